package org.tiendo.local.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// One row as a command to be sent.
///
/// @param key of the row, unique in its file
/// @param on business date
/// @param by handle of the person who does it
/// @param forUnit the unit for which that person must act, unless the role acts for all
/// @param project key of the project that it moves, empty if none
/// @param needs things that earlier steps must have made
/// @param body of the command; asked with a function from the name of a thing to its id
public record Step(
    Row row,
    String key,
    Kind kind,
    LocalDate on,
    String by,
    String forUnit,
    String project,
    List<Need> needs,
    Function<UnaryOperator<String>, Map<String, Object>> body) {

  public Step {
    needs = List.copyOf(needs);
  }

  /// Something another row makes, and the column that names it.
  record Need(String column, String thing) {}

  /// Name of the thing that this step makes, e.g. `project p-01`.
  public String makes() {
    return thing(kind, key);
  }

  /// Name that stands for the position after all steps so far.
  public static final String POSITION = "position";

  static String thing(Kind kind, String key) {
    return switch (kind) {
          case UNIT -> "unit";
          case CALENDAR -> "calendar";
          case DIRECTIVE -> "directive";
          case PROGRAMME -> "programme";
          case PROJECT -> "project";
          case DOCUMENT -> "document";
          case PROGRESS -> "progress";
          case SUBMISSION -> "submission";
          case RETURN, ACCEPTANCE -> "verdict";
          case COMPLETION -> "completion";
          case COMMENDATION -> "commendation";
          case YEAR_REVIEW -> "review";
          case RESULT,
              LESSON,
              LIMITATION,
              SHORTCOMING,
              CAUSE,
              SOLUTION,
              OPINION,
              OBJECTIVE,
              PRIORITY ->
              "entry";
          case MEETING -> "meeting";
          case RATING -> "rating";
          case NEXT_PROGRAMME -> "following";
          case FREEZE -> "figures";
          case ADOPTION -> "adoption";
        }
        + " "
        + key;
  }

  /// Where it stands, for messages.
  public String place() {
    return "%s, row %d (%s %s)".formatted(row.file(), row.number(), kind.command(), key);
  }

  /// What makes a repeated sending the same: `<file>/<row key>`.
  public String name() {
    return row.file() + "/" + key;
  }
}
