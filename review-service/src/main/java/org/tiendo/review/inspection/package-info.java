/// Inspections (kiểm tra, giám sát): planned by an authority, carried out by a team, with findings that close on accepted evidence.
///
/// Read downward: `InspectionApi`, `InspectionCommand`, `InspectionDecider`, `InspectionRule`, `InspectionEvent`,
/// `Inspection`, `InspectionPublisher`.
@NullMarked
package org.tiendo.review.inspection;

import org.jspecify.annotations.NullMarked;
