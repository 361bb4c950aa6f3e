package org.tiendo.task.programme;

import static org.tiendo.contracts.kernel.Decision.accept;
import static org.tiendo.contracts.kernel.Decision.refuse;
import static org.tiendo.task.programme.ProgrammeRule.CORRECTED_BY_ITS_AUTHORITY;
import static org.tiendo.task.programme.ProgrammeRule.PLANNED_WITHIN_PERIOD;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.tiendo.contracts.kernel.CorrectionRule;
import org.tiendo.contracts.kernel.Corrections.Entered;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Refusal;
import org.tiendo.task.programme.Programme.Entry;
import org.tiendo.task.programme.Programme.Known;
import org.tiendo.task.programme.ProgrammeCommand.CorrectProgrammeEntry;
import org.tiendo.task.programme.ProgrammeCommand.DecideProgrammeCorrection;
import org.tiendo.task.programme.ProgrammeEvent.ProgrammeCorrectionConfirmed;
import org.tiendo.task.programme.ProgrammeEvent.ProgrammeCorrectionRejected;
import org.tiendo.task.programme.ProgrammeEvent.ProgrammeEntryCorrected;

/// Decides on corrections of what was mistyped when a programme was entered. A closed one is corrected too: its figures
/// stay, as they are those of its closing.
final class CorrectProgrammeDecider {

  private CorrectProgrammeDecider() {}

  static Decision<ProgrammeEvent> correct(
      CorrectProgrammeEntry c, Known state, ProgrammeReferences references) {
    Entry entry = state.entry();
    if (references.ruling(entry.authority()).isEmpty()) return refuse(CORRECTED_BY_ITS_AUTHORITY);
    String field = c.wanted().field();
    if (entry.value(field) != null && field.endsWith("/dueOn")) {
      Optional<Refusal> unreadable = date(field, c.wanted().to(), entry);
      if (unreadable.isPresent()) return new Decision.Refused<>(unreadable.get());
    }
    return entry
        .corrections()
        .correct(
            c.context(),
            c.wanted(),
            new Entered(entry.value(field), entry.enteredOn()),
            references.calendar(),
            (correction, by) -> new ProgrammeEntryCorrected(c.programme(), correction, by));
  }

  static Decision<ProgrammeEvent> decide(
      DecideProgrammeCorrection c, Known state, ProgrammeReferences references) {
    if (references.ruling(state.authority()).isEmpty()) return refuse(CORRECTED_BY_ITS_AUTHORITY);
    String reason = c.reason();
    return state
        .entry()
        .corrections()
        .decide(
            c.context(),
            c.number(),
            _ ->
                accept(
                    reason == null
                        ? new ProgrammeCorrectionConfirmed(c.programme(), c.number())
                        : new ProgrammeCorrectionRejected(c.programme(), c.number(), reason)));
  }

  private static Optional<Refusal> date(String field, String to, Entry entry) {
    try {
      LocalDate date = LocalDate.parse(to);
      return date.isBefore(entry.from()) || date.isAfter(entry.to())
          ? Optional.of(new Refusal(PLANNED_WITHIN_PERIOD, Map.of("field", field)))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.of(
          new Refusal(CorrectionRule.CORRECTED_VALUE_READABLE, Map.of("field", field)));
    }
  }
}
