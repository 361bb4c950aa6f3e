package org.tiendo.bench.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.function.IntFunction;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A spreadsheet of items, as somebody would fill the template in.
final class PlanFile {

  private PlanFile() {}

  static byte[] of(int rows, IntFunction<String> title, LocalDate due) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "bench", "1.0")) {
      Worksheet sheet = book.newWorksheet("Items");
      write(sheet, 0, "External key", "Title", "Type", "Lead unit", "Product", "Deadline");
      for (int i = 0; i < rows; i++) {
        String key = "CT-" + i;
        write(sheet, i + 1, key, title.apply(i), "task", "commission", "Report", due.toString());
      }
    }
    return out.toByteArray();
  }

  private static void write(Worksheet sheet, int row, String... values) {
    for (int column = 0; column < values.length; column++) {
      sheet.value(row, column, values[column]);
    }
  }
}
