package org.tiendo.review.review;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectSubmitted;
import org.tiendo.eventing.inbox.Automation;

/// Opens the review of every submitted round.
public final class WhenProjectSubmittedThenOpenReview {

  private static final String NAME = "when-project-submitted-then-open-review";

  private WhenProjectSubmittedThenOpenReview() {}

  /// @param criteria codes of the mandatory criteria in force
  public static Automation automation(List<String> criteria) {
    return new Automation(NAME, "task", record -> react(record, criteria));
  }

  private static Optional<Function<CommandContext, ? extends Command>> react(
      PublishedRecord record, List<String> criteria) {
    return record.event() instanceof ProjectSubmitted submitted
        ? Optional.of(context -> open(context, submitted, criteria))
        : Optional.empty();
  }

  private static ReviewCommand.OpenReview open(
      CommandContext context, ProjectSubmitted submitted, List<String> criteria) {
    return new ReviewCommand.OpenReview(
        context,
        ReviewCommand.reviewOf(submitted.project(), submitted.round()),
        submitted.project(),
        submitted.round(),
        submitted.lead(),
        submitted.reviewingUnit(),
        submitted.submitters(),
        criteria);
  }
}
