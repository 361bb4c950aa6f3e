package org.tiendo.reporting.paper;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/// A table of fixed column widths.
final class DocxTable {

  private static final Pattern WIDTH = Pattern.compile("width:\\s*([0-9.]+)%");
  private static final double HUNDRED = 100;

  private final XWPFTable table;
  private final int room;
  private final List<Integer> columns = new ArrayList<>();

  /// @param room width in twentieths of a point
  DocxTable(XWPFTable table, int room) {
    this.table = table;
    this.room = room;
  }

  /// @param style empty for none: no lines
  /// @param widths CSS of each column
  void begin(String style, List<String> widths) {
    table.removeRow(0);
    CTTblPr about = table.getCTTbl().getTblPr();
    if (about.isSetTblBorders()) {
      about.unsetTblBorders();
    }
    if (!style.isEmpty()) {
      table.setStyleID(style);
    }
    CTTblWidth whole = about.isSetTblW() ? about.getTblW() : about.addNewTblW();
    whole.setType(STTblWidth.DXA);
    whole.setW(BigInteger.valueOf(room));
    about.addNewTblLayout().setType(STTblLayoutType.FIXED);
    CTTblGrid grid = table.getCTTbl().getTblGrid();
    CTTblGrid columnsOf = grid == null ? table.getCTTbl().addNewTblGrid() : grid;
    for (String css : widths) {
      Matcher width = WIDTH.matcher(css);
      double percent = width.find() ? Double.parseDouble(width.group(1)) : HUNDRED / widths.size();
      int twips = (int) Math.round(room * percent / HUNDRED);
      columns.add(twips);
      columnsOf.addNewGridCol().setW(BigInteger.valueOf(twips));
    }
  }

  /// @param head whether it stands on top of each page
  List<XWPFTableCell> row(int cells, boolean head) {
    XWPFTableRow row = new XWPFTableRow(table.getCTTbl().addNewTr(), table);
    row.setCantSplitRow(true);
    if (head) {
      row.setRepeatHeader(true);
    }
    List<XWPFTableCell> made = new ArrayList<>();
    for (int i = 0; i < cells; i++) {
      XWPFTableCell cell = row.addNewTableCell();
      if (i < columns.size()) {
        CTTblWidth width = cell.getCTTc().addNewTcPr().addNewTcW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(columns.get(i)));
      }
      made.add(cell);
    }
    return made;
  }
}
