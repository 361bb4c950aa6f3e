package org.tiendo.local.sample;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tiendo.contracts.calendar.DatedException;

/// `calendars.csv` and `calendar-days.csv`: versions of the working-day calendar.
final class CalendarRows {

  private CalendarRows() {}

  static List<Step> steps(Tables tables) {
    Map<String, Row> calendars = tables.byKey(Tables.CALENDARS, "key");
    Map<String, List<Row>> days = tables.belongingTo(Tables.CALENDAR_DAYS, "calendar", calendars);
    return calendars.entrySet().stream()
        .map(e -> step(e.getKey(), e.getValue(), days.getOrDefault(e.getKey(), List.of())))
        .toList();
  }

  private static Step step(String key, Row row, List<Row> days) {
    return new Draft(row)
        .set("jurisdiction", row.text("jurisdiction"))
        .set("workingDays", workingDays(row))
        .set("years", years(row))
        .set("exceptions", days.stream().map(CalendarRows::day).toList())
        .step(Kind.CALENDAR, key, "", "");
  }

  private static List<String> workingDays(Row row) {
    List<String> names = Stream.of(DayOfWeek.values()).map(Enum::name).toList();
    List<String> days = row.list("workingDays");
    if (days.isEmpty() || !names.containsAll(days)) {
      row.wrong("workingDays", "needs some of " + names);
    }
    return days;
  }

  private static List<Map<String, Object>> years(Row row) {
    boolean verified = row.yes("verified");
    String source = row.text("source");
    List<Map<String, Object>> years = new ArrayList<>();
    for (String year : row.list("years")) {
      if (year.matches("\\d{4}")) {
        years.add(Map.of("year", Integer.parseInt(year), "verified", verified, "source", source));
      } else {
        row.wrong("years", "'%s' is not a year".formatted(year));
      }
    }
    if (years.isEmpty()) {
      row.wrong("years", "must not be empty");
    }
    return List.copyOf(years);
  }

  private static Map<String, Object> day(Row row) {
    Map<String, Object> day = new LinkedHashMap<>();
    day.put("date", row.date("date").toString());
    Optional<DatedException.Kind> kind = row.oneOf("kind", DatedException.Kind.class);
    day.put("kind", kind.map(Enum::name).orElse(""));
    day.put("notice", row.text("notice"));
    row.optional("name").ifPresent(name -> day.put("name", name));
    return day;
  }
}
