package org.tiendo.local.sample;

import java.util.Comparator;

/// Something in a folder that must be mended before anything is sent.
///
/// @param row as a spreadsheet counts: the header is row 1; 0 if the file as a whole is meant
/// @param column empty if the row as a whole is meant
public record Finding(String file, int row, String column, String problem)
    implements Comparable<Finding> {

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::file)
          .thenComparing(Finding::row)
          .thenComparing(Finding::column)
          .thenComparing(Finding::problem);

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
    return ORDER.compare(this, other);
  }
}
