package org.tiendo.reporting.sheet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What stands in a cell. A formula stays what it is: nothing is ever computed.
///
/// @param text as it stands there, blanks around it left out; never empty
/// @param date of a `DATE`
public record Cell(Kind kind, String text, @Nullable LocalDate date) {

  public enum Kind {
    TEXT,
    NUMBER,
    /// A number that is shown as a date.
    DATE,
    YES_OR_NO,
    FORMULA,
    /// Such as a division by zero.
    ERROR
  }

  static Cell text(String text) {
    return new Cell(text.startsWith("=") ? Kind.FORMULA : Kind.TEXT, text, null);
  }

  static Cell of(Kind kind, String text) {
    return new Cell(kind, text, null);
  }

  static Cell date(LocalDate date) {
    return new Cell(Kind.DATE, date.toString(), date);
  }
}
