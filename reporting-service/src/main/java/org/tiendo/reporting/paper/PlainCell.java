package org.tiendo.reporting.paper;

import org.tiendo.reporting.text.CellText;

/// Text for a cell: what a spreadsheet could take for a formula when the file is saved as CSV and opened again gets an apostrophe
/// before it.
final class PlainCell {

  private PlainCell() {}

  static String of(String text) {
    return Xhtml.legal(CellText.guarded(text));
  }
}
