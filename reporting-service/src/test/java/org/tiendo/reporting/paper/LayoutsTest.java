package org.tiendo.reporting.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.reporting.SampleYear;
import org.tiendo.reporting.yearreport.YearReport;

class LayoutsTest {

  private static final String HEADING =
      """
      <html xmlns="http://www.w3.org/1999/xhtml" xmlns:th="http://www.thymeleaf.org">
      <body>
      <table th:fragment="heading"><tbody><tr><td>
      %s
      </td></tr></tbody></table>
      </body>
      </html>
      """;

  @TempDir Path folder;

  private final YearReport report = SampleReport.of(SampleYear.asTold(), "en");

  @Test
  void a_file_of_the_operator_goes_before_the_one_that_came_with_the_product() throws IOException {
    write("state/heading.html", HEADING.formatted("<p>Our own</p>"));
    assertThat(html("state")).contains("Our own").contains("Review of the work of 2022");
    assertThat(html("party")).doesNotContain("Our own");
  }

  @Test
  void a_folder_of_the_operator_is_a_layout() throws IOException {
    write("ours/words.properties", "kind=STATEMENT");
    assertThat(new Layouts(folder, SampleReport.LAYOUTS).names())
        .containsExactly("ours", "party", "plain", "state");
    assertThat(html("ours")).contains("STATEMENT").contains("No. ………");
  }

  @Test
  void words_of_a_language_go_before_those_of_all() throws IOException {
    write("words.properties", "kind=STATEMENT\nsubject=About {0}");
    write("words_en.properties", "kind=ACCOUNT");
    assertThat(html("plain")).contains("ACCOUNT").contains("About 2022");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>not closed                          | 5 |",
        "<p th:text=\"${r.nothing()}\">x</p>    | 4 | r.nothing()",
        "<p th:text=\"${r.\">x</p>              | 4 | r.",
        "<p th:text=\"${w.say('no-words')}\">x</p> | 0 | no-words",
        "<p>&nbsp;</p>                          | 4 | nbsp",
      })
  void a_mistake_in_a_template_is_named_with_file_and_line(String content, int line, String reason)
      throws IOException {
    write("state/heading.html", HEADING.formatted(content));
    assertThatExceptionOfType(LayoutProblem.class)
        .isThrownBy(() -> html("state"))
        .satisfies(problem -> {
          assertThat(problem.file()).startsWith("state/");
          assertThat(problem.line()).isEqualTo(line);
          assertThat(problem.reason())
              .contains(reason == null ? "" : reason)
              .doesNotContain("(template:");
        });
  }

  @Test
  void files_that_cannot_be_used_are_named() throws IOException {
    write("words.properties", "kind={0");
    assertBroken("plain/words.properties", PaperFormat.HTML);
    write("words.properties", "");
    write("report.css", "p { color: red }");
    assertBroken("report.css", PaperFormat.DOCX);
    Files.delete(folder.resolve("report.css"));
    write("styles.xml", "<styles/>");
    assertBroken("styles.xml", PaperFormat.DOCX);
    write("report.docx", "no document");
    assertBroken("report.docx", PaperFormat.DOCX);
    Files.write(folder.resolve("annex.html"), new byte[] {(byte) 0xC3, 0x28});
    assertBroken("annex.html", PaperFormat.PDF);
  }

  @Test
  void templates_reach_nothing_outside_the_layouts() throws IOException {
    write("secret.html", HEADING.formatted("<p>secret</p>"));
    Path inside = Files.createDirectories(folder.resolve("inside"));
    Files.writeString(
        inside.resolve("heading.html"),
        HEADING.formatted("<p th:insert=\"~{../secret :: heading}\">x</p>"));
    assertThatExceptionOfType(LayoutProblem.class)
        .isThrownBy(
            () -> SampleReport.papers(inside).paper(report, "plain", PaperFormat.HTML).bytes());
  }

  @Test
  void a_pdf_loads_nothing_that_a_template_names() throws IOException {
    write(
        "state/heading.html",
        HEADING.formatted("<img src=\"file:///etc/hostname\" alt=\"x\"/><p>Heading</p>"));
    assertThat(SampleReport.papers(folder).paper(report, "state", PaperFormat.PDF).bytes())
        .isNotEmpty();
  }

  @Test
  void the_styles_of_a_word_file_are_taken_over() throws IOException {
    byte[] shipped = SampleReport.papers(null).paper(report, "plain", PaperFormat.DOCX).bytes();
    ByteArrayOutputStream changed = new ByteArrayOutputStream();
    try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(shipped))) {
      style(docx.getStyles()).getCTStyle().getName().setVal("ours");
      docx.write(changed);
    }
    Files.write(folder.resolve("report.docx"), changed.toByteArray());

    byte[] made = SampleReport.papers(folder).paper(report, "plain", PaperFormat.DOCX).bytes();

    try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(made));
        XWPFDocument before = new XWPFDocument(new ByteArrayInputStream(shipped))) {
      assertThat(style(docx.getStyles()).getName()).isEqualTo("ours");
      assertThat(docx.getBodyElements()).hasSameSizeAs(before.getBodyElements());
      assertThat(docx.getDocument().getBody().getSectPr().isSetTitlePg()).isTrue();
    }
  }

  @Test
  void a_unit_may_have_a_layout_of_its_own() {
    LayoutChoice choice =
        new LayoutChoice(
            new Layouts(null, SampleReport.LAYOUTS), "plain", Map.of("commission", "party"));
    assertThat(choice.of(null, new UnitId("commission"))).hasValue("party");
    assertThat(choice.of(null, new UnitId("office"))).hasValue("plain");
    assertThat(choice.of("state", new UnitId("commission"))).hasValue("state");
    assertThat(choice.of("../x", new UnitId("commission"))).isEmpty();
  }

  private static XWPFStyle style(XWPFStyles styles) {
    return styles.getStyle("subject");
  }

  private void assertBroken(String file, PaperFormat format) {
    assertThatExceptionOfType(LayoutProblem.class)
        .isThrownBy(() -> SampleReport.papers(folder).paper(report, "plain", format))
        .satisfies(problem -> assertThat(problem.file()).isEqualTo(file));
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private String html(String layout) {
    return new String(
        SampleReport.papers(folder).paper(report, layout, PaperFormat.HTML).bytes(),
        StandardCharsets.UTF_8);
  }
}
