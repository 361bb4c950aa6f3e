package org.tiendo.contracts.kernel;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.calendar.WorkCalendar;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.vocabulary.Correction;

/// The corrections of one entry (đính chính): how many were made, and which wait for another person.
///
/// @param made how many, confirmed or not
/// @param open by number, those that wait
public record Corrections(int made, Map<Integer, Open> open) {

  public static final Corrections NONE = new Corrections(0, Map.of());

  public Corrections {
    open = Map.copyOf(open);
  }

  /// A correction that waits for another person than `by`.
  public record Open(Correction correction, PersonId by) {}

  /// What is asked to be mended, and how it should read.
  public record Wanted(String field, String to, String reason) {}

  /// What stands there.
  ///
  /// @param value null if the entry has no such field
  /// @param on the day of its entry; null if that is no longer known
  public record Entered(@Nullable String value, @Nullable LocalDate on) {

    /// Whether a working day has passed since. Where the calendar says nothing each day counts, and a day that is not known
    /// has passed.
    boolean settled(LocalDate today, WorkCalendar calendar) {
      return on == null || calendar.workingDays(on, today).orElse(today.isAfter(on) ? 1 : 0) > 0;
    }
  }

  /// A value may be mended at once until a working day has passed since its entry; then the correction waits for another
  /// person.
  ///
  /// @param event makes the feature's event of a correction and of who made it
  public <E> Decision<E> correct(
      CommandContext context,
      Wanted wanted,
      Entered entered,
      WorkCalendar calendar,
      BiFunction<Correction, PersonId, E> event) {
    Map<String, String> facts = Map.of("field", wanted.field());
    String present = entered.value();
    if (present == null) return Decision.refuse(CorrectionRule.CORRECTED_FIELD_UNKNOWN, facts);
    if (present.equals(wanted.to()))
      return Decision.refuse(CorrectionRule.CORRECTION_CHANGES_VALUE, facts);
    if (open.values().stream().anyMatch(o -> o.correction().field().equals(wanted.field())))
      return Decision.refuse(CorrectionRule.CORRECTION_PENDING, facts);
    boolean late = entered.settled(context.today(), calendar);
    Correction correction =
        new Correction(made + 1, wanted.field(), present, wanted.to(), wanted.reason(), late);
    return Decision.accept(event.apply(correction, context.actor().person()));
  }

  /// Whether a waiting correction may be confirmed or rejected by this person.
  ///
  /// @param decided makes the decision of the correction that waits
  public <E> Decision<E> decide(
      CommandContext context, int number, Function<Correction, Decision<E>> decided) {
    Open waiting = open.get(number);
    if (waiting == null)
      return Decision.refuse(CorrectionRule.CORRECTION_UNKNOWN, Map.of("number", "" + number));
    return waiting.by().equals(context.actor().person())
        ? Decision.refuse(CorrectionRule.CORRECTION_CONFIRMED_BY_ANOTHER)
        : decided.apply(waiting.correction());
  }

  /// After one more correction.
  public Corrections with(Correction correction, PersonId by) {
    Map<Integer, Open> now = new HashMap<>(open);
    if (correction.awaitsConfirmation()) now.put(correction.number(), new Open(correction, by));
    return new Corrections(made + 1, now);
  }

  /// After a waiting correction was confirmed or rejected.
  public Corrections without(int number) {
    Map<Integer, Open> now = new HashMap<>(open);
    now.remove(number);
    return new Corrections(made, now);
  }

  public Optional<Correction> waiting(int number) {
    return Optional.ofNullable(open.get(number)).map(Open::correction);
  }
}
