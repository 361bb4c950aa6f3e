package org.tiendo.reporting.sheet;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/// What is read of sound files.
class TablesTest {

  private static final String TEXT = "Mã,Tên\nA-1,\"Đề án \"\"một\"\", phần 1\"\n\nA-2,Báo cáo\n";

  private static List<String> cells(byte[] file, String name) {
    return Tables.read(file, name, Limits.STANDARD).rows().stream()
        .flatMap(row -> row.cells().values().stream())
        .map(Cell::text)
        .toList();
  }

  private static byte[] marked(String text, Charset charset) {
    return ("\ufeff" + text).getBytes(charset);
  }

  @Test
  void text_is_read_alike_with_and_without_a_byte_order_mark_and_in_both_unicode_forms() {
    List<String> said = List.of("Mã", "Tên", "A-1", "Đề án \"một\", phần 1", "A-2", "Báo cáo");
    String apart = java.text.Normalizer.normalize(TEXT, java.text.Normalizer.Form.NFD);
    for (byte[] file :
        new byte[][] {
          TEXT.getBytes(UTF_8),
          apart.getBytes(UTF_8),
          marked(TEXT, UTF_8),
          marked(TEXT, UTF_16LE),
          marked(TEXT, UTF_16BE)
        }) {
      assertThat(cells(file, "items.csv")).isEqualTo(said);
    }
  }

  @Test
  void what_another_program_packs_in_its_own_way_is_read() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "other", "1.0")) {
      Worksheet sheet = book.newWorksheet("Items");
      sheet.value(0, 0, "Mã ngoài");
      sheet.value(1, 0, "A-1");
    }
    assertThat(cells(out.toByteArray(), "items.xlsx")).containsExactly("Mã ngoài", "A-1");
  }

  @Test
  void rows_keep_their_numbers_and_separators_are_found() {
    Table table = Tables.read("a;b\n\n1,5;2".getBytes(UTF_8), "x.csv", Limits.STANDARD);
    assertThat(table.rows()).extracting(Table.Row::number).containsExactly(1, 3);
    assertThat(table.rows().getLast().cells().get(0).text()).isEqualTo("1,5");
  }

  @Test
  void a_day_is_the_same_in_both_systems_of_dates() {
    for (boolean from1904 : new boolean[] {false, true}) {
      byte[] file =
          Files.workbook(sheet -> {
            sheet.getWorkbook().getCTWorkbook().addNewWorkbookPr().setDate1904(from1904);
            dated(sheet, from1904);
          });
      assertThat(
              Tables.read(file, "x.xlsx", Limits.STANDARD).rows().getFirst().cells().get(0).date())
          .isEqualTo(LocalDate.of(2026, 6, 30));
    }
  }

  /// The number of that day, counted from the one beginning or the other.
  private static void dated(XSSFSheet sheet, boolean from1904) {
    XSSFCellStyle style = sheet.getWorkbook().createCellStyle();
    style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("dd/mm/yyyy"));
    var cell = sheet.createRow(0).createCell(0);
    cell.setCellValue(from1904 ? 46_203 - 1_462 : 46_203);
    cell.setCellStyle(style);
  }

  @Test
  void numbers_are_told_as_they_are_typed_and_only_dates_are_dates() {
    byte[] file =
        Files.workbook(sheet -> {
          var row = sheet.createRow(0);
          row.createCell(0).setCellValue(23);
          row.createCell(1).setCellValue(46_203);
          row.createCell(2).setCellValue(true);
        });
    Table.Row row = Tables.read(file, "x.xlsx", Limits.STANDARD).rows().getFirst();
    assertThat(row.cells().values()).extracting(Cell::text).containsExactly("23", "46203", "TRUE");
    assertThat(row.cells().get(1).kind()).isEqualTo(Cell.Kind.NUMBER);
  }

  @Test
  void columns_are_named_as_spreadsheets_name_them() {
    assertThat(List.of(0, 25, 26, 701, 702).stream().map(Table::letters))
        .containsExactly("A", "Z", "AA", "ZZ", "AAA");
  }
}
