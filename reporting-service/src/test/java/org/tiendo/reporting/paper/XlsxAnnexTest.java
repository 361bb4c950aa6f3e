package org.tiendo.reporting.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiendo.reporting.SampleYear;
import org.tiendo.reporting.yearbook.WrittenYear;

class XlsxAnnexTest {

  private final SampleYear year = SampleYear.with("07", SampleYear.Fate.LATE);

  @Test
  void each_unit_has_a_row_whose_total_is_the_sum_of_its_classes() throws IOException {
    try (XSSFWorkbook book = annex()) {
      Sheet units = book.getSheet("Units and classes");
      Row all = units.getRow(2);
      assertThat(all.getCell(0).getStringCellValue()).isEqualTo("All units");
      double sum = 0;
      for (int i = 2; i < all.getLastCellNum(); i++) {
        sum += all.getCell(i).getNumericCellValue();
      }
      assertThat(all.getCell(1).getNumericCellValue()).isEqualTo(sum).isEqualTo(37);
      assertThat(units.getRow(0).getCell(3).getStringCellValue()).isEqualTo("completed late");
      assertThat(all.getCell(3).getNumericCellValue()).isEqualTo(1);
    }
  }

  @Test
  void every_item_has_a_row_with_unit_class_and_deadline() throws IOException {
    try (XSSFWorkbook book = annex()) {
      Sheet items = book.getSheet("Items");
      assertThat(items.getLastRowNum()).isEqualTo(37);
      assertThat(items.getRow(1).getCell(0).getStringCellValue())
          .isEqualTo("the Organisation Commission");
      assertThat(items.getRow(1).getCell(4).getLocalDateTimeCellValue())
          .isEqualTo("2022-11-30T00:00");
    }
  }

  @Test
  void it_says_by_what_it_can_be_checked() throws IOException {
    WrittenYear.of(year).written().frozen();
    try (XSSFWorkbook book = annex()) {
      StringBuilder told = new StringBuilder();
      book.getSheet("About").forEach(row -> row.forEach(cell -> told.append(cell).append('\n')));
      assertThat(told)
          .contains("SHA-256", SampleReport.of(year, "en").proof().hash())
          .contains("the review is not adopted yet");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"http://x\")",
        "+1",
        "-1",
        "@SUM(1)",
        "  =1",
        "\u00A0=1",
        "\uFF1D1",
        "\t1",
        "\r1",
      })
  void what_looks_like_a_formula_is_text(String title) throws IOException {
    assertThat(PlainCell.of(title)).startsWith("'");
    year.facts().retitle("p-07", "Item p-07", title, "2022-12-28");
    try (XSSFWorkbook book = annex()) {
      book.getSheet("Items")
          .forEach(row ->
              row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA)));
    }
  }

  @Test
  void other_text_stays_as_it_is() {
    assertThat(PlainCell.of("Đề án số 3 = ba")).isEqualTo("Đề án số 3 = ba");
    assertThat(PlainCell.of("")).isEmpty();
    assertThat(PlainCell.of("a\u0001b")).isEqualTo("ab");
  }

  private XSSFWorkbook annex() throws IOException {
    byte[] bytes =
        SampleReport.papers(null)
            .paper(SampleReport.of(year, "en"), "plain", PaperFormat.XLSX)
            .bytes();
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }
}
