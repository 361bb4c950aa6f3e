package org.tiendo.reporting.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tiendo.reporting.SampleYear;
import org.tiendo.reporting.yearbook.WrittenYear;
import org.tiendo.reporting.yearreport.YearReport;

class PapersTest {

  private final SampleYear year = SampleYear.with("07", SampleYear.Fate.RETURNED_AND_MENDED);
  private final Papers papers = SampleReport.papers(null);

  @ParameterizedTest
  @CsvSource({
    "state, vi, CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM, Độc lập - Tự do - Hạnh phúc",
    "state, en, SOCIALIST REPUBLIC OF VIET NAM, Independence - Freedom - Happiness",
    "party, vi, ĐẢNG CỘNG SẢN VIỆT NAM, 'Hà Nội, ngày 29 tháng 12 năm 2022'",
    "party, en, COMMUNIST PARTY OF VIET NAM, 'Hà Nội, 29 December 2022'",
    "plain, vi, BAN TỔ CHỨC TRUNG ƯƠNG, 'Hà Nội, ngày 29 tháng 12 năm 2022'",
  })
  void a_pdf_says_what_the_year_came_to_in_the_layout_asked_for(
      String layout, String language, String nation, String motto) throws IOException {
    WrittenYear.of(year).written().frozen().adopted();
    String text = pdfText(report(language), layout, 1, 9);
    assertThat(text).contains(nation, motto).contains(report(language).proof().hash());
    report(language)
        .parts()
        .getFirst()
        .sentences()
        .forEach(sentence -> assertThat(text).contains(sentence.text()));
    assertThat(text).contains(report(language).parts().getFirst().identities());
  }

  @ParameterizedTest
  @EnumSource(PaperFormat.class)
  void the_same_report_makes_the_same_bytes(PaperFormat format) {
    WrittenYear.of(year).written().frozen();
    byte[] first = papers.paper(report("vi"), "state", format).bytes();
    assertThat(SampleReport.papers(null).paper(report("vi"), "state", format).bytes())
        .isEqualTo(first);
  }

  @ParameterizedTest
  @EnumSource(PaperFormat.class)
  void the_report_of_an_adopted_review_stays_byte_for_byte_what_it_was(PaperFormat format) {
    WrittenYear written = WrittenYear.of(year).written().frozen().adopted();
    byte[] before = papers.paper(report("vi"), "party", format).bytes();

    year.facts().document("secretariat", "decision", 99, "2022-12-20", null);
    year.facts().retitle("p-07", "Item p-07", "Another title", "2022-12-29");
    written.corrected();

    assertThat(papers.paper(report("vi"), "party", format).bytes()).isEqualTo(before);
  }

  @Test
  void pages_but_the_first_bear_their_number_in_the_top_margin() throws IOException {
    WrittenYear.of(year).written().frozen();
    assertThat(pdfText(report("vi"), "state", 1, 1).lines().findFirst().orElseThrow())
        .doesNotMatch("\\s*\\d+\\s*");
    assertThat(pdfText(report("vi"), "state", 2, 2).lines().findFirst().orElseThrow().strip())
        .isEqualTo("2");
  }

  @Test
  void every_font_is_in_the_pdf() throws IOException {
    WrittenYear.of(year).written().frozen();
    List<String> fonts = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(bytes(report("vi"), "state", PaperFormat.PDF))) {
      for (PDPage page : pdf.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).as(name.getName()).isTrue();
          fonts.add(page.getResources().getFont(name).getName());
        }
      }
    }
    assertThat(fonts).isNotEmpty().allMatch(font -> font.contains("LiberationSerif"));
  }

  @ParameterizedTest
  @CsvSource({"vi", "en"})
  void a_docx_says_the_same(String language) throws IOException {
    WrittenYear.of(year).written().frozen().adopted();
    YearReport report = report(language);
    try (XWPFDocument docx =
            new XWPFDocument(new ByteArrayInputStream(bytes(report, "party", PaperFormat.DOCX)));
        XWPFWordExtractor words = new XWPFWordExtractor(docx)) {
      String text = words.getText();
      report.parts().getFirst().sentences().forEach(s -> assertThat(text).contains(s.text()));
      assertThat(text)
          .contains(report.heading().unit(), report.proof().hash(), "One was late.")
          .contains(report.parts().getFirst().identities());
      assertThat(docx.getTables()).hasSize(5);
      assertThat(docx.getTables().getLast().getNumberOfRows()).isEqualTo(38);
      assertThat(docx.getDocument().getBody().getSectPr().isSetTitlePg()).isTrue();
    }
  }

  @Test
  void what_is_not_frozen_says_that_it_is_provisional() throws IOException {
    assertThat(pdfText(report("en"), "plain", 1, 9))
        .contains("Provisional: these figures as of 29 December 2022 are not frozen")
        .contains("PROVISIONAL figures")
        .contains("./tiendo replay --as-of 2022-12-29");
    WrittenYear.of(year).written().frozen();
    assertThat(pdfText(report("en"), "plain", 1, 9))
        .contains("the review is not adopted yet")
        .contains("Figures as of 29 December 2022, frozen at position");
  }

  @Test
  void texts_are_texts_whatever_stands_in_them() throws IOException {
    year.facts().retitle("p-07", "Item p-07", "<script>alert(1)</script> & \u0001", "2022-12-28");
    String html =
        new String(bytes(report("en"), "plain", PaperFormat.HTML), StandardCharsets.UTF_8);
    assertThat(html)
        .doesNotContain("<script")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; ");
    assertThat(pdfText(report("en"), "plain", 1, 9)).contains("<script>");
  }

  private YearReport report(String language) {
    return SampleReport.of(year, language);
  }

  private byte[] bytes(YearReport report, String layout, PaperFormat format) {
    return papers.paper(report, layout, format).bytes();
  }

  /// Its text without the ends of lines that printing put into paragraphs.
  private String pdfText(YearReport report, String layout, int from, int to) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(bytes(report, layout, PaperFormat.PDF))) {
      PDFTextStripper text = new PDFTextStripper();
      text.setStartPage(from);
      text.setEndPage(to);
      String read = text.getText(pdf);
      return from == to ? read : read.replaceAll("\\s+", " ");
    }
  }
}
