package org.tiendo.reporting.exports;

import java.io.IOException;
import java.io.OutputStream;

/// Writes a table in one form, row by row, in memory that does not depend on how many there are.
///
/// A writer that fails leaves its output unfinished on purpose: a reader must see that the end is missing.
interface ExtractWriter {

  /// @param out neither flushed nor closed if this fails
  void write(Extract extract, OutputStream out) throws IOException;
}
