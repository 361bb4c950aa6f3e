package org.tiendo.contracts.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.calendar.CoveredYear;
import org.tiendo.contracts.calendar.DatedException;
import org.tiendo.contracts.calendar.WorkCalendar;
import org.tiendo.contracts.id.CalendarId;
import org.tiendo.contracts.id.CommandId;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Corrections.Entered;
import org.tiendo.contracts.kernel.Corrections.Wanted;
import org.tiendo.contracts.vocabulary.Correction;

class CorrectionsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
  private static final PersonId AN = new PersonId("an");
  private static final CalendarId MAIN = new CalendarId("main");
  private static final Wanted WANTED = new Wanted("title", "Statute", "mistyped");
  private static final Correction LATE =
      new Correction(1, "title", "Satute", "Statute", "mistyped", true);
  private static final Corrections WAITING = Corrections.NONE.with(LATE, AN);

  private static CommandContext by(String person) {
    return new CommandContext(
        new CommandId("c-1"),
        new Actor(new PersonId(person), new UnitId("desk"), Set.of()),
        TODAY,
        TODAY);
  }

  private static Decision<String> correct(
      Corrections corrections, String present, LocalDate entered) {
    return correct(corrections, new Entered(present, entered), WorkCalendar.none(MAIN));
  }

  private static Decision<String> correct(
      Corrections corrections, Entered entered, WorkCalendar calendar) {
    return corrections.correct(by("an"), WANTED, entered, calendar, (c, p) -> c + " by " + p);
  }

  private static void refused(Decision<String> decision, CorrectionRule rule) {
    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.Refused.class, r -> assertThat(r.refusal().rule()).isEqualTo(rule));
  }

  @Test
  void a_value_is_mended_at_once_on_the_day_of_its_entry_and_waits_later() {
    Correction atOnce = new Correction(1, "title", "Satute", "Statute", "mistyped", false);
    assertThat(correct(Corrections.NONE, "Satute", TODAY))
        .isEqualTo(Decision.accept(atOnce + " by an"));
    assertThat(correct(Corrections.NONE, "Satute", TODAY.minusDays(1)))
        .isEqualTo(Decision.accept(LATE + " by an"));
    assertThat(correct(Corrections.NONE, "Satute", null))
        .isEqualTo(Decision.accept(LATE + " by an"));
  }

  @Test
  void only_working_days_count_towards_the_confirmation_by_another_person() {
    LocalDate monday = TODAY.minusDays(2);
    LocalDate tuesday = TODAY.minusDays(1);
    Decision<String> atOnce =
        Decision.accept(
            new Correction(1, "title", "Satute", "Statute", "mistyped", false) + " by an");
    Decision<String> waits = Decision.accept(LATE + " by an");
    assertThat(correct(Corrections.NONE, new Entered("Satute", monday), days(tuesday, TODAY)))
        .isEqualTo(atOnce);
    assertThat(correct(Corrections.NONE, new Entered("Satute", monday), days(tuesday)))
        .isEqualTo(waits);
    assertThat(correct(Corrections.NONE, new Entered("Satute", monday), days(TODAY)))
        .isEqualTo(waits);
    assertThat(correct(Corrections.NONE, new Entered("Satute", TODAY), days())).isEqualTo(atOnce);
    LocalDate beforeTheCalendar = LocalDate.of(2025, 12, 31);
    assertThat(correct(Corrections.NONE, new Entered("Satute", beforeTheCalendar), days()))
        .isEqualTo(waits);
  }

  /// The year 2026, in which every day is worked but these.
  private static WorkCalendar days(LocalDate... off) {
    return new WorkCalendar(
        MAIN,
        1,
        "All",
        List.of(DayOfWeek.values()),
        List.of(new CoveredYear(2026, true, null)),
        Stream.of(off)
            .map(day -> new DatedException(day, DatedException.Kind.HOLIDAY, "Holiday", null))
            .toList());
  }

  @Test
  void a_field_that_is_unknown_unchanged_or_waiting_is_not_corrected() {
    refused(correct(Corrections.NONE, null, TODAY), CorrectionRule.CORRECTED_FIELD_UNKNOWN);
    refused(correct(Corrections.NONE, "Statute", TODAY), CorrectionRule.CORRECTION_CHANGES_VALUE);
    refused(correct(WAITING, "Satute", TODAY), CorrectionRule.CORRECTION_PENDING);
  }

  @Test
  void a_waiting_correction_is_decided_by_another_person() {
    refused(
        WAITING.decide(by("an"), 1, c -> Decision.accept(c.to())),
        CorrectionRule.CORRECTION_CONFIRMED_BY_ANOTHER);
    refused(
        WAITING.decide(by("binh"), 2, c -> Decision.accept(c.to())),
        CorrectionRule.CORRECTION_UNKNOWN);
    assertThat(WAITING.decide(by("binh"), 1, c -> Decision.accept(c.to())))
        .isEqualTo(Decision.accept("Statute"));
  }

  @Test
  void corrections_are_counted_and_wait_until_they_are_decided() {
    assertThat(WAITING.waiting(1)).contains(LATE);
    assertThat(WAITING.without(1).waiting(1)).isEmpty();
    assertThat(WAITING.without(1).made()).isEqualTo(1);
    Correction atOnce = new Correction(2, "author", "Ann", "An", "mistyped", false);
    Corrections both = WAITING.with(atOnce, AN);
    assertThat(both.made()).isEqualTo(2);
    assertThat(both.open()).containsOnlyKeys(1);
  }

  @Test
  void an_id_made_by_a_command_is_the_same_at_every_retry_and_differs_by_what_it_is_of() {
    assertThat(by("an").newId("project"))
        .matches("[0-9a-f]{24}")
        .isEqualTo(by("an").newId("project"))
        .isNotEqualTo(by("an").newId("review"));
  }
}
