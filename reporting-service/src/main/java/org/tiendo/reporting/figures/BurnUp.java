package org.tiendo.reporting.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAdopted;

/// How a programme filled up and was worked off over its period: one point for each month's end, the last one on the as-of
/// date. Every point is a query as of its date, so it never changes when later facts come in.
public record BurnUp(List<Point> points) {

  /// @param total items of the programme on the date
  /// @param done those of them completed by then
  public record Point(LocalDate on, int total, int done) {}

  public BurnUp {
    points = List.copyOf(points);
  }

  public static BurnUp of(ProgrammeAdopted programme, AsOf asOf) {
    return new BurnUp(
        dates(programme.from(), last(programme, asOf)).stream()
            .map(date -> point(programme, date.equals(asOf.date()) ? asOf : asOf.on(date)))
            .toList());
  }

  private static LocalDate last(ProgrammeAdopted programme, AsOf asOf) {
    return programme.to().isBefore(asOf.date()) ? programme.to() : asOf.date();
  }

  /// Ends of months from the first day to the last, and the last; none if it lies before the first.
  static List<LocalDate> dates(LocalDate first, LocalDate last) {
    List<LocalDate> dates = new ArrayList<>();
    YearMonth month = YearMonth.from(first);
    while (month.atEndOfMonth().isBefore(last)) {
      dates.add(month.atEndOfMonth());
      month = month.plusMonths(1);
    }
    if (!last.isBefore(first)) {
      dates.add(last);
    }
    return dates;
  }

  private static Point point(ProgrammeAdopted programme, AsOf asOf) {
    ClassCounts classes =
        ClassCounts.of(
            asOf.items(programme.programme()), item -> item.classIn(programme.programme()));
    return new Point(asOf.date(), classes.total(), classes.done());
  }
}
