package org.tiendo.local.sample;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tiendo.identity.directory.Directory;
import org.tiendo.local.folder.Installation;

/// `installation.csv`: the conditions of the installation, as keys and values.
final class InstallationRows {

  private static final Set<String> KEYS =
      Set.of(
          "name",
          "tenant",
          "zone",
          "languages",
          "clock",
          "clockUntil",
          "sample",
          "isolated",
          "layout",
          "reviewProgramme",
          "asOf",
          "opensAs");

  private final Tables tables;
  private final Map<String, Row> rows;
  private final Installation installation;
  private final LocalDate asOf;
  private final String reviewProgramme;

  InstallationRows(Tables tables) {
    this.tables = tables;
    this.rows = new LinkedHashMap<>();
    for (Row row : tables.rows(Tables.INSTALLATION)) {
      if (!KEYS.contains(row.text("key"))) {
        row.wrong("key", "'%s' is none of %s".formatted(row.plain("key"), new TreeSet<>(KEYS)));
      } else if (rows.putIfAbsent(row.plain("key"), row) != null) {
        row.wrong("key", "'%s' stands twice".formatted(row.plain("key")));
      }
    }
    installation = read();
    asOf = date("asOf").orElse(LocalDate.EPOCH);
    reviewProgramme = need("reviewProgramme").map(row -> row.text("value")).orElse("");
    need("asOf");
  }

  Installation installation() {
    return installation;
  }

  LocalDate asOf() {
    return asOf;
  }

  String reviewProgramme() {
    return reviewProgramme;
  }

  /// Handle of the person whom the printed link signs in; empty if none is named.
  String opensAs(List<Directory.Entry> people) {
    String handle = optional("opensAs").map(row -> row.text("value")).orElse("");
    if (!handle.isEmpty() && people.stream().noneMatch(p -> p.handle().equals(handle))) {
      wrong("opensAs", "'%s' is nobody in %s".formatted(handle, Tables.PEOPLE));
    }
    return handle;
  }

  /// The last day of a simulated clock.
  Optional<LocalDate> lastDay() {
    return Optional.ofNullable(installation.clockUntil());
  }

  private Installation read() {
    Installation.Clock clock =
        optional("clock")
            .flatMap(row -> row.oneOf("value", Installation.Clock.class))
            .orElse(Installation.Clock.REAL);
    @Nullable LocalDate until = date("clockUntil").orElse(null);
    if ((clock == Installation.Clock.SIMULATED) == (until == null)) {
      wrong("clockUntil", "is needed with a SIMULATED clock, and only then");
    }
    return new Installation(
        need("tenant").map(row -> row.key("value")).orElse(""),
        need("name").map(row -> row.text("value")).orElse(""),
        need("zone").map(InstallationRows::zone).orElse(ZoneOffset.UTC),
        languages(),
        clock,
        until,
        optional("sample").map(row -> row.yes("value")).orElse(false),
        optional("isolated").map(row -> row.yes("value")).orElse(false),
        optional("layout").map(row -> row.text("value")).orElse(null));
  }

  private List<String> languages() {
    List<String> languages = need("languages").map(row -> row.list("value")).orElse(List.of());
    for (String tag : languages) {
      if (!Locale.forLanguageTag(tag).toLanguageTag().equals(tag)) {
        wrong("languages", "'%s' is not a language tag".formatted(tag));
      }
    }
    return languages;
  }

  private static ZoneId zone(Row row) {
    try {
      return ZoneId.of(row.text("value"));
    } catch (DateTimeException e) {
      row.wrong("value", "'%s' is not a time zone".formatted(row.plain("value")));
      return ZoneOffset.UTC;
    }
  }

  private Optional<LocalDate> date(String key) {
    return optional(key).flatMap(row -> row.optionalDate("value"));
  }

  private Optional<Row> optional(String key) {
    return Optional.ofNullable(rows.get(key));
  }

  private Optional<Row> need(String key) {
    if (!rows.containsKey(key)) {
      wrong(key, "is missing");
    }
    return optional(key);
  }

  private void wrong(String key, String problem) {
    int row = optional(key).map(Row::number).orElse(0);
    tables
        .findings()
        .add(new Finding(Tables.INSTALLATION, row, row == 0 ? "" : "value", key + " " + problem));
  }
}
