package org.tiendo.reporting.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tiendo.reporting.SampleYear;
import org.tiendo.reporting.web.InMemoryViews;
import org.tiendo.reporting.yearbook.WrittenYear;

class YearReviewPageTest {

  private static final String PATH = "/year-reviews/own-2022";
  private static final String HEAD = "commission An UNIT_HEAD";
  private static final String BELOW = "office Binh UNIT_OFFICER";
  private static final Pattern FROZEN =
      Pattern.compile("<section id=\"frozen\">.*?</section>\\s*</section>", Pattern.DOTALL);

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

  @Test
  void without_a_review_it_says_so_and_shows_what_is_computed() throws Exception {
    assertThat(body("en", HEAD)).contains("No review of this year has been opened", "19 of 19");
    assertThat(body("vi", HEAD)).contains("Chưa mở bản tổng kết");
    assertThat(server.get("/api" + PATH + "/review").statusCode()).isEqualTo(404);
    assertThat(server.get("/api" + PATH + "/frozen").body()).contains("year-review-unknown");
  }

  @Test
  void an_opened_one_is_empty_and_has_no_frozen_report() throws Exception {
    WrittenYear.of(year);
    assertThat(body("en", HEAD))
        .contains("Review of the year 2022", "Nothing has been entered yet", "not frozen yet");
    assertThat(server.get("/api" + PATH + "/frozen").body()).contains("frozen-report-unknown");
  }

  @Test
  void it_tells_the_meeting_the_rating_and_the_entries_with_their_causes() throws Exception {
    WrittenYear.of(year).written().frozen().adopted().corrected();
    assertThat(body("en", HEAD))
        .contains("chaired by: Head of the commission", "Central agencies (leaders)")
        .contains("Completed 19 of 19 projects.", "Of superior bodies: 100%; 30.")
        .contains("One was late.", "Opinions came late.", "from within")
        .contains("Adopted on", "One project was another.", "SHA-256");
    assertThat(body("vi", HEAD)).contains("Hạn chế", "chủ quan", "Đính chính số 1");
    assertThat(server.get("/api" + PATH + "/review?lang=en").body())
        .contains("Completed 19 of 19 projects.", "\"rating\":\"good\"", "\"number\":1");
  }

  @Test
  void the_frozen_report_stays_byte_for_byte_what_it_was_while_the_live_one_changes()
      throws Exception {
    WrittenYear.of(year).written().frozen().adopted();
    String page = frozen(body("en", HEAD));
    HttpResponse<String> answer = server.get("/api" + PATH + "/frozen");
    String live = server.get("/api" + PATH + "?lang=en").body();
    assertThat(answer.headers().firstValue("ETag")).hasValue("\"" + sha256(answer) + "\"");
    assertThat(page).contains(sha256(answer), "Item p-07");

    year.facts().document("secretariat", "decision", 99, "2022-12-20", null);
    year.facts().retitle("p-07", "Item p-07", "Another title", "2022-12-29");

    assertThat(frozen(body("en", HEAD))).isEqualTo(page);
    assertThat(server.get("/api" + PATH + "/frozen").body()).isEqualTo(answer.body());
    assertThat(server.get("/api" + PATH + "?lang=en").body()).isNotEqualTo(live);
    assertThat(body("en", HEAD)).contains("Another title");
  }

  @Test
  void those_who_do_not_see_all_items_see_the_figures_alone() throws Exception {
    WrittenYear.of(year).written().frozen();
    String above = "secretariat Cuc UNIT_OFFICER";
    assertThat(body("en", above)).contains("are shown to those who see all of them", "19 of 19");
    assertThat(server.get("/api" + PATH + "/frozen", "As", above).statusCode()).isEqualTo(404);
    assertThat(server.get("/api" + PATH + "/review", "As", BELOW).statusCode()).isEqualTo(404);
  }

  private String body(String language, String as) throws Exception {
    HttpResponse<String> page = server.page(PATH, language, as);
    assertThat(page.statusCode()).isEqualTo(200);
    return page.body();
  }

  private static String frozen(String page) {
    Matcher section = FROZEN.matcher(page);
    assertThat(section.find()).isTrue();
    return section.group();
  }

  private static String sha256(HttpResponse<String> answer) throws Exception {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256")
                .digest(answer.body().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }
}
