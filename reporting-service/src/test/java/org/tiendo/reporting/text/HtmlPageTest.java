package org.tiendo.reporting.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.reporting.Facts;
import org.tiendo.reporting.SampleYear;
import org.xml.sax.InputSource;

class HtmlPageTest {

  @Test
  void the_page_is_complete_well_formed_without_script_and_names_its_language() {
    for (String language : Texts.languages()) {
      String page = HtmlPage.of(SampleYear.asTold().report(language));
      assertThat(page)
          .startsWith("<!DOCTYPE html>\n<html lang=\"" + language + "\">")
          .contains("<meta charset=\"utf-8\"/>", "width=device-width")
          .doesNotContain("<script", "http://", "https://", "onclick");
      assertThatCode(() -> parse(page)).doesNotThrowAnyException();
    }
  }

  @Test
  void the_page_says_sample_position_identity_and_events() {
    assertThat(HtmlPage.of(SampleYear.asTold().report("vi")))
        .contains(
            "<p class=\"notice\">Dữ liệu mẫu, một phần là giả định, không chính thức.</p>",
            "Số liệu tính đến ngày 29/12/2022; đọc tại vị trí review:38,task:174.",
            "19 = 19 hoàn thành đúng hạn",
            "<td>19/19</td><td class=\"events\">task/10, ",
            "<sup><a href=\"#note-1\">[1]</a></sup>",
            "<li id=\"note-1\">5/5 đề án");
  }

  @Test
  void words_from_events_are_escaped() {
    SampleYear year = SampleYear.asTold();
    year.facts()
        .unit(
            "central-committee", null, "<script>alert('x')</script> & \"Ban\"", "<b>Committee</b>");
    String page = HtmlPage.of(year.report("vi"));
    assertThat(page)
        .doesNotContain("<script>")
        .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;Ban&quot;");
    assertThatCode(() -> parse(page)).doesNotThrowAnyException();
  }

  @Test
  void braces_and_quotes_in_names_are_no_patterns() {
    SampleYear year = SampleYear.asTold();
    year.facts().unit("central-committee", null, "Ban {0} 'x'", "Committee {0} 'x'");
    assertThat(year.report("en").sentences().get(2).text())
        .isEqualTo("Advised Committee {0} 'x' to issue 2 resolutions.");
  }

  @Test
  void plain_text_holds_the_same_statements() {
    SampleYear year = SampleYear.asTold();
    year.facts()
        .assign("t", ItemType.TASK, "office", "2022-02-01", null, List.of(Facts.added("own-2022")));
    Report report = year.report("en");
    String text = PlainText.of(report);
    report.sentences().forEach(s -> assertThat(text).contains(s.text()));
    report.identities().forEach(line -> assertThat(text).contains(line));
    assertThat(text)
        .contains("Item t; task; –; open without deadline (task/175)")
        .contains("Sample, partly invented, not official.");
  }

  private static void parse(String page) throws Exception {
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(page)));
  }
}
