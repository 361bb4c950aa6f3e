package org.tiendo.reporting.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.reporting.sheet.Limits;
import org.tiendo.reporting.sheet.Table;
import org.tiendo.reporting.text.Texts;

/// The file that people fill in: the headings, and lists to choose from, which stand in a hidden sheet.
public final class Template {

  private static final int WIDTH = 24 * 256;
  private static final int WIDE = 60 * 256;
  private static final String LISTS = "lists";
  private static final String DATES = "dd/mm/yyyy";
  private static final String AS_TEXT = "@";

  private Template() {}

  /// @param units names of the units to choose from
  /// @param directives number and symbol of the directives to choose from
  /// @param fields that items were given before; others can be written
  public static byte[] of(
      Texts texts, List<String> units, List<String> directives, List<String> fields) {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      XSSFSheet items = book.createSheet(texts.say("import.sheet"));
      XSSFSheet lists = book.createSheet(LISTS);
      book.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
      headings(items, texts);
      choices(texts, units, directives, fields)
          .forEach((column, choices) -> choose(column, choices, items, lists));
      items.createFreezePane(0, 1);
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("written to memory", e);
    }
  }

  private static void headings(XSSFSheet items, Texts texts) {
    XSSFCellStyle heading = items.getWorkbook().createCellStyle();
    XSSFFont bold = items.getWorkbook().createFont();
    bold.setBold(true);
    heading.setFont(bold);
    var row = items.createRow(0);
    for (Column column : Column.values()) {
      XSSFCell cell = row.createCell(column.ordinal());
      cell.setCellValue(column.heading(texts) + (column.required() ? " *" : ""));
      cell.setCellStyle(heading);
      items.setColumnWidth(column.ordinal(), column == Column.TITLE ? WIDE : WIDTH);
      items.setDefaultColumnStyle(
          column.ordinal(),
          form(items.getWorkbook(), Column.dates().contains(column) ? DATES : AS_TEXT));
    }
  }

  private static XSSFCellStyle form(XSSFWorkbook book, String form) {
    XSSFCellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(form));
    return style;
  }

  private static Map<Column, List<String>> choices(
      Texts texts, List<String> units, List<String> directives, List<String> fields) {
    Map<Column, List<String>> choices = new EnumMap<>(Column.class);
    choices.put(Column.LEAD, units);
    choices.put(Column.DIRECTIVE, directives);
    choices.put(Column.FIELD, fields);
    choices.put(Column.TYPE, words("type", ItemType.values(), texts));
    choices.put(Column.SECRECY, words("import.secrecy", Secrecy.values(), texts));
    choices.put(
        Column.PRIORITY,
        List.of(texts.codes("import.yes").getFirst(), texts.codes("import.no").getFirst()));
    return choices;
  }

  private static List<String> words(String key, Enum<?>[] constants, Texts texts) {
    return Arrays.stream(constants).map(each -> texts.say(key + "." + each.name())).toList();
  }

  private static void choose(
      Column column, List<String> choices, XSSFSheet items, XSSFSheet lists) {
    if (choices.isEmpty()) {
      return;
    }
    List<String> written = new ArrayList<>(choices);
    for (int i = 0; i < written.size(); i++) {
      var row = lists.getRow(i) == null ? lists.createRow(i) : lists.getRow(i);
      row.createCell(column.ordinal()).setCellValue(written.get(i));
    }
    String letters = Table.letters(column.ordinal());
    DataValidationHelper helper = items.getDataValidationHelper();
    DataValidation validation =
        helper.createValidation(
            helper.createFormulaListConstraint(
                "%s!$%s$1:$%s$%d".formatted(LISTS, letters, letters, written.size())),
            new CellRangeAddressList(
                1, Limits.STANDARD.rows() - 1, column.ordinal(), column.ordinal()));
    validation.setErrorStyle(
        column == Column.FIELD ? DataValidation.ErrorStyle.INFO : DataValidation.ErrorStyle.STOP);
    validation.setShowErrorBox(true);
    items.addValidationData(validation);
  }
}
