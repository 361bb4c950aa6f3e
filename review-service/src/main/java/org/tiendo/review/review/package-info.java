/// Quality reviews (thẩm định): one for each round of an item, opened by the submission, ended by one final verdict.
///
/// Read downward: `ReviewApi`, `ReviewCommand`, `ReviewDecider`, `ReviewRule`,
/// `ReviewEvent`, `Review`, `ReviewPublisher`; and the automations `WhenProjectSubmittedThenOpenReview` and
/// `WhenSubmissionWithdrawnThenLapseReview`.
@NullMarked
package org.tiendo.review.review;

import org.jspecify.annotations.NullMarked;
