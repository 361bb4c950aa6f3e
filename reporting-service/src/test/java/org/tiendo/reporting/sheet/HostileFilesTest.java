package org.tiendo.reporting.sheet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that were made to do harm, or are not what they seem, are refused with a reason before anything of them is taken.
class HostileFilesTest {

  private static final String TYPES = "[Content_Types].xml";
  private static final Limits SMALL = new Limits(1 << 20, 20, 50_000, 60_000, 100, 5, 4, 40);
  private static final byte[] SOUND = Files.workbook(new String[] {"a", "b"});

  private static Refused refused(byte[] file, String name, Limits limits) {
    return catchThrowableOfType(Refused.class, () -> Tables.read(file, name, limits));
  }

  private static String code(byte[] file) {
    return refused(file, "items.xlsx", Limits.STANDARD).code();
  }

  private static String code(byte[] file, Limits limits) {
    return refused(file, "items.xlsx", limits).code();
  }

  @Test
  void refuses_an_empty_file_and_one_that_is_too_large() {
    assertThat(code(new byte[0])).isEqualTo("file-empty");
    assertThat(code(new byte[(8 << 20) + 1])).isEqualTo("file-too-large");
  }

  @Test
  void refuses_an_entry_that_is_packed_too_tightly() {
    assertThat(code(Files.with(SOUND, "xl/media/zeros.bin", new byte[30 << 20])))
        .isEqualTo("file-packed-too-tightly");
  }

  @Test
  void refuses_what_unpacks_too_large_in_one_entry_or_in_all() {
    byte[] noise = new byte[55_000];
    new Random(1).nextBytes(noise);
    assertThat(code(Files.with(SOUND, "xl/media/noise.bin", noise), SMALL))
        .isEqualTo("file-unpacks-too-large");
    Map<String, byte[]> many = new LinkedHashMap<>();
    for (int i = 0; i < 10; i++) many.put("part" + i, Arrays.copyOf(noise, 9_000));
    assertThat(code(Files.zip(many), SMALL)).isEqualTo("file-unpacks-too-large");
  }

