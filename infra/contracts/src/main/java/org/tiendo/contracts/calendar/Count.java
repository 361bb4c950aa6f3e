package org.tiendo.contracts.calendar;

import static org.tiendo.contracts.vocabulary.DueStep.at;
import static org.tiendo.contracts.vocabulary.DueStep.counted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.calendar.Resolution.Found;
import org.tiendo.contracts.calendar.Resolution.NotCovered;
import org.tiendo.contracts.vocabulary.CalendarRef;
import org.tiendo.contracts.vocabulary.DayKind;
import org.tiendo.contracts.vocabulary.Deadline;
import org.tiendo.contracts.vocabulary.DeadlineBasis;
import org.tiendo.contracts.vocabulary.DeadlineRule;
import org.tiendo.contracts.vocabulary.DueStep;
import org.tiendo.contracts.vocabulary.DueStep.Code;

/// One count of days along a calendar, noting its steps.
final class Count {

  private final WorkCalendar calendar;
  private final List<DueStep> steps = new ArrayList<>();
  private @Nullable CalendarRef used;
  private @Nullable LocalDate unverified;

  Count(WorkCalendar calendar) {
    this.calendar = calendar;
  }

  /// Goes on from where an earlier count ended.
  Count(WorkCalendar calendar, DeadlineBasis earlier) {
    this(calendar);
    this.used = earlier.calendar();
    this.steps.addAll(earlier.steps());
  }

  void explain(DueStep step) {
    steps.add(step);
  }

  /// Counts `number` working days after `from`. Only exceptions become steps of their own; ordinary weekly days off are
  /// told as a number.
  Resolution workingDays(DeadlineRule rule, LocalDate from, int number) {
    LocalDate day = from;
    List<LocalDate> weekly = new ArrayList<>();
    for (int left = number; left > 0; ) {
      day = day.plusDays(1);
      DayKind kind = look(day);
      if (kind == DayKind.NOT_COVERED) return new NotCovered(day);
      if (kind.worked()) left--;
      if (kind == DayKind.WEEKLY_OFF) weekly.add(day);
      else if (kind != DayKind.WORKING) except(day, kind);
    }
    if (!weekly.isEmpty()) {
      explain(
          new DueStep(
              Code.WEEKLY_DAYS_OFF_PASSED,
              weekly.getFirst(),
              weekly.getLast(),
              weekly.size(),
              DayKind.WEEKLY_OFF,
              null,
              null));
    }
    explain(counted(Code.WORKING_DAYS_COUNTED, number, day));
    return found(rule, from, day);
  }

  /// Ends a count on `last`, or on the next working day if that is what `moving` says.
  Resolution end(DeadlineRule rule, DeadlineRule moving, LocalDate from, LocalDate last) {
    if (!moving.movesToWorkingDay()) return found(rule, from, last);
    LocalDate day = last;
    for (DayKind kind = look(day); !kind.worked(); kind = look(day)) {
      if (kind == DayKind.NOT_COVERED) return new NotCovered(day);
      except(day, kind);
      day = day.plusDays(1);
    }
    if (!day.equals(last)) explain(at(Code.MOVED_TO_WORKING_DAY, day));
    return found(rule, from, day);
  }

  private DayKind look(LocalDate day) {
    used = calendar.ref();
    DayKind kind = calendar.kindOf(day);
    if (unverified == null && kind != DayKind.NOT_COVERED && !calendar.verified(day)) {
      unverified = day;
    }
    return kind;
  }

  /// Notes a day off, or one worked in exchange; days that follow each other for the same reason are one step.
  private void except(LocalDate day, DayKind kind) {
    DatedException exception = calendar.exceptionOn(day).orElse(null);
    DueStep step =
        new DueStep(
            kind == DayKind.SWAPPED_ON ? Code.WORKED_IN_EXCHANGE : Code.OFF,
            day,
            null,
            null,
            kind,
            exception == null ? null : exception.name(),
            exception == null ? null : exception.notice());
    DueStep before = steps.isEmpty() ? step : steps.getLast();
    if (steps.isEmpty() || !continues(before, step)) {
      steps.add(step);
    } else {
      steps.set(
          steps.size() - 1,
          new DueStep(step.code(), before.date(), day, null, kind, step.name(), step.notice()));
    }
  }

  private static boolean continues(DueStep before, DueStep step) {
    LocalDate last = before.to() == null ? before.date() : before.to();
    return last.plusDays(1).equals(step.date())
        && new DueStep(
                before.code(),
                step.date(),
                null,
                null,
                before.day(),
                before.name(),
                before.notice())
            .equals(step);
  }

  private Resolution found(DeadlineRule rule, LocalDate from, LocalDate due) {
    if (unverified != null) explain(at(Code.YEAR_NOT_VERIFIED, unverified));
    return new Found(new Deadline(due, null, new DeadlineBasis(rule, from, used, steps)));
  }
}
