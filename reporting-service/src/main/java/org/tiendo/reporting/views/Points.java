package org.tiendo.reporting.views;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.tiendo.reporting.tables.Label;

/// Dates at which something is looked at again and again.
final class Points {

  /// Each is a query of its own.
  private static final int MOST = 24;

  private Points() {}

  /// Ends of months or years of the period looked at, the last one its end or the as-of date; the latest 24 of them.
  ///
  /// @param by `month` or `year`
  static List<LocalDate> of(Frame frame, String by) {
    List<LocalDate> all =
        by.equals("year") ? years(first(frame), frame.last()) : months(frame.from(), frame.last());
    return all.subList(Math.max(0, all.size() - MOST), all.size());
  }

  /// By years one looks back to the first assignment, unless a programme says where to begin.
  private static LocalDate first(Frame frame) {
    return frame.programme().isPresent()
        ? frame.from()
        : frame.asOf().register().projects().stream()
            .map(project -> project.assigned().on())
            .min(LocalDate::compareTo)
            .filter(first -> first.isBefore(frame.from()))
            .orElse(frame.from());
  }

  private static List<LocalDate> months(LocalDate from, LocalDate last) {
    List<LocalDate> dates = new ArrayList<>();
    YearMonth month = YearMonth.from(from);
    while (month.atEndOfMonth().isBefore(last)) {
      dates.add(month.atEndOfMonth());
      month = month.plusMonths(1);
    }
    return ending(dates, from, last);
  }

  private static List<LocalDate> years(LocalDate from, LocalDate last) {
    List<LocalDate> dates = new ArrayList<>();
    for (LocalDate end = from.withMonth(12).withDayOfMonth(31);
        end.isBefore(last);
        end = end.plusYears(1)) {
      dates.add(end);
    }
    return ending(dates, from, last);
  }

  private static List<LocalDate> ending(List<LocalDate> dates, LocalDate from, LocalDate last) {
    if (!last.isBefore(from)) {
      dates.add(last);
    }
    return dates;
  }

  static List<Label> labels(List<LocalDate> dates) {
    return dates.stream().map(date -> (Label) new Label.OnDate(date)).toList();
  }
}
