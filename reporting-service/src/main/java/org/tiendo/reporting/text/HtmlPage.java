package org.tiendo.reporting.text;

import static org.tiendo.reporting.text.Markup.each;
import static org.tiendo.reporting.text.Markup.element;

import java.util.ArrayList;
import java.util.List;

/// A report as a complete HTML page: stands alone, without script, fit for print and for narrow screens.
public final class HtmlPage {

  private static final String STYLE =
      """
      body{font:16px/1.5 serif;max-width:52rem;margin:0 auto;padding:1rem;color:#111;background:#fff}
      h1{font-size:1.5rem}h2{font-size:1.2rem;margin-top:2rem}
      .notice{border:2px solid #a00;padding:.5rem;font-weight:bold}
      .scroll{overflow-x:auto}
      table{border-collapse:collapse;width:100%}
      th,td{border:1px solid #999;padding:.25rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
      .events{font-size:.8rem;color:#444}
      @media (max-width:40rem){thead{position:absolute;left:-999rem}tr{display:block;margin-bottom:1rem}td{display:block}}
      @media print{body{max-width:none;padding:0}.scroll{overflow:visible}tr{break-inside:avoid}}
      """;

  private final Report report;
  private final Texts texts;

  private HtmlPage(Report report) {
    this.report = report;
    this.texts = report.texts();
  }

  public static String of(Report report) {
    return new HtmlPage(report).page();
  }

  private String page() {
    Markup head =
        element(
            "head",
            Markup.constant("<meta charset=\"utf-8\"/>"),
            Markup.constant("<meta name=\"viewport\" content=\"width=device-width\"/>"),
            Markup.of("title", report.title()),
            element("style", Markup.constant(STYLE)));
    Markup main =
        element(
            "main",
            Markup.of("h1", report.title()),
            each(report.notices(), notice -> Markup.of("p class=\"notice\"", notice)),
            each(report.head(), line -> Markup.of("p", line)),
            sentences(),
            section("section.identity", each(report.identities(), line -> Markup.of("p", line))),
            section("section.figures", figures()),
            section("section.items", items()));
    String tag = "html lang=\"" + texts.language() + "\"";
    return "<!DOCTYPE html>\n" + element(tag, head, element("body", main)).html() + "\n";
  }

  private Markup sentences() {
    List<Markup> said = new ArrayList<>();
    List<Markup> notes = new ArrayList<>();
    for (Sentence sentence : report.sentences()) {
      List<Markup> parts = new ArrayList<>(List.of(Markup.text(sentence.text())));
      for (String note : sentence.notes()) {
        int n = notes.size() + 1;
        notes.add(Markup.of("li id=\"note-" + n + "\"", note));
        parts.add(element("sup", Markup.of("a href=\"#note-" + n + "\"", "[" + n + "]")));
      }
      said.add(element("p", parts));
    }
    return Markup.all(
        List.of(
            section("section.sentences", Markup.all(said)),
            notes.isEmpty() ? Markup.text("") : section("section.notes", element("ol", notes))));
  }

  private Markup figures() {
    return table(
        List.of("column.figure", "column.value", "column.events"),
        each(
            report.figures(),
            f ->
                element(
                    "tr",
                    Markup.of("td", f.label()),
                    Markup.of("td", f.value()),
                    events(f.events()))));
  }

  private Markup items() {
    return table(
        List.of("column.item", "column.type", "column.due", "column.class", "column.events"),
        each(
            report.items(),
            i ->
                element(
                    "tr",
                    Markup.of("td", i.title()),
                    Markup.of("td", i.type()),
                    Markup.of("td", i.dueOn()),
                    Markup.of("td", i.itemClass()),
                    events(i.events()))));
  }

  private static Markup events(List<String> events) {
    return Markup.of("td class=\"events\"", String.join(", ", events));
  }

  private Markup table(List<String> columns, Markup rows) {
    return element(
        "div class=\"scroll\"",
        element(
            "table",
            element(
                "thead",
                element("tr", each(columns, c -> Markup.of("th scope=\"col\"", texts.say(c))))),
            element("tbody", rows)));
  }

  private Markup section(String heading, Markup content) {
    return element("section", Markup.of("h2", texts.say(heading)), content);
  }
}
