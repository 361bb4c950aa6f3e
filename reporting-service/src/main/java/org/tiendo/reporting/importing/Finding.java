package org.tiendo.reporting.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.reporting.sheet.Table;
import org.tiendo.reporting.text.Texts;

/// Something that is wrong with a file, or that its sender should know, at its place.
///
/// @param sheet name of the sheet, or of the file
/// @param row as a spreadsheet counts, from 1; 0 if it is about the sheet as a whole
/// @param column from 0; null if it is about the row as a whole
/// @param of which column of the template it is; null if none
/// @param facts that the words need, in order
public record Finding(
    Code code,
    String sheet,
    int row,
    @Nullable Integer column,
    @Nullable Column of,
    List<String> facts) {

  public Finding {
    facts = List.copyOf(facts);
  }

  /// The cell as a spreadsheet names it, such as `F7`; empty if it is about no single cell.
  public String cell() {
    return column == null || row == 0 ? "" : Table.letters(column) + row;
  }

  /// What is wrong.
  public String sentence(Texts texts) {
    return texts.say("import.is." + code.code(), facts.toArray());
  }

  /// What to do about it.
  public String remedy(Texts texts) {
    return texts.say("import.do." + code.code(), facts.toArray());
  }
}
