package org.tiendo.reporting.sheet;

/// How much of a file is read before it is refused.
///
/// @param file bytes of the file
/// @param entries files within a spreadsheet file
/// @param entry bytes of one of them when unpacked
/// @param unpacked bytes of all of them
/// @param ratio how many times larger an entry may be than it is packed
/// @param rows with something in them, the headings included
/// @param columns with something in them
/// @param text characters of a cell
public record Limits(
    int file, int entries, long entry, long unpacked, int ratio, int rows, int columns, int text) {

  /// Ten thousand items with long titles fit in.
  public static final Limits STANDARD =
      new Limits(8 << 20, 1_000, 20L << 20, 50L << 20, 100, 10_001, 64, 2_000);
}
