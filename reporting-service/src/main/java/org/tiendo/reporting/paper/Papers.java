package org.tiendo.reporting.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import org.tiendo.reporting.text.Texts;
import org.tiendo.reporting.yearreport.YearReport;
import org.w3c.dom.Document;

/// Makes papers of reports. The same report, layout and fonts make the same bytes, whenever and wherever.
public final class Papers {

  private static final String DOCTYPE = "<!DOCTYPE html>\n";

  private final Layouts layouts;
  private final Fonts fonts;

  /// Making a paper takes a processor and some memory for a second or more: others wait for their turn.
  private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

  public Papers(Layouts layouts, Fonts fonts) {
    this.layouts = layouts;
    this.fonts = fonts;
  }

  /// A paper.
  ///
  /// @param title as its file is called, without an extension
  public record Made(String title, byte[] bytes) {}

  /// @param layout name of one of the layouts
  /// @throws LayoutProblem if the layout cannot be used as it is written
  public Made paper(YearReport report, String layout, PaperFormat format) {
    Layout by = layouts.get(layout);
    Texts texts = Texts.of(report.language());
    String title = LayoutWords.of(by, texts).say("file", Integer.toString(report.year()));
    Paper paper = new Paper(title, report.language(), report.proof().made());
    turns.acquireUninterruptibly();
    try {
      return new Made(title, bytes(report, by, format, paper));
    } catch (IOException e) {
      throw new UncheckedIOException("a paper cannot be written into memory", e);
    } finally {
      turns.release();
    }
  }

  private byte[] bytes(YearReport report, Layout by, PaperFormat format, Paper paper)
      throws IOException {
    return switch (format) {
      case HTML -> (DOCTYPE + new HtmlPaper(by).of(report)).getBytes(StandardCharsets.UTF_8);
      case PDF -> new PdfPaper(fonts).of(html(report, by), by.file("report.css").text(), paper);
      case DOCX -> new DocxPaper(by).of(html(report, by), paper);
      case XLSX -> new XlsxAnnex(Texts.of(report.language())).of(report, paper);
    };
  }

  private static Document html(YearReport report, Layout layout) {
    return Xhtml.parse(layout.name() + "/report.html", new HtmlPaper(layout).of(report));
  }
}
