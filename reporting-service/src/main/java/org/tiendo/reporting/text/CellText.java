package org.tiendo.reporting.text;

import java.util.regex.Pattern;

/// Text for the cells of files that spreadsheets open: none is taken for a formula.
public final class CellText {

  /// Beginnings that spreadsheets take for a formula, in their full-width forms too, and the apostrophe itself. Blanks and
  /// what is invisible before do not keep a spreadsheet from seeing one.
  private static final Pattern TAKEN_FOR_FORMULAS =
      Pattern.compile("[\\t\\r\\n]|[\\s\\p{Z}\\p{C}]*[=+\\-@|%'\\x00\\uFF1D\\uFF0B\\uFF0D\\uFF20]");

  private CellText() {}

  /// One that could be taken for a formula begins with an apostrophe, and so does one that begins with an apostrophe anyway,
  /// so that whoever takes one off has what was there.
  public static String guarded(String text) {
    return TAKEN_FOR_FORMULAS.matcher(text).lookingAt() ? "'" + text : text;
  }
}
