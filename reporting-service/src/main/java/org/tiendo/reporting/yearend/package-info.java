/// Year-end reviews (tổng kết) as acts of their own: meeting, rating, entries, frozen figures, adoption, corrigenda.
///
/// Read downward: `YearEndReviewApi` and `EntryApi`, `YearEndReviewCommand`, `YearEndReviewDecider`, `YearEndReviewRule`,
/// `YearEndReviewEvent`, `YearEndReview`, `YearEndReviewPublisher`.
@NullMarked
package org.tiendo.reporting.yearend;

import org.jspecify.annotations.NullMarked;
