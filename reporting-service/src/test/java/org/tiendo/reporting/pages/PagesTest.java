package org.tiendo.reporting.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiendo.reporting.Facts;
import org.tiendo.reporting.SampleYear;
import org.tiendo.reporting.text.Texts;
import org.tiendo.reporting.web.InMemoryViews;

class PagesTest {

  private static final String HEAD = "commission An UNIT_HEAD";
  private static PagesServer server;

  @BeforeAll
  static void start() {
    SampleYear year = SampleYear.with("07", SampleYear.Fate.RETURNED_AND_MENDED);
    server = new PagesServer(new InMemoryViews(year.facts().history()), SampleYear.AS_OF);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void a_page_has_the_frame_in_the_language_of_the_browser() throws Exception {
    HttpResponse<String> page = server.page("/", "vi,en;q=0.5", HEAD);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    assertThat(page.body())
        .contains("<html lang=\"vi\">", "Dữ liệu mẫu", "Ban Tổ chức Trung ương", "csrf-token")
        .contains("href=\"/language/en?back=%2F\"");
    assertThat(server.page("/?lang=en", "vi", HEAD).body()).contains("<html lang=\"en\">");
  }

  @Test
  void what_does_not_exist_is_told_in_a_page_to_people_and_as_a_problem_to_programs()
      throws Exception {
    HttpResponse<String> page = server.page("/nowhere", "en", HEAD);
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("There is no such page", "<nav class=\"sections\"");
    HttpResponse<String> problem = server.get("/nowhere", "Accept", "application/json");
    assertThat(problem.statusCode()).isEqualTo(404);
    assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    for (String wrong : List.of("/?asOf=yesterday", "/projects?lead=No%20Id", "/programmes/No")) {
      assertThat(server.page(wrong, "en", HEAD).statusCode()).as(wrong).isEqualTo(400);
    }
  }

  @Test
  void a_list_shows_what_was_chosen() throws Exception {
    String chosen = "/projects?programme=own-2022&lead=commission&class=done_on_time";
    assertThat(server.page(chosen, "en", HEAD).body())
        .contains("<option value=\"own-2022\" selected=\"selected\">")
        .contains("<option value=\"commission\" selected=\"selected\">")
        .contains("<option value=\"done_on_time\" selected=\"selected\">")
        .doesNotContain("value=\"relevance\"");
  }

  @Test
  void assets_are_kept_for_a_year() throws Exception {
    String page = server.page("/", "en", HEAD).body();
    String style = page.replaceAll("(?s).*href=\"(/assets/tiendo.css\\?v=\\w+)\".*", "$1");
    HttpResponse<String> css = server.get(style, "Accept-Encoding", "gzip");
    assertThat(css.statusCode()).isEqualTo(200);
    assertThat(css.headers().firstValue("Cache-Control"))
        .hasValueSatisfying(c -> assertThat(c).contains("max-age=31536000", "immutable"));
    assertThat(css.headers().firstValue("Content-Encoding")).hasValue("gzip");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?asOf=2022-10-31",
        "/programmes",
        "/programmes/own-2022",
        "/directives",
        "/projects",
        "/projects?class=done_on_time&sort=title",
        "/projects?lead=nobody",
        "/projects/p-07",
        "/documents",
        "/indicators",
        "/diff",
        "/diff?programme=own-2022&fromAsOf=2022-10-31&fromKnownAt=task:100,review:9",
        "/indicators?programme=own-2022&basis=assignment&rounding=truncated&decimals=2",
        "/indicators/completion?programme=own-2022",
        "/indicators/coordination-in-time",
        "/views",
        "/views?programme=own-2022",
        "/views/breakdown",
        "/views/breakdown?by=directive",
        "/views/breakdown?by=programme&basis=assignment",
        "/views/trend?programme=own-2022",
        "/views/burn-up?programme=own-2022",
        "/views/heat-map?by=due",
        "/views/ageing?asOf=2022-10-31",
        "/views/near-due?asOf=2022-09-25",
        "/views/stale?asOf=2022-09-25",
        "/views/rounds?by=reason",
        "/views/coordination",
        "/views/churn?by=unit",
        "/views/cascade",
        "/views/years?programme=own-2022",
        "/views/breakdown/counted?row=commission&column=done_on_time",
        "/views/churn/counted",
        "/year-reviews/own-2022",
        "/figures/own-2022/own-programme-done",
        "/figures/own-2022/outcome-documents-2",
        "/events/task/10",
        "/events/review/1"
      })
  void every_page_is_there_in_every_language_without_inline_style_or_script(String path)
      throws Exception {
    for (String language : Texts.languages()) {
      HttpResponse<String> page = server.page(path, language, HEAD);
      assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
      assertThat(page.body())
          .contains("<html lang=\"" + language + "\">", "<main id=\"main\"", "</html>")
          .doesNotContain(" style=", "<style", " onclick", "http://", "https://")
          .doesNotContainPattern("<script(?![^>]* src=)");
    }
  }

