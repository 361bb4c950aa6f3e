package org.tiendo.reporting.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tiendo.reporting.SampleYear;
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
    assertThat(server.page("/?asOf=yesterday", "en", HEAD).statusCode()).isEqualTo(400);
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
}
