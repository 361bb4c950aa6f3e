package org.tiendo.reporting.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tiendo.reporting.SampleYear;
import org.tiendo.reporting.web.InMemoryViews;
import org.tiendo.reporting.yearbook.WrittenYear;

class YearReportTest {

  private static final String PATH = "/api/year-reviews/own-2022/report.";

  private final SampleYear year = SampleYear.with("07", SampleYear.Fate.RETURNED_AND_MENDED);
  private PagesServer server;

  @BeforeEach
  void start() {
    server = new PagesServer(new InMemoryViews(year.facts().history()), SampleYear.AS_OF);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "pdf, application/pdf",
    "docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "html, text/html;charset=UTF-8",
  })
  void a_document_is_handed_out_as_a_file_with_a_name_and_a_tag(String format, String type)
      throws Exception {
    HttpResponse<String> answer = server.get(PATH + format + "?lang=vi");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment;")
        .endsWith(
            "filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20t%E1%BB%95ng%20k%E1%BA%BFt%20n%C4%83m%202022."
                + format);
    String tag = answer.headers().firstValue("ETag").orElseThrow();
    assertThat(server.get(PATH + format + "?lang=vi", "If-None-Match", tag).statusCode())
        .isEqualTo(304);
  }

  @Test
  void frozen_figures_are_taken_unless_computed_ones_are_asked_for() throws Exception {
    WrittenYear.of(year).written().frozen().adopted();
    year.facts().document("secretariat", "decision", 99, "2022-12-20", null);
    assertThat(server.get(PATH + "html?lang=en").body())
        .contains("issue 30 documents", "frozen at position")
        .doesNotContain("PROVISIONAL");
    assertThat(server.get(PATH + "html?lang=en&figures=computed").body())
        .contains("issue 31 documents", "PROVISIONAL");
  }

  @Test
  void who_sees_only_a_part_gets_a_document_that_says_so() throws Exception {
    String above = "secretariat Cuc UNIT_OFFICER";
    assertThat(server.get(PATH + "html?lang=en", "As", above).body())
        .contains("Counted here is what the Secretariat may see");
    WrittenYear.of(year).written().frozen();
    assertThat(server.get(PATH + "html?lang=en", "As", above).body())
        .contains("are left out here", "19 of 19")
        .doesNotContain("ANNEX");
    assertThat(server.get(PATH + "html?lang=en", "As", "office Binh UNIT_OFFICER").body())
        .contains("Counted here is what the Office may see");
  }

  @ParameterizedTest
  @CsvSource({
    "odt, bad-value",
    "pdf?layout=baroque, bad-value",
    "pdf?layout=../x, bad-value",
    "pdf?figures=typed, bad-value",
    "pdf?asOf=yesterday, bad-date",
    "pdf?lang=xx, bad-language",
  })
  void what_is_not_understood_is_refused(String asked, String code) throws Exception {
    HttpResponse<String> answer = server.get(PATH + asked);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
  }

  @Test
  void there_is_none_of_a_programme_that_is_unknown() throws Exception {
    HttpResponse<String> answer = server.get("/api/year-reviews/own-1922/report.pdf");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("programme-unknown");
  }

  @Test
  void the_page_of_the_review_leads_to_every_document() throws Exception {
    assertThat(
            server
                .page("/year-reviews/own-2022?asOf=2022-12-29", "en", "commission An UNIT_HEAD")
                .body())
        .contains(
            PATH + "pdf?asOf=2022-12-29&amp;lang=en",
            PATH + "docx?asOf=2022-12-29&amp;lang=vi",
            PATH + "xlsx?asOf=2022-12-29&amp;lang=vi",
            PATH + "html?asOf=2022-12-29&amp;lang=en");
  }
}
