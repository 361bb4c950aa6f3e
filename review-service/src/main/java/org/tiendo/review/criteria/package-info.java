/// Criteria sets (bộ tiêu chí): by what submitted work is judged, one set for each type of item, in versions that never change.
///
/// Read downward: `CriteriaApi`, `CriteriaCommand`, `CriteriaDecider`, `CriteriaRule`, `CriteriaEvent`, `CriteriaSet`,
/// `CriteriaPublisher`. Without a published set the configured criteria hold.
@NullMarked
package org.tiendo.review.criteria;

import org.jspecify.annotations.NullMarked;
