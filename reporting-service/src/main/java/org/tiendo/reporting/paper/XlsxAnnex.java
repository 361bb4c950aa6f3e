package org.tiendo.reporting.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.tiendo.reporting.figures.ItemClass;
import org.tiendo.reporting.text.Texts;
import org.tiendo.reporting.yearreport.YearReport;

/// The annex of a report: how many items of each unit stand in each class, and every item. Its texts are texts: none is ever
/// calculated.
final class XlsxAnnex {

  private static final String VERSION = "1.0";
  private static final String DATE = "yyyy-mm-dd";

  private final Texts texts;

  XlsxAnnex(Texts texts) {
    this.texts = texts;
  }

  byte[] of(YearReport report, Paper paper) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, Paper.PRODUCER, VERSION)) {
      book.properties().setTitle(paper.title());
      units(book.newWorksheet(texts.say("annex.units")), report);
      items(book.newWorksheet(texts.say("section.items.short")), report);
      about(book.newWorksheet(texts.say("annex.about")), report, paper);
    }
    return FixedZip.of(out.toByteArray(), paper.made());
  }

  private void units(Worksheet sheet, YearReport report) {
    Map<String, Map<ItemClass, Integer>> units = new LinkedHashMap<>();
    for (YearReport.Row item : report.items()) {
      units
          .computeIfAbsent(item.lead(), _ -> new EnumMap<>(ItemClass.class))
          .merge(item.itemClass(), 1, Integer::sum);
    }
    List<ItemClass> classes = classes(report.items());
    List<String> head = new ArrayList<>();
    head.add(texts.say("column.lead"));
    head.add(texts.say("annex.total"));
    classes.forEach(c -> head.add(texts.say("class." + c)));
    head(sheet, head);
    Map<ItemClass, Integer> sums = new EnumMap<>(ItemClass.class);
    int row = 1;
    for (Map.Entry<String, Map<ItemClass, Integer>> unit : units.entrySet()) {
      counts(sheet, row, unit.getKey(), unit.getValue(), classes);
      unit.getValue().forEach((itemClass, count) -> sums.merge(itemClass, count, Integer::sum));
      row++;
    }
    counts(sheet, row, texts.say("annex.all"), sums, classes);
    sheet.range(row, 0, row, classes.size() + 1).style().bold().set();
    sheet.value(row + 2, 0, texts.say("annex.identity"));
    sheet.width(0, 40);
  }

  /// In their order, so that those apart stand last; rare ones only if something is in them.
  private static List<ItemClass> classes(List<YearReport.Row> items) {
    Set<ItemClass> classes = EnumSet.noneOf(ItemClass.class);
    items.forEach(item -> classes.add(item.itemClass()));
    for (ItemClass each : ItemClass.values()) {
      if (!each.rare()) {
        classes.add(each);
      }
    }
    return List.copyOf(classes);
  }

  /// The total is of the classes that count; those apart stand behind it.
  private static void counts(
      Worksheet sheet, int row, String label, Map<ItemClass, Integer> of, List<ItemClass> classes) {
    text(sheet, row, 0, label);
    int total = 0;
    for (int i = 0; i < classes.size(); i++) {
      int count = of.getOrDefault(classes.get(i), 0);
      sheet.value(row, i + 2, count);
      total += classes.get(i).apart() ? 0 : count;
    }
    sheet.value(row, 1, total);
  }

  private void items(Worksheet sheet, YearReport report) {
    head(
        sheet,
        List.of(
            texts.say("column.lead"),
            texts.say("column.class"),
            texts.say("column.item"),
            texts.say("column.type"),
            texts.say("column.due"),
            texts.say("annex.id")));
    int row = 1;
    for (YearReport.Row item : report.items()) {
      item(sheet, row, item);
      row++;
    }
    sheet.width(0, 34);
    sheet.width(1, 26);
    sheet.width(2, 70);
    sheet.width(3, 14);
    sheet.width(4, 12);
    sheet.width(5, 28);
    if (row > 1) {
      sheet.setAutoFilter(0, 0, row - 1, 5);
    }
  }

  private static void item(Worksheet sheet, int row, YearReport.Row item) {
    text(sheet, row, 0, item.lead());
    text(sheet, row, 1, item.standing());
    text(sheet, row, 2, item.title());
    text(sheet, row, 3, item.type());
    if (item.dueOn() != null) {
      sheet.value(row, 4, item.dueOn());
      sheet.style(row, 4).format(DATE).set();
    }
    text(sheet, row, 5, item.id());
  }

  private void about(Worksheet sheet, YearReport report, Paper paper) {
    YearReport.Proof proof = report.proof();
    int row = 0;
    text(sheet, row++, 0, paper.title());
    text(sheet, row++, 0, report.heading().unit());
    for (String notice : report.notices()) {
      text(sheet, row++, 0, notice);
    }
    text(sheet, row, 0, texts.say("fact.asOf"));
    sheet.value(row, 1, proof.asOf());
    sheet.style(row++, 1).format(DATE).set();
    text(sheet, row, 0, texts.say("fact.token"));
    text(sheet, row++, 1, proof.token());
    text(sheet, row, 0, texts.say("fact.hash"));
    text(sheet, row++, 1, proof.hash());
    for (YearReport.Part part : report.parts()) {
      row++;
      text(sheet, row++, 0, part.title());
      for (YearReport.Indicator indicator : part.indicators()) {
        text(sheet, row, 0, indicator.label());
        text(sheet, row, 1, indicator.value());
        text(sheet, row++, 2, indicator.basis());
      }
      for (String identity : part.identities()) {
        text(sheet, row++, 0, identity);
      }
    }
    sheet.width(0, 60);
    sheet.width(1, 34);
  }

  private static void head(Worksheet sheet, List<String> labels) {
    for (int i = 0; i < labels.size(); i++) {
      text(sheet, 0, i, labels.get(i));
      sheet.width(i, 20);
    }
    sheet.range(0, 0, 0, labels.size() - 1).style().bold().wrapText(true).set();
    sheet.freezePane(0, 1);
  }

  private static void text(Worksheet sheet, int row, int column, String text) {
    sheet.value(row, column, PlainCell.of(text));
  }
}
