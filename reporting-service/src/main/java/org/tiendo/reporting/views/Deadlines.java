package org.tiendo.reporting.views;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tiendo.reporting.figures.Item;
import org.tiendo.reporting.figures.ItemClass;
import org.tiendo.reporting.indicators.Work;
import org.tiendo.reporting.tables.Label;
import org.tiendo.reporting.tables.Table;
import org.tiendo.reporting.tables.Tally;

/// What deadlines say: where they are missed, how long work has been open, and what is to be looked at.
final class Deadlines {

  private static final Label NO_DEADLINE = new Label.Named("no-deadline");
  private static final Label EARLIER = new Label.Named("earlier");
  private static final Label LATER = new Label.Named("later");
  private static final Label PLANNED = new Label.Named("planned");
  private static final Label WAITING = new Label.Named("waiting");
  private static final List<Label> IMPORTANCE = List.of(Breakdown.PRIORITY, Breakdown.ORDINARY);

  private static final List<Integer> OPEN_FOR = List.of(30, 90, 180, 365);
  private static final List<Integer> OVERDUE_FOR = List.of(7, 30, 60, 120);
  private static final List<Integer> DUE_IN = List.of(3, 7, 14, 30);
  private static final List<Integer> SILENT_FOR = List.of(31, 60, 90, 180);

  private Deadlines() {}

  /// Units and the months of their deadlines, in the year of the as-of date, or the last one of a programme that is over.
  ///
  /// @param by `missed`: done late or overdue; `due`: all
  static Table heat(String by, Frame frame) {
    List<Work> works =
        frame.items().works().stream()
            .filter(work -> work.isCounted() && (by.equals("due") || isMissed(work)))
            .toList();
    List<Label> months = new ArrayList<>(List.of(EARLIER));
    for (int month = 1; month <= 12; month++) {
      months.add(new Label.OfMonth(YearMonth.of(frame.last().getYear(), month)));
    }
    months.addAll(List.of(LATER, NO_DEADLINE));
    Tally tally = new Tally(months, List.of());
    frame
        .asOf()
        .inOrder(works.stream().map(Work::unit).distinct().toList())
        .forEach(unit -> tally.rows(List.of(new Label.OfUnit(unit))));
    for (Work work : works) {
      tally.put(
          new Label.OfUnit(work.unit()), month(work.item(), frame), true, Frame.counted(work));
    }
    return tally.parted();
  }

  private static boolean isMissed(Work work) {
    return work.isOverdue() || work.itemClass() == ItemClass.DONE_LATE;
  }

  private static Label month(Item item, Frame frame) {
    int year = frame.last().getYear();
    return within(item.dueOn(), year, year, due -> new Label.OfMonth(YearMonth.from(due)));
  }

  /// Where a deadline falls: into some years, before or behind them; or there is none.
  static Label within(
      @Nullable LocalDate due, int from, int to, Function<LocalDate, Label> inThem) {
    if (due == null) {
      return NO_DEADLINE;
    }
    if (due.getYear() < from) {
      return EARLIER;
    }
    return due.getYear() > to ? LATER : inThem.apply(due);
  }

  /// How long open work has been open since it was assigned, or overdue since its deadline.
  ///
  /// @param by `assignment` or `deadline`
  static Table ageing(String by, Frame frame) {
    if (by.equals("deadline")) {
      Tally tally = new Tally(IMPORTANCE, List.of()).rows(bands(1, OVERDUE_FOR));
      frame.items().works().stream()
          .filter(Work::isOverdue)
          .forEach(work ->
              tally.put(
                  band(1, OVERDUE_FOR, Math.max(1, days(work.item().dueOn(), frame.date()))),
                  Breakdown.importance(work.item()),
                  true,
                  Frame.counted(work)));
      return tally.parted();
    }
    Tally tally =
        new Tally(
                ItemClass.summands().stream()
                    .filter(c -> !c.done())
                    .map(Label.OfClass::new)
                    .toList(),
                List.of())
            .rows(bands(0, OPEN_FOR));
    open(frame)
        .forEach(work ->
            tally.put(
                since(work.item().assignedOn(), OPEN_FOR, frame.date()),
                Breakdown.ofClass(work),
                true,
                Frame.counted(work)));
    return tally.parted();
  }

  /// What is open in term, by the days that are left.
  static Table nearDue(Frame frame) {
    Tally tally = new Tally(IMPORTANCE, List.of()).rows(bands(0, DUE_IN));
    open(frame).stream()
        .filter(work -> work.itemClass() == ItemClass.OPEN_IN_TERM)
        .forEach(work ->
            tally.put(
                left(work.item(), frame.date()),
                Breakdown.importance(work.item()),
                true,
                Frame.counted(work)));
    return tally.parted();
  }

  /// One that was submitted in time and waits for its reviewer stays in term when its day has passed.
  private static Label left(Item item, LocalDate asOf) {
    long days = -days(item.dueOn(), asOf);
    return days < 0 ? WAITING : band(0, DUE_IN, days);
  }

  /// Open work that is not suspended, by the days since anything was heard of it.
  static Table stale(Frame frame) {
    Tally tally = new Tally(IMPORTANCE, List.of()).rows(bands(0, SILENT_FOR));
    open(frame).stream()
        .filter(work -> work.itemClass() != ItemClass.SUSPENDED)
        .forEach(work ->
            tally.put(
                since(work.item().lastHeardOn(), SILENT_FOR, frame.date()),
                Breakdown.importance(work.item()),
                true,
                Frame.counted(work)));
    return tally.parted();
  }

  private static List<Work> open(Frame frame) {
    return frame.items().works().stream()
        .filter(work -> work.isCounted() && !work.isDone())
        .toList();
  }

  private static Label since(@Nullable LocalDate from, List<Integer> ends, LocalDate to) {
    return from == null ? PLANNED : band(0, ends, Math.max(0, days(from, to)));
  }

  private static long days(@Nullable LocalDate from, LocalDate to) {
    return from == null ? 0 : ChronoUnit.DAYS.between(from, to);
  }

  private static List<Label> bands(int from, List<Integer> ends) {
    List<Label> bands = new ArrayList<>();
    int next = from;
    for (int end : ends) {
      bands.add(new Label.Days(next, end));
      next = end + 1;
    }
    bands.add(new Label.Days(next, null));
    return bands;
  }

  private static Label band(int from, List<Integer> ends, long days) {
    int next = from;
    for (int end : ends) {
      if (days <= end) {
        return new Label.Days(next, end);
      }
      next = end + 1;
    }
    return new Label.Days(next, null);
  }
}
