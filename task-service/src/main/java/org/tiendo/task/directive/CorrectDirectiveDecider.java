package org.tiendo.task.directive;

import static org.tiendo.contracts.kernel.Decision.accept;
import static org.tiendo.contracts.kernel.Decision.refuse;
import static org.tiendo.task.directive.DirectiveRule.CORRECTED_BY_ITS_AUTHORITY;
import static org.tiendo.task.directive.DirectiveRule.NO_NUMBERING_PERIOD;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tiendo.contracts.kernel.CorrectionRule;
import org.tiendo.contracts.kernel.Corrections.Entered;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Refusal;
import org.tiendo.contracts.vocabulary.Correction;
import org.tiendo.contracts.vocabulary.Numbering;
import org.tiendo.task.directive.Directive.Entry;
import org.tiendo.task.directive.Directive.Known;
import org.tiendo.task.directive.DirectiveCommand.CorrectDirectiveEntry;
import org.tiendo.task.directive.DirectiveCommand.DecideDirectiveCorrection;
import org.tiendo.task.directive.DirectiveEvent.DirectiveCorrectionConfirmed;
import org.tiendo.task.directive.DirectiveEvent.DirectiveCorrectionRejected;
import org.tiendo.task.directive.DirectiveEvent.DirectiveEntryCorrected;

/// Decides on corrections of what was mistyped when a directive was entered.
final class CorrectDirectiveDecider {

  private CorrectDirectiveDecider() {}

  static Decision<DirectiveEvent> correct(
      CorrectDirectiveEntry c, Known state, DirectiveReferences known) {
    Entry entry = state.entry();
    if (known.issuing(state.authority()).isEmpty()) return refuse(CORRECTED_BY_ITS_AUTHORITY);
    Optional<Refusal> unreadable = unreadable(c.wanted().field(), c.wanted().to(), entry, known);
    if (unreadable.isPresent()) return new Decision.Refused<>(unreadable.get());
    Decision<DirectiveEvent> decision =
        entry
            .corrections()
            .correct(
                c.context(),
                c.wanted(),
                new Entered(entry.value(c.wanted().field()), entry.enteredOn()),
                known.calendar(),
                (correction, by) -> new DirectiveEntryCorrected(c.directive(), correction, by));
    return switch (decision) {
      case Decision.Accepted<DirectiveEvent>(var events, _, _)
          when events.getFirst() instanceof DirectiveEntryCorrected e
              && !e.correction().awaitsConfirmation() ->
          claiming(e.correction(), entry, e);
      case Decision<DirectiveEvent> other -> other;
    };
  }

  static Decision<DirectiveEvent> decide(
      DecideDirectiveCorrection c, Known state, DirectiveReferences known) {
    if (known.issuing(state.authority()).isEmpty()) return refuse(CORRECTED_BY_ITS_AUTHORITY);
    String reason = c.reason();
    return state
        .entry()
        .corrections()
        .decide(
            c.context(),
            c.number(),
            correction ->
                reason == null
                    ? claiming(
                        correction,
                        state.entry(),
                        new DirectiveCorrectionConfirmed(c.directive(), c.number()))
                    : accept(new DirectiveCorrectionRejected(c.directive(), c.number(), reason)));
  }

  /// A corrected number is taken for ever, as the mistyped one stays taken.
  private static Decision<DirectiveEvent> claiming(
      Correction correction, Entry entry, DirectiveEvent event) {
    return correction.field().equals("number")
        ? Decision.acceptClaiming(
            Set.of(
                DirectiveDecider.claim(
                    entry.authority(), entry.type(), entry.period(), correction.to())),
            List.of(event))
        : accept(event);
  }

  private static Optional<Refusal> unreadable(
      String field, String to, Entry entry, DirectiveReferences known) {
    Map<String, String> facts = Map.of("field", field);
    Refusal unreadable = new Refusal(CorrectionRule.CORRECTED_VALUE_READABLE, facts);
    return switch (field) {
      case "number" ->
          to.matches("[\\p{L}\\p{N}.-]{1,20}") ? Optional.empty() : Optional.of(unreadable);
      case "signedOn" -> {
        try {
          Numbering numbering = known.units().get(entry.authority());
          boolean same =
              numbering == null
                  || numbering
                      .periodOf(LocalDate.parse(to))
                      .filter(entry.period()::equals)
                      .isPresent();
          yield same ? Optional.empty() : Optional.of(new Refusal(NO_NUMBERING_PERIOD, facts));
        } catch (DateTimeException e) {
          yield Optional.of(unreadable);
        }
      }
      default -> Optional.empty();
    };
  }
}