  @Test
  void refuses_too_many_entries() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (int i = 0; i <= 1_000; i++) entries.put("part" + i, new byte[] {1});
    assertThat(code(Files.zip(entries))).isEqualTo("file-too-many-entries");
  }

  @ParameterizedTest
  @ValueSource(strings = {Files.SHEET, "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml"})
  void refuses_a_document_type_wherever_it_stands(String entry) {
    String type = "<!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>";
    assertThat(code(Files.changed(SOUND, entry, xml -> declared(xml, type))))
        .isEqualTo("file-has-document-type");
  }

  @ParameterizedTest
  @ValueSource(strings = {Files.SHEET, "xl/sharedStrings.xml"})
  void refuses_a_document_type_that_is_hidden_behind_a_long_comment(String entry) {
    String type = "<!--" + noise(6_000) + "--><!DOCTYPE x [<!ENTITY a \"aaaaaaaa\">]>";
    assertThat(code(Files.changed(SOUND, entry, xml -> declared(xml, type))))
        .isEqualTo("file-has-document-type");
  }

  private static String declared(String xml, String type) {
    return xml.replaceFirst("(<\\?xml[^>]*\\?>)?", "$1" + type.replace("$", "\\$"));
  }

  private static String noise(int length) {
    return new Random(2)
        .ints(length, 'a', 'z')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Test
  void refuses_macros_by_their_program_by_the_kind_of_file_and_by_its_name() {
    assertThat(code(Files.with(SOUND, "xl/vbaProject.bin", new byte[] {1})))
        .isEqualTo("file-has-macros");
    assertThat(
            code(
                Files.changed(
                    SOUND,
                    TYPES,
                    xml ->
                        xml.replace(
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main",
                            "application/vnd.ms-excel.sheet.macroEnabled.main"))))
        .isEqualTo("file-has-macros");
    assertThat(refused(SOUND, "items.XLSM", Limits.STANDARD).code()).isEqualTo("file-has-macros");
  }

  @Test
  void refuses_what_is_protected_by_a_password_and_what_is_of_the_old_form() {
    assertThat(code(Files.folders("EncryptedPackage"))).isEqualTo("file-encrypted");
    assertThat(code(Files.folders("Workbook"))).isEqualTo("file-of-old-form");
  }

  @Test
  void refuses_what_is_no_spreadsheet_at_all() {
    assertThat(code("%PDF-1.7".getBytes(US_ASCII))).isEqualTo("file-not-a-spreadsheet");
    assertThat(code("Mã ngoài;Tên".getBytes(UTF_8))).isEqualTo("file-not-a-spreadsheet");
    assertThat(code(Files.zip(Map.of("a.txt", new byte[] {1}))))
        .isEqualTo("file-not-a-spreadsheet");
  }

  @Test
  void refuses_what_is_damaged() {
    assertThat(code(Arrays.copyOf(SOUND, SOUND.length / 2))).isEqualTo("file-broken");
    assertThat(code(Files.zip(Map.of(TYPES, "<Types/>".getBytes(UTF_8))))).isEqualTo("file-broken");
    assertThat(code(Files.changed(SOUND, Files.SHEET, xml -> xml.substring(0, xml.length() / 2))))
        .isEqualTo("file-broken");
    assertThat(
            code(Files.changed(SOUND, Files.SHEET, xml -> xml.replace("<v>0</v>", "<v>9999</v>"))))
        .isEqualTo("file-broken");
  }

  @Test
  void refuses_too_many_rows_or_columns_and_cells_that_are_too_long() {
    String[] row = {"x"};
    assertThat(code(Files.workbook(row, row, row, row, row, row), SMALL))
        .isEqualTo("table-too-long");
    assertThat(code(Files.workbook(new String[] {"a", "b", "c", "d", "e"}), SMALL))
        .isEqualTo("table-too-wide");
    Refused tooLong =
        refused(Files.workbook(row, new String[] {"", "x".repeat(41)}), "items.xlsx", SMALL);
    assertThat(tooLong.code()).isEqualTo("cell-too-long");
    assertThat(tooLong.facts()).containsEntry("cell", "B2").containsEntry("most", "40");
  }

  @Test
  void refuses_characters_that_cannot_be_shown() {
    byte[] text = "a,b\nc,d\u0007".getBytes(UTF_8);
    Refused refused = refused(text, "items.csv", Limits.STANDARD);
    assertThat(refused.code()).isEqualTo("cell-control-characters");
    assertThat(refused.facts()).containsEntry("cell", "B2");
  }

  @Test
  void refuses_text_in_an_encoding_that_it_is_not_in_and_says_where() {
    byte[] old = "key,title\n1,Đề án".getBytes(java.nio.charset.Charset.forName("windows-1258"));
    Refused refused = refused(old, "items.csv", Limits.STANDARD);
    assertThat(refused.code()).isEqualTo("text-encoding");
    assertThat(refused.facts()).containsEntry("line", "2").containsEntry("encoding", "UTF-8");
    byte[] latin = "key,title\nf\u00fcr,x".getBytes(ISO_8859_1);
    assertThat(refused(latin, "items.csv", Limits.STANDARD).facts()).containsEntry("byte", "FC");
    byte[] bare = "key,title".getBytes(java.nio.charset.StandardCharsets.UTF_16LE);
    assertThat(refused(bare, "items.csv", Limits.STANDARD).code()).isEqualTo("text-has-nul");
  }

  @Test
  void refuses_quotes_that_do_not_close() {
    byte[] text = "a,b\n\"c,d\ne,f".getBytes(UTF_8);
    assertThat(refused(text, "items.csv", Limits.STANDARD).code()).isEqualTo("text-quotes-open");
  }

  @Test
  void reports_merged_cells_hidden_rows_and_formulas_without_computing_any() {
    Table table =
        Tables.read(
            Files.workbook(sheet -> {
              sheet.createRow(0).createCell(0).setCellValue("a");
              var row = sheet.createRow(1);
              row.createCell(0).setCellFormula("HYPERLINK(\"http://127.0.0.1/\",\"x\")");
              row.setZeroHeight(true);
              sheet.addMergedRegion(CellRangeAddress.valueOf("B1:C2"));
              sheet.getWorkbook().createSheet("More");
            }),
            "items.xlsx",
            Limits.STANDARD);
    assertThat(table.merged()).containsExactly("B1:C2");
    assertThat(table.others()).containsExactly("More");
    assertThat(table.rows().getLast().hidden()).isTrue();
    assertThat(table.rows().getLast().cells().get(0).kind()).isEqualTo(Cell.Kind.FORMULA);
  }
}