  @Test
  void a_live_page_has_a_script_the_words_for_it_and_a_link_for_readers_without() throws Exception {
    assertThat(server.page("/projects?lead=office", "en", HEAD).body())
        .contains("/assets/live.js?v=", "/htmx.min.js", "role=\"status\" data-at=\"review:")
        .contains("data-live=\"Live\"", "data-lost=\"Connection lost since {0}, trying again\"")
        .contains("data-stale=\"Behind since {0}; records not counted yet: {1}\"")
        .contains("<a class=\"again\" href=\"/projects?lead=office\">Reload the page</a>");
    assertThat(server.page("/events/task/10", "en", HEAD).body())
        .doesNotContain("live.js", "htmx.min.js", "data-live", "class=\"again\"");
  }

  @Test
  void every_page_says_what_was_known_and_its_links_keep_it() throws Exception {
    for (String path : List.of("/", "/projects", "/projects/p-07", "/year-reviews/own-2022")) {
      assertThat(
              server.page(path + "?asOf=2022-11-30&knownAt=task:100,review:9", "en", HEAD).body())
          .as(path)
          .contains("Figures as of 30 November 2022, as known at position review:9,task:100")
          .contains("?asOf=2022-11-30&amp;knownAt=task%3A100%2Creview%3A9\"")
          .contains("href=\"" + path + "?asOf=2022-11-30\">As known now")
          .doesNotContain("live.js");
    }
    assertThat(server.page("/?knownAt=2022-01-01T00:01:30", "vi", HEAD).body())
        .contains("theo dữ liệu đã ghi đến", "value=\"2022-01-01T00:01:30\"");
    assertThat(server.page("/", "en", HEAD).body()).doesNotContain("as known at");
  }

  @Test
  void what_will_be_known_is_a_problem_that_a_page_tells() throws Exception {
    HttpResponse<String> page = server.page("/?knownAt=2023-01-01", "en", HEAD);
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains("is not known yet", "known-at-in-future");
  }

  @Test
  void the_identity_of_the_overview_adds_up() throws Exception {
    assertThat(server.page("/", "en", HEAD).body())
        .contains("19 = 19 completed on time + 0 completed late + 0 open in term")
        .contains("/figures/own-2022/own-programme-done", "19 of 19");
  }

  @Test
  void a_list_without_items_says_so_and_shows_no_table() throws Exception {
    assertThat(server.page("/", "en", HEAD).body())
        .contains("Nothing is overdue.")
        .doesNotContainPattern("Nothing is overdue.</p>\\s*<table");
    assertThat(server.page("/projects?lead=nobody", "en", HEAD).body())
        .contains("Nothing fits this choice")
        .doesNotContain("<table");
  }

  @Test
  void from_19_of_19_to_an_event_it_is_three_clicks() throws Exception {
    assertThat(server.page("/figures/own-2022/own-programme-done", "en", HEAD).body())
        .contains("href=\"/projects/p-07\"", "href=\"/events/task/10\"");
    assertThat(server.page("/projects/p-07", "en", HEAD).body())
        .contains("Returned on 10 October 2022", "href=\"/events/task/");
    assertThat(server.page("/events/task/10", "en", HEAD).body()).contains("Assigned");
  }

  @Test
  void who_has_no_programme_is_shown_those_there_are_to_choose() throws Exception {
    assertThat(server.page("/", "en", "office Bình REVIEWER").body())
        .contains("Choose the programme", "programme=own-2022");
    assertThat(server.page("/?asOf=2020-01-01", "en", HEAD).body())
        .contains("There is no work programme that you follow");
  }

  @Test
  void words_from_events_are_escaped() throws Exception {
    SampleYear year = SampleYear.asTold();
    year.facts().unit("commission", "secretariat", "<b>Ban</b>", "<b>Commission</b>");
    try (PagesServer own =
        new PagesServer(new InMemoryViews(year.facts().history()), SampleYear.AS_OF)) {
      assertThat(own.page("/", "en", HEAD).body())
          .contains("&lt;b&gt;Commission&lt;/b&gt;")
          .doesNotContain("<b>");
    }
  }

  @Test
  void an_installation_without_data_says_what_comes_next() throws Exception {
    try (PagesServer own =
        new PagesServer(new InMemoryViews(new Facts().history()), SampleYear.AS_OF)) {
      assertThat(own.page("/", "en", HEAD).body()).contains("Nothing has been recorded yet");
      assertThat(own.page("/directives", "en", HEAD).body()).contains("No directive");
    }
  }
}
