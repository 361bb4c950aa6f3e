package org.tiendo.reporting.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tiendo.reporting.SampleYear;
import org.tiendo.reporting.web.InMemoryViews;

class SearchPageTest {

  private static final String AUDITOR = "commission An AUDITOR";
  private static PagesServer server;

  @BeforeAll
  static void start() {
    SampleYear year = SampleYear.asTold();
    server = new PagesServer(new InMemoryViews(year.facts().history()), SampleYear.AS_OF);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String page(String path, String words, String as) throws Exception {
    String q = URLEncoder.encode(words, StandardCharsets.UTF_8);
    return server.page(path + "q=" + q, "vi", as).body();
  }

  @Test
  void every_page_has_the_box_and_it_keeps_the_date() throws Exception {
    String page = server.page("/projects?asOf=2022-10-31", "vi", AUDITOR).body();
    assertThat(page).contains("role=\"search\"", "name=\"q\"", "action=\"/search\"");
    String form = page.substring(page.indexOf("role=\"search\""));
    assertThat(form.substring(0, form.indexOf("</form>")))
        .contains("name=\"asOf\" value=\"2022-10-31\"");
  }

  @Test
  void results_stand_by_kind_with_the_words_marked() throws Exception {
    String page = page("/search?", "ban to chuc", AUDITOR);
    assertThat(page)
        .contains("id=\"found-UNIT\"", "<mark>Ban</mark> <mark>Tổ</mark> <mark>chức</mark>")
        .contains("href=\"/units/commission\"")
        .contains("value=\"ban to chuc\"");
  }

  @Test
  void all_of_a_kind_are_a_list_with_the_same_words() throws Exception {
    assertThat(page("/search?", "item", AUDITOR)).contains("/projects?q=item");
    String list = page("/projects?", "item p 07", AUDITOR);
    assertThat(list).contains("/projects/p-07").doesNotContain("/projects/p-08\"");
    assertThat(list).contains("Có các từ “item p 07”.", "items.csv?", "q=item%20p%2007");
    assertThat(page("/documents?", "nowhere", AUDITOR)).contains("Có các từ “nowhere”.");
    assertThat(page("/directives?", "nowhere", AUDITOR)).contains("Có các từ “nowhere”.");
  }

  @Test
  void who_finds_nothing_is_told_what_to_do() throws Exception {
    assertThat(page("/search?", "khong co", AUDITOR))
        .contains("Không tìm thấy kết quả nào", "hãy bớt từ");
    assertThat(page("/search?", "", AUDITOR)).contains("Hãy nhập từ cần tìm");
    assertThat(page("/search?", "item", "nobody An UNIT_OFFICER"))
        .contains("Không tìm thấy kết quả nào");
  }

  @Test
  void what_was_written_is_shown_as_text() throws Exception {
    assertThat(page("/search?", "<script>alert(1)</script>{0}'", AUDITOR))
        .doesNotContain("<script>alert")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;{0}");
  }

  @Test
  void the_interface_finds_the_same() throws Exception {
    var found = server.get("/api/search?q=ban%20to%20chuc&lang=vi&limit=1", "As", AUDITOR);
    assertThat(found.statusCode()).isEqualTo(200);
    assertThat(found.body()).contains("\"kind\":\"UNIT\"", "\"Ban Tổ chức Trung ương\"");
    assertThat(server.get("/api/search?q=a&limit=201", "As", AUDITOR).statusCode()).isEqualTo(400);
    assertThat(server.get("/api/projects?q=item%20p-07", "As", AUDITOR).body())
        .contains("project:p-07")
        .doesNotContain("project:p-08");
    assertThat(server.get("/api/documents?q=nowhere", "As", AUDITOR).body())
        .contains("\"total\":0");
  }
}
