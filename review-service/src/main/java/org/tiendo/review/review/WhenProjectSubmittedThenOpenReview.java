package org.tiendo.review.review;

import java.util.List;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectSubmitted;
import org.tiendo.eventing.inbox.Automation;

/// Opens the review of every submitted round.
public final class WhenProjectSubmittedThenOpenReview {

  private static final String NAME = "when-project-submitted-then-open-review";

  private WhenProjectSubmittedThenOpenReview() {}

  /// @param criteria codes of the mandatory criteria in force
  public static Automation automation(List<String> criteria) {
    return Automation.when(
        NAME, "task", ProjectSubmitted.class, (context, e, _) -> open(context, e, criteria));
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
