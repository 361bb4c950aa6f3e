package org.tiendo.task.obligation;

import static org.tiendo.contracts.kernel.Decision.refuse;
import static org.tiendo.task.obligation.ObligationRule.CHANGES_IN_ORDER;
import static org.tiendo.task.obligation.ObligationRule.ENDED_FORWARD;
import static org.tiendo.task.obligation.ObligationRule.ENDED_ONCE;
import static org.tiendo.task.obligation.ObligationRule.ESTABLISHED_BY_RECEIVER;
import static org.tiendo.task.obligation.ObligationRule.ESTABLISHED_ONCE;
import static org.tiendo.task.obligation.ObligationRule.NOT_FOUND;
import static org.tiendo.task.obligation.ObligationRule.OWED_TO_ANOTHER;
import static org.tiendo.task.obligation.ObligationRule.SCHEDULE_FITS;
import static org.tiendo.task.obligation.ObligationRule.UNIT_UNKNOWN;
import static org.tiendo.task.obligation.ObligationRule.VALIDITY_RUNS_FORWARD;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Authority;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.task.obligation.Obligation.Ended;
import org.tiendo.task.obligation.Obligation.Entry;
import org.tiendo.task.obligation.Obligation.Known;
import org.tiendo.task.obligation.Obligation.NotEstablished;
import org.tiendo.task.obligation.Obligation.Standing;
import org.tiendo.task.obligation.ObligationCommand.AcknowledgePeriodicReport;
import org.tiendo.task.obligation.ObligationCommand.EndReportingObligation;
import org.tiendo.task.obligation.ObligationCommand.EstablishReportingObligation;
import org.tiendo.task.obligation.ObligationCommand.SubmitPeriodicReport;
import org.tiendo.task.obligation.ObligationEvent.ReportingObligationEnded;
import org.tiendo.task.obligation.ObligationEvent.ReportingObligationEstablished;
import org.tiendo.task.unit.UnitCommand.NoteAuthority;

/// Decides on reporting obligations.
public final class ObligationDecider {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  public Decision<ObligationEvent> decide(
      ObligationCommand command, Obligation state, ObligationReferences references) {
    return switch (state) {
      case NotEstablished _ ->
          command instanceof EstablishReportingObligation c
              ? establish(c, references)
              : refuse(NOT_FOUND);
      case Known _ when command instanceof EstablishReportingObligation -> refuse(ESTABLISHED_ONCE);
      case Known known when !references.exists(known.entry()) -> refuse(NOT_FOUND);
      case Known known -> known(command, known, references);
    };
  }

  private static Decision<ObligationEvent> known(
      ObligationCommand command, Known state, ObligationReferences references) {
    return switch (command) {
      case EstablishReportingObligation _ -> refuse(ESTABLISHED_ONCE);
      case EndReportingObligation c -> end(c, state, references);
      case SubmitPeriodicReport c -> ReportDecider.submit(c, state.entry(), references);
      case AcknowledgePeriodicReport c -> ReportDecider.acknowledge(c, state.entry(), references);
    };
  }

  private static Decision<ObligationEvent> establish(
      EstablishReportingObligation c, ObligationReferences references) {
    for (UnitId unit : List.of(c.receiver(), c.owing())) {
      if (!references.units().contains(unit)) {
        return refuse(UNIT_UNKNOWN, Map.of("unit", unit.value()));
      }
    }
    Optional<Authority.Grant> grant = references.ruling(c.receiver());
    if (grant.isEmpty()) return refuse(ESTABLISHED_BY_RECEIVER);
    if (c.owing().equals(c.receiver()) || references.isAbove(c.owing(), c.receiver())) {
      return refuse(OWED_TO_ANOTHER);
    }
    if (!c.terms().schedule().fits()) return refuse(SCHEDULE_FITS);
    if (!runsForward(c.terms())) return refuse(VALIDITY_RUNS_FORWARD);
    return accepted(
        c,
        grant.get(),
        new ReportingObligationEstablished(
            c.obligation(), c.context().effectiveOn(), c.receiver(), c.owing(), c.terms()));
  }

  private static boolean runsForward(Terms terms) {
    LocalDate to = terms.to();
    return countable(terms.from()) && (to == null || (countable(to) && !to.isBefore(terms.from())));
  }

  private static boolean countable(LocalDate day) {
    return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
  }

  private static Decision<ObligationEvent> end(
      EndReportingObligation c, Known state, ObligationReferences references) {
    Optional<Authority.Grant> grant = references.ruling(state.entry().receiver());
    if (grant.isEmpty()) return refuse(ESTABLISHED_BY_RECEIVER);
    return switch (state) {
      case Ended _ -> refuse(ENDED_ONCE);
      case Standing(Entry entry) -> end(c, entry, grant.get());
    };
  }

  private static Decision<ObligationEvent> end(
      EndReportingObligation c, Entry entry, Authority.Grant grant) {
    LocalDate on = c.context().effectiveOn();
    if (on.isBefore(entry.on())) return refuse(CHANGES_IN_ORDER, Map.of("date", "" + entry.on()));
    boolean forward =
        !c.lastDay().isBefore(on)
            && !c.lastDay().isBefore(entry.from())
            && (entry.to() == null || c.lastDay().isBefore(entry.to()));
    return forward && countable(c.lastDay())
        ? accepted(
            c, grant, new ReportingObligationEnded(c.obligation(), on, c.lastDay(), c.basis()))
        : refuse(ENDED_FORWARD);
  }

  /// The record shows by what right it was done, if not by the token's.
  static Decision<ObligationEvent> accepted(
      ObligationCommand c, Authority.Grant grant, ObligationEvent event) {
    return new Decision.Accepted<>(List.of(event), Set.of(), NoteAuthority.of(c, grant));
  }
}
