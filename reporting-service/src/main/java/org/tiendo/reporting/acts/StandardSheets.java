package org.tiendo.reporting.acts;

import static org.tiendo.reporting.acts.Field.optional;
import static org.tiendo.reporting.acts.Field.required;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.calendar.DatedException;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.task.PublishedCalendarEvent.CalendarPublished;
import org.tiendo.reporting.acts.Field.Kind;
import org.tiendo.reporting.acts.Field.Option;
import org.tiendo.reporting.register.Chronicle;
import org.tiendo.reporting.text.Texts;

/// What work is measured by: versions of calendars (lịch làm việc) and of criteria (tiêu chí).
final class StandardSheets {

  private static final String NAME = "name-";

  static final List<Sheet> ALL =
      List.of(
          // the next version is the last one with the years and days that are entered; these take
          // the place of the same ones
          Sheet.of(
              Area.CALENDARS,
              "publish-calendar",
              "PublishCalendar",
              at ->
                  at.isNew()
                      && (at.actor().has(Role.ADMINISTRATOR)
                          || at.actor().has(Role.MONITORING_OFFICE)),
              Input.in(
                  "jurisdiction",
                  (at, _) ->
                      required("jurisdiction", Kind.TEXT)
                          .with(last(at).map(CalendarPublished::jurisdiction).orElse(""))),
              Input.in("workingDays", (_, t) -> optional("workingDays", Kind.SEVERAL).of(days(t)))
                  .as((at, entries, field) -> workingDays(at, entries.all(field.name())))
                  .refusedBy("calendar-has-working-days"),
              Input.in(
                      Field.rows(
                          "years",
                          false,
                          required("year", Kind.NUMBER),
                          required("source", Kind.TEXT),
                          optional("verified", Kind.SWITCH)))
                  .as((at, entries, field) -> merged("year", years(at), Rows.of(field, entries)))
                  .refusedBy("calendar-covers-years", "calendar-keeps-its-years"),
              Input.in(
                      "exceptions",
                      (_, t) ->
                          Field.rows(
                              "exceptions",
                              false,
                              required("date", Kind.DATE),
                              required("kind", Kind.CHOICE)
                                  .of(Options.codes(DatedException.Kind.values(), "day", t)),
                              required("notice", Kind.TEXT),
                              optional("name", Kind.TEXT)))
                  .as((at, entries, field) ->
                      merged("date", exceptions(at), Rows.of(field, entries)))
                  .refusedBy(
                      "calendar-one-exception-a-day",
                      "calendar-exception-in-covered-year",
                      "calendar-exception-cites-notice",
                      "calendar-exception-changes-the-day")),
          Sheet.of(
              Area.CALENDARS,
              "rederive",
              "RederiveDueDates",
              at ->
                  at.isNew()
                      && last(at).isPresent()
                      && (at.actor().has(Role.ASSIGNING_AUTHORITY)
                          || at.actor().has(Role.MONITORING_OFFICE)),
              Input.in(
                      "items",
                      (at, _) ->
                          required("items", Kind.SEVERAL)
                              .of(
                                  Options.items(
                                      at.query(),
                                      item ->
                                          !item.itemClass().done() && !item.itemClass().apart())))
                  .refusedBy("rederived-items-listed", "rederived-item-unknown")),
          Sheet.of(
              Area.CRITERIA,
              "publish-criteria",
              "PublishCriteria",
              at -> at.isNew() && isHighest(at),
              Input.in(
                  "itemType", (_, t) -> required("itemType", Kind.CHOICE).of(Options.itemTypes(t))),
              Input.in(
                      "inForceFrom", (at, _) -> required("inForceFrom", Kind.DATE).with(at.today()))
                  .refusedBy("criteria-not-retroactive", "criteria-versions-run-forward"),
              Input.in("criteria", (_, _) -> criteria())
                  .as((_, entries, field) -> named(Rows.of(field, entries)))
                  .refusedBy(
                      "criterion-code-once",
                      "some-criterion-mandatory",
                      "criterion-has-name",
                      "threshold-within-scale")));

  private StandardSheets() {}

  private static boolean isHighest(Case at) {
    return at.unitsAs(Role.ASSIGNING_AUTHORITY).stream()
        .anyMatch(unit -> at.query().asOf().above(unit).isEmpty());
  }

  private static List<Option> days(Texts texts) {
    Locale locale = Locale.forLanguageTag(texts.language());
    return Arrays.stream(DayOfWeek.values())
        .map(day -> new Option(day.name(), day.getDisplayName(TextStyle.FULL, locale)))
        .toList();
  }

  /// The calendar that is in force: the last version.
  private static Optional<CalendarPublished> last(Case at) {
    return at.query().asOf().register().groundwork().calendars().stream()
        .map(Chronicle::event)
        .findFirst();
  }

  /// As before if none is chosen.
  private static List<String> workingDays(Case at, List<String> chosen) {
    return chosen.isEmpty()
        ? last(at).stream().flatMap(c -> c.workingDays().stream()).map(DayOfWeek::name).toList()
        : chosen;
  }

  private static Stream<Map<String, Object>> years(Case at) {
    return last(at).stream()
        .flatMap(c -> c.years().stream())
        .map(y ->
            Map.<String, Object>of(
                "year", y.year(), "verified", y.verified(), "source", y.source()));
  }

  private static Stream<Map<String, Object>> exceptions(Case at) {
    return last(at).stream()
        .flatMap(c -> c.exceptions().stream())
        .map(e -> {
          Map<String, Object> exception = new LinkedHashMap<>();
          exception.put("date", e.date());
          exception.put("kind", e.kind().name());
          exception.put("notice", e.notice());
          if (e.name() != null) {
            exception.put("name", e.name());
          }
          return exception;
        });
  }

  /// In order, so that the same once more is the same.
  ///
  /// @param key what tells one from another
  private static List<Map<String, Object>> merged(
      String key, Stream<Map<String, Object>> before, @Nullable List<Map<String, Object>> entered) {
    Map<String, Map<String, Object>> all = new TreeMap<>();
    Stream.concat(before, entered == null ? Stream.empty() : entered.stream())
        .forEach(each -> all.put(Objects.toString(each.get(key)), each));
    return List.copyOf(all.values());
  }

  /// With a name in each language.
  private static Field criteria() {
    List<Field> columns = new ArrayList<>();
    columns.add(required("code", Kind.TEXT));
    for (String tag : Texts.languages()) {
      columns.add(optional(NAME + tag, Kind.TEXT).with(Texts.of(tag).say("language.name")));
    }
    columns.add(required("scale", Kind.NUMBER));
    columns.add(required("threshold", Kind.NUMBER));
    columns.add(optional("mandatory", Kind.SWITCH));
    return Field.rows("criteria", true, columns.toArray(Field[]::new));
  }

  private static List<Map<String, Object>> named(@Nullable List<Map<String, Object>> rows) {
    List<Map<String, Object>> criteria = new ArrayList<>();
    for (Map<String, Object> row : rows == null ? List.<Map<String, Object>>of() : rows) {
      Map<String, Object> criterion = new LinkedHashMap<>(row);
      Map<String, Object> names = new LinkedHashMap<>();
      for (String tag : Texts.languages()) {
        Object name = criterion.remove(NAME + tag);
        if (name != null) {
          names.put(tag, name);
        }
      }
      criterion.put("names", names);
      criteria.add(criterion);
    }
    return criteria;
  }
}
