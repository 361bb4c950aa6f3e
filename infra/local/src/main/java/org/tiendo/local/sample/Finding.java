package org.tiendo.local.sample;

/// Something in a folder that must be mended before anything is sent.
///
/// @param row as a spreadsheet counts: the header is row 1; 0 if the file as a whole is meant
/// @param column empty if the row as a whole is meant
public record Finding(String file, int row, String column, String problem)
    implements Comparable<Finding> {

  @Override
  public String toString() {
    return file
        + (row == 0 ? "" : ", row " + row)
        + (column.isEmpty() ? "" : ", column " + column)
        + ": "
        + problem;
  }

  @Override
  public int compareTo(Finding other) {
    int byFile = file.compareTo(other.file);
    return byFile != 0 ? byFile : Integer.compare(row, other.row);
  }
}
