package org.tiendo.review.review;

import org.tiendo.contracts.task.PublishedProjectEvent.SubmissionWithdrawn;
import org.tiendo.eventing.inbox.Automation;

/// Ends the review of every submission that was withdrawn.
public final class WhenSubmissionWithdrawnThenLapseReview {

  private static final String NAME = "when-submission-withdrawn-then-lapse-review";

  private WhenSubmissionWithdrawnThenLapseReview() {}

  public static Automation automation() {
    return Automation.when(
        NAME,
        "task",
        SubmissionWithdrawn.class,
        (context, e, _) ->
            new ReviewCommand.LapseReview(context, ReviewCommand.reviewOf(e.project(), e.round())));
  }
}
