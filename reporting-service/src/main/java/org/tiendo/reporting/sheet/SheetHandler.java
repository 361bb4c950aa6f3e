package org.tiendo.reporting.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// Takes the elements of a sheet as they come.
final class SheetHandler extends DefaultHandler {

  private static final int MOST_MERGED = 100;

  private final SharedStrings strings;
  private final StylesTable styles;
  private final boolean from1904;
  private final Rows rows;
  private final List<String> merged = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final int longest;
  private int row;
  private int column;
  private boolean hidden;
  private boolean formula;
  private boolean phonetic;
  private boolean taking;
  private String type = "n";
  private @Nullable String style;

  SheetHandler(SharedStrings strings, StylesTable styles, boolean from1904, Limits limits) {
    this.strings = strings;
    this.styles = styles;
    this.from1904 = from1904;
    this.rows = new Rows(limits);
    this.longest = limits.text() + 1;
  }

  List<Table.Row> rows() {
    return rows.all();
  }

  List<String> merged() {
    return List.copyOf(merged);
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    switch (name) {
      case "row" -> {
        row = attributes.getValue("r") == null ? row + 1 : whole(attributes.getValue("r"));
        column = -1;
        hidden = isOn(attributes.getValue("hidden"));
      }
      case "c" -> cell(attributes);
      case "f" -> formula = true;
      case "v", "t" -> taking = !phonetic;
      case "rPh" -> phonetic = true;
      case "mergeCell" -> {
        if (merged.size() < MOST_MERGED) {
          merged.add(String.valueOf(attributes.getValue("ref")));
        }
      }
      default -> {}
    }
  }

  /// As XML Schema writes what holds.
  static boolean isOn(@Nullable String written) {
    return "1".equals(written) || "true".equals(written);
  }

  private void cell(Attributes attributes) {
    String reference = attributes.getValue("r");
    column = reference == null ? column + 1 : new CellReference(reference).getCol();
    String given = attributes.getValue("t");
    type = given == null ? "n" : given;
    style = attributes.getValue("s");
    formula = false;
    text.setLength(0);
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (taking && text.length() < longest) {
      text.append(characters, start, length);
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    switch (name) {
      case "v", "t" -> taking = false;
      case "rPh" -> phonetic = false;
      case "c" -> rows.cell(column, cell());
      case "row" -> rows.end(row, hidden);
      default -> {}
    }
  }

  private @Nullable Cell cell() {
    String raw = text.toString();
    if (formula) {
      return Cell.of(Cell.Kind.FORMULA, raw.isBlank() ? "=" : rows.text(raw, row, column));
    }
    return switch (type) {
      case "s" -> raw.isEmpty() ? null : written(strings.getItemAt(whole(raw)).getString());
      case "b" -> Cell.of(Cell.Kind.YES_OR_NO, raw.equals("1") ? "TRUE" : "FALSE");
      case "e" -> Cell.of(Cell.Kind.ERROR, rows.text(raw, row, column));
      case "d" -> day(raw);
      case "n" -> raw.isBlank() ? null : number(raw.strip());
      default -> written(raw);
    };
  }

  private @Nullable Cell written(String raw) {
    String said = rows.text(raw, row, column);
    return said.isEmpty() ? null : Cell.of(Cell.Kind.TEXT, said);
  }

  private @Nullable Cell day(String raw) {
    try {
      return Cell.date(LocalDate.parse(raw.length() > 10 ? raw.substring(0, 10) : raw));
    } catch (DateTimeParseException e) {
      return written(raw);
    }
  }

  private Cell number(String raw) {
    BigDecimal number;
    try {
      number = new BigDecimal(raw);
    } catch (NumberFormatException e) {
      return Cell.of(Cell.Kind.ERROR, rows.text(raw, row, column));
    }
    if (Math.abs(number.scale()) > 400) {
      throw new Refused(
          "cell-too-long", Map.of("cell", Table.letters(column) + row, "most", "400"));
    }
    if (isDate() && DateUtil.isValidExcelDate(number.doubleValue())) {
      LocalDateTime moment = DateUtil.getLocalDateTime(number.doubleValue(), from1904);
      if (moment != null) {
        return Cell.date(moment.toLocalDate());
      }
    }
    return Cell.of(Cell.Kind.NUMBER, number.stripTrailingZeros().toPlainString());
  }

  private boolean isDate() {
    if (style == null) {
      return false;
    }
    XSSFCellStyle shown = styles.getStyleAt(whole(style));
    return shown != null
        && DateUtil.isADateFormat(shown.getDataFormat(), shown.getDataFormatString());
  }

  private static int whole(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw new Refused("file-broken");
    }
  }
}
