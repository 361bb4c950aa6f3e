package org.tiendo.reporting.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tiendo.reporting.SampleYear;
import org.tiendo.reporting.text.Texts;
import org.tiendo.reporting.views.View;
import org.tiendo.reporting.web.InMemoryViews;

/// Views as people see them: each number leads to what it counts, and nobody counts what is not there for him or her.
class ViewPagesTest {

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

  @ParameterizedTest
  @EnumSource(View.class)
  void each_is_there_in_every_way_and_language(View view) throws Exception {
    for (String language : Texts.languages()) {
      for (String by : view.ways()) {
        String path = "/views/" + view.code() + "?by=" + by + "&asOf=2022-10-05";
        assertThat(server.page(path, language, HEAD).body())
            .as(path)
            .contains("<html lang=\"" + language + "\">", "</html>")
            .doesNotContain(" style=", "??");
      }
    }
  }

  @Test
  void from_a_number_to_its_items_it_is_one_click() throws Exception {
    assertThat(server.page("/views/breakdown?programme=own-2022", "en", HEAD).body())
        .contains("All: 19 = 19 completed on time + 0 completed late")
        .contains("/views/breakdown/counted?programme=own-2022&amp;row=commission&amp;column=")
        .contains("data-chart=\"stack\"", "data-for=\"view-table\" aria-hidden=\"true\"");
    String counted =
        "/views/breakdown/counted?programme=own-2022&row=commission&column=done_on_time";
    assertThat(server.page(counted, "en", HEAD).body())
        .contains("href=\"/projects/p-07\"", "href=\"/views/breakdown?programme=own-2022\"");
  }

  @Test
  void a_view_of_nothing_says_so_and_shows_neither_table_nor_chart() throws Exception {
    assertThat(server.page("/views/coordination", "en", HEAD).body())
        .contains("There is nothing to show")
        .doesNotContain("<table", "class=\"chart\"");
  }

  @Test
  void who_sees_a_part_only_counts_that_part_and_is_told() throws Exception {
    assertThat(server.page("/views/breakdown", "en", HEAD).body()).contains("All: 37 =");
    assertThat(server.page("/views/breakdown", "en", "political-bureau B UNIT_OFFICER").body())
        .contains("All: 2 =", "Counted here is what");
    assertThat(server.page("/views/breakdown", "en", "stranger C UNIT_OFFICER").body())
        .contains("There is nothing to show");
  }
}
