package org.tiendo.local.sample;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tiendo.local.sample.Table.Columns;

/// All files of a folder, read but not yet understood.
final class Tables {

  static final String INSTALLATION = "installation.csv";
  static final String PEOPLE = "people.csv";
  static final String UNITS = "units.csv";
  static final String CALENDARS = "calendars.csv";
  static final String CALENDAR_DAYS = "calendar-days.csv";
  static final String DIRECTIVES = "directives.csv";
  static final String CLAUSES = "clauses.csv";
  static final String PROGRAMMES = "programmes.csv";
  static final String PLANNED = "planned.csv";
  static final String OUTCOMES = "outcomes.csv";
  static final String PROJECTS = "projects.csv";
  static final String PROGRESS = "progress.csv";
  static final String SUBMISSIONS = "submissions.csv";
  static final String REVIEWS = "reviews.csv";
  static final String DOCUMENTS = "documents.csv";
  static final String COMPLETIONS = "completions.csv";
  static final String COMMENDATIONS = "commendations.csv";
  static final String YEAR_REVIEWS = "year-reviews.csv";
  static final String REVIEW_MEETINGS = "review-meetings.csv";
  static final String REVIEW_ENTRIES = "review-entries.csv";
  static final String REVIEW_CLOSINGS = "review-closings.csv";

  /// Files that folders of earlier releases do not have: without rows they are no part of what a folder says.
  private static final Set<String> LATER =
      Set.of(YEAR_REVIEWS, REVIEW_MEETINGS, REVIEW_ENTRIES, REVIEW_CLOSINGS);

  private static final Map<String, Columns> FILES = files();

  private final Path folder;
  private final List<Finding> findings;
  private final Map<String, Table> tables = new LinkedHashMap<>();

  Tables(Path folder, List<Finding> findings) {
    this.folder = folder;
    this.findings = findings;
    FILES.forEach((file, columns) -> tables.put(file, Table.read(folder, file, columns, findings)));
  }

  private static Map<String, Columns> files() {
    Map<String, Columns> files = new LinkedHashMap<>();
    files.put(INSTALLATION, Columns.of(true, "key value", "invented"));
    files.put(PEOPLE, Columns.of(true, "handle name unit roles", "invented"));
    files.put(
        UNITS, Columns.of(true, "key name: on by", "parent external numbering terms invented"));
    files.put(
        CALENDARS,
        Columns.of(false, "key jurisdiction workingDays years source on by", "verified invented"));
    files.put(CALENDAR_DAYS, Columns.of(false, "calendar date kind notice", "name invented"));
    files.put(
        DIRECTIVES,
        Columns.of(
            false, "key authority type number symbol title signedOn on by", "secrecy invented"));
    files.put(CLAUSES, Columns.of(false, "directive clause text assignsWork", "invented"));
    files.put(
        PROGRAMMES, Columns.of(false, "key authority title from to on by", "kind parent invented"));
    files.put(
        PLANNED, Columns.of(false, "programme ref type title lead dueOn", "tracesTo invented"));
    files.put(OUTCOMES, Columns.of(false, "programme authorities", "types invented"));
    files.put(
        PROJECTS,
        Columns.of(
            false,
            "key type title product assigner lead reviewer on by",
            "coordinators due reviewOn sources programmes field priority secrecy issueRequired"
                + " invented"));
    files.put(
        PROGRESS, Columns.of(false, "project on by", "onBehalfOf percent stage note invented"));
    files.put(SUBMISSIONS, Columns.of(false, "project round files on by", "invented"));
    files.put(
        REVIEWS,
        Columns.of(
            false,
            "project round verdict criteria on by",
            "reason comment revisionDueOn openEdits invented"));
    files.put(
        DOCUMENTS,
        Columns.of(
            false,
            "key authority type number symbol title issuedOn on by",
            "effectFrom effectTo secrecy advisedBy producedBy invented"));
    files.put(COMPLETIONS, Columns.of(false, "project on by", "documents invented"));
    files.put(
        COMMENDATIONS,
        Columns.of(
            false,
            "key authority form year citation on by",
            "unit sector projects documents invented"));
    files.putAll(yearReviews());
    return files;
  }

  private static Map<String, Columns> yearReviews() {
    Map<String, Columns> files = new LinkedHashMap<>();
    files.put(YEAR_REVIEWS, Columns.of(false, "key unit programmes year asOf on by", "invented"));
    files.put(
        REVIEW_MEETINGS,
        Columns.of(
            false, "review date place chairUnit chairOffice on by", "part attendees invented"));
    files.put(
        REVIEW_ENTRIES,
        Columns.of(
            false,
            "key review kind text on by",
            "field projects documents explains nature from invented"));
    files.put(
        REVIEW_CLOSINGS, Columns.of(false, "review rating office on by", "next document invented"));
    return files;
  }

  Path folder() {
    return folder;
  }

  List<Row> rows(String file) {
    Table table = tables.get(file);
    return table == null ? List.of() : table.rows();
  }

  /// Rows of a file by the value of a column; a value that stands there twice is a finding.
  Map<String, Row> byKey(String file, String column) {
    Map<String, Row> byKey = new LinkedHashMap<>();
    for (Row row : rows(file)) {
      String key = row.key(column);
      Row first = byKey.putIfAbsent(key, row);
      if (first != null && !key.isEmpty()) {
        row.wrong(column, "'%s' stands in row %d already".formatted(key, first.number()));
      }
    }
    return byKey;
  }

  /// Rows of a file grouped by the key they belong to.
  Map<String, List<Row>> belongingTo(String file, String column, Map<String, Row> owners) {
    Map<String, List<Row>> groups = new LinkedHashMap<>();
    for (Row row : rows(file)) {
      String owner = row.text(column);
      if (!owner.isEmpty() && !owners.containsKey(owner)) {
        row.wrong(column, "unknown %s '%s'".formatted(column, owner));
      }
      groups.computeIfAbsent(owner, o -> new ArrayList<>()).add(row);
    }
    return groups;
  }

  /// SHA-256 over every cell of every file.
  String digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      tables.forEach((file, table) -> {
        if (LATER.contains(file) && table.rows().isEmpty()) {
          return;
        }
        String text = file + table.rows();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
      });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  List<Finding> findings() {
    return findings;
  }
}
