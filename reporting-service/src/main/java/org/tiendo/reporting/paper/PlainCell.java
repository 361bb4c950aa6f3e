package org.tiendo.reporting.paper;

import java.util.regex.Pattern;

/// Text for a cell: what a spreadsheet could take for a formula when the file is saved as CSV and opened again gets an apostrophe
/// before it.
final class PlainCell {

  /// Also behind spaces, and in the wide forms that some spreadsheets take for the narrow ones.
  private static final Pattern FORMULA =
      Pattern.compile(
          "^[\\s\\p{Z}]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20].*|^[\\t\\r\\n\\x00].*",
          Pattern.DOTALL);

  private static final Pattern CONTROL =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

  private PlainCell() {}

  static String of(String text) {
    String safe = FORMULA.matcher(text).matches() ? "'" + text : text;
    return CONTROL.matcher(safe).replaceAll("");
  }
}
