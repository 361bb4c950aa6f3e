package org.tiendo.local.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// The template of items as somebody fills it in with a spreadsheet program: by its headings, dates as dates.
final class FilledTemplate {

  private FilledTemplate() {}

  /// @param rows values by heading; a heading that is needed is named without its asterisk
  static Path of(Path template, Path file, List<Map<String, Object>> rows) throws IOException {
    try (InputStream in = Files.newInputStream(template);
        XSSFWorkbook book = new XSSFWorkbook(in);
        OutputStream out = Files.newOutputStream(file)) {
      XSSFSheet sheet = book.getSheetAt(0);
      for (int i = 0; i < rows.size(); i++) {
        XSSFRow row = sheet.createRow(i + 1);
        rows.get(i).forEach((heading, value) -> fill(cell(sheet, row, heading), value));
      }
      book.write(out);
    }
    return file;
  }

  private static void fill(XSSFCell cell, Object value) {
    if (value instanceof LocalDate date) {
      cell.setCellValue(date);
    } else {
      cell.setCellValue(value.toString());
    }
  }

  /// In the form that the template gives to its column.
  private static XSSFCell cell(XSSFSheet sheet, XSSFRow row, String heading) {
    for (var head : sheet.getRow(0)) {
      if (head.getStringCellValue().replace(" *", "").equals(heading)) {
        XSSFCell cell = row.createCell(head.getColumnIndex());
        cell.setCellStyle(sheet.getColumnStyle(head.getColumnIndex()));
        return cell;
      }
    }
    throw new IllegalArgumentException("no such heading: " + heading);
  }
}
