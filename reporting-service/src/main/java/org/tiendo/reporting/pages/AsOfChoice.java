package org.tiendo.reporting.pages;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// Dates that a reader is likely to look at: the ends of the months of a year, as far as they are known.
///
/// @param dates ends of months up to `today`, of the year of the as-of date
record AsOfChoice(LocalDate today, List<LocalDate> dates) {

  static AsOfChoice of(LocalDate asOf, LocalDate today) {
    List<LocalDate> dates = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      LocalDate end = YearMonth.of(asOf.getYear(), month).atEndOfMonth();
      if (!end.isAfter(today)) {
        dates.add(end);
      }
    }
    return new AsOfChoice(today, List.copyOf(dates));
  }
}
