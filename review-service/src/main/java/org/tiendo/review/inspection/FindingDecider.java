package org.tiendo.review.inspection;

import static org.tiendo.contracts.kernel.Decision.refuse;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Refusal;
import org.tiendo.review.inspection.Inspection.Finding;
import org.tiendo.review.inspection.Inspection.Known;
import org.tiendo.review.inspection.InspectionCommand.DeclineRemedy;
import org.tiendo.review.inspection.InspectionCommand.RecordFinding;
import org.tiendo.review.inspection.InspectionCommand.SubmitRemedy;

/// Decides on findings and what is done about them.
final class FindingDecider {

  private FindingDecider() {}

  /// A finding is answered also after the conclusion, and also late: lateness shows, it does not bar.
  static Optional<Refusal> notToAnswer(Known state, String number) {
    Optional<Finding> finding = state.finding(number);
    if (finding.isEmpty()) {
      return InspectionDecider.because(InspectionRule.FINDING_UNKNOWN, Map.of());
    }
    return switch (finding.get().state()) {
      case OPEN, ANSWERED -> Optional.empty();
      case CLOSED -> InspectionDecider.because(InspectionRule.FINDING_CLOSED, Map.of());
    };
  }

  /// A finding closes on evidence, so there is nothing to judge before an answer.
  static Optional<Refusal> notToJudge(Known state, String number) {
    return notToAnswer(state, number)
        .or(() ->
            state
                .finding(number)
                .filter(f -> f.state() == Inspection.FindingState.OPEN)
                .flatMap(_ ->
                    InspectionDecider.because(
                        InspectionRule.FINDING_CLOSES_ON_EVIDENCE, Map.of())));
  }

  static Decision<InspectionEvent> record(RecordFinding c, Known state) {
    if (c.item() != null && !state.plan().items().contains(c.item())) {
      return refuse(InspectionRule.INSPECTED_ITEM_UNKNOWN, Map.of("item", c.item().value()));
    }
    if (c.remedyDueOn().isBefore(c.context().effectiveOn())) {
      return refuse(InspectionRule.REMEDY_DUE_AHEAD);
    }
    return Decision.accept(
        new InspectionEvent.FindingRecorded(
            c.inspection(),
            Integer.toString(state.findings().size() + 1),
            c.text(),
            c.item(),
            c.remedyDueOn(),
            c.context().effectiveOn()));
  }

  static Decision<InspectionEvent> submit(SubmitRemedy c) {
    return c.evidence().isEmpty()
        ? refuse(InspectionRule.REMEDY_HAS_EVIDENCE)
        : Decision.accept(
            new InspectionEvent.RemedySubmitted(
                c.inspection(), c.finding(), c.text(), c.evidence(), c.context().effectiveOn()));
  }

  static Decision<InspectionEvent> decline(DeclineRemedy c) {
    LocalDate day = c.context().effectiveOn();
    return c.remedyDueOn().isBefore(day)
        ? refuse(InspectionRule.REMEDY_DUE_AHEAD)
        : Decision.accept(
            new InspectionEvent.RemedyDeclined(
                c.inspection(), c.finding(), c.reason(), c.remedyDueOn(), day));
  }
}
