package org.tiendo.contracts.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.vocabulary.Deadline;
import org.tiendo.contracts.vocabulary.DeadlineBasis;
import org.tiendo.contracts.vocabulary.DeadlineRule;
import org.tiendo.contracts.vocabulary.DueStep;
import org.tiendo.contracts.vocabulary.ReportPeriod;
import org.tiendo.contracts.vocabulary.ReportSchedule;

/// Which reports an obligation makes due, and what became of each: derived at a date and never stored.
///
/// A report is owed if the day that its rule names lies within the obligation's validity. So an obligation that ends takes
/// back nothing that fell due.
///
/// @param from first day of the obligation
/// @param to its last day; null while none is set
/// @param submittedOn by period, the day of the first submission; a corrected report makes none late
public record OwedReports(
    ReportSchedule schedule,
    LocalDate from,
    @Nullable LocalDate to,
    Map<ReportPeriod, LocalDate> submittedOn) {

  public OwedReports {
    submittedOn = Map.copyOf(submittedOn);
  }

  public enum State {
    /// Submitted by the end of its due day (đúng hạn).
    SUBMITTED_ON_TIME,
    /// Submitted after it (quá hạn).
    SUBMITTED_LATE,
    /// Not submitted, and not yet due (trong hạn).
    IN_TERM,
    /// Not submitted, and its due day is over (chưa gửi, quá hạn).
    OVERDUE
  }

  /// The report on one period.
  ///
  /// @param deadline with its explanation; its basis names no calendar where the calendar does not cover the day, which then
  ///     stands as the rule names it
  public record Instance(ReportPeriod period, Deadline deadline, State state) {}

  /// The reports on all periods that have begun by `until`, in their order, as they stand on that day.
  public List<Instance> instances(WorkCalendar calendar, LocalDate until) {
    TreeMap<ReportPeriod, Instance> found = new TreeMap<>();
    for (ReportPeriod period : begun(until)) {
      LocalDate submitted = submittedBy(period, until);
      if (owes(period) || submitted != null) {
        Deadline deadline = deadline(period, calendar);
        found.put(period, new Instance(period, deadline, state(deadline, submitted, until)));
      }
    }
    return List.copyOf(found.values());
  }

  /// Whether the obligation makes the report on this period due.
  public boolean owes(ReportPeriod period) {
    if (!schedule.names(period)) return false;
    LocalDate day = schedule.dayOf(period);
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }

  /// Periods that may be owed, from the first whose due day can lie in the validity.
  private List<ReportPeriod> begun(LocalDate until) {
    List<ReportPeriod> periods = new ArrayList<>();
    LocalDate last = to == null || until.isBefore(to) ? until : to;
    ReportPeriod period = ReportPeriod.of(schedule.period(), from.minusMonths(schedule.month()));
    for (; !period.from().isAfter(last); period = period.next()) periods.add(period);
    submittedOn.keySet().stream()
        .filter(p -> !periods.contains(p) && !p.from().isAfter(until))
        .forEach(periods::add);
    return periods;
  }

  private @Nullable LocalDate submittedBy(ReportPeriod period, LocalDate until) {
    LocalDate day = submittedOn.get(period);
    return day == null || day.isAfter(until) ? null : day;
  }

  private static State state(Deadline deadline, @Nullable LocalDate submitted, LocalDate until) {
    LocalDate due = deadline.dueOn();
    if (due == null) throw new IllegalStateException("a report is due on a day");
    if (submitted != null) {
      return submitted.isAfter(due) ? State.SUBMITTED_LATE : State.SUBMITTED_ON_TIME;
    }
    return Timeliness.overdue(due, null, until) ? State.OVERDUE : State.IN_TERM;
  }

  private Deadline deadline(ReportPeriod period, WorkCalendar calendar) {
    LocalDate day = schedule.dayOf(period);
    DeadlineRule rule = DeadlineRule.fixed(day, schedule.lastDay());
    return switch (DueDates.resolve(rule, day, calendar)) {
      case Resolution.Found(Deadline deadline) -> deadline;
      case Resolution.NotCovered _ ->
          new Deadline(
              day,
              null,
              new DeadlineBasis(rule, day, null, List.of(DueStep.at(DueStep.Code.SET, day))));
    };
  }
}
