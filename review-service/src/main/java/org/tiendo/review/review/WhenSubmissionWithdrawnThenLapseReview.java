package org.tiendo.review.review;

import java.util.Optional;
import java.util.function.Function;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.task.PublishedProjectEvent.SubmissionWithdrawn;
import org.tiendo.eventing.inbox.Automation;

/// Ends the review of every submission that was withdrawn.
public final class WhenSubmissionWithdrawnThenLapseReview {

  private static final String NAME = "when-submission-withdrawn-then-lapse-review";

  private WhenSubmissionWithdrawnThenLapseReview() {}

  public static Automation automation() {
    return new Automation(NAME, "task", WhenSubmissionWithdrawnThenLapseReview::react);
  }

  private static Optional<Function<CommandContext, ? extends Command>> react(
      PublishedRecord record) {
    return record.event() instanceof SubmissionWithdrawn e
        ? Optional.of(context ->
            new ReviewCommand.LapseReview(context, ReviewCommand.reviewOf(e.project(), e.round())))
        : Optional.empty();
  }
}
