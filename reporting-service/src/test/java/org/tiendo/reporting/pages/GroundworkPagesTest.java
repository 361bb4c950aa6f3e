package org.tiendo.reporting.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiendo.reporting.Facts;
import org.tiendo.reporting.SampleGroundwork;
import org.tiendo.reporting.SampleYear;
import org.tiendo.reporting.web.InMemoryViews;

/// The pages of drafts, proposals, periodic reports, units, and of what work is measured by.
class GroundworkPagesTest {

  private static final String HEAD = "commission An UNIT_HEAD";

  private static PagesServer server;
  private static PagesServer empty;

  @BeforeAll
  static void start() {
    server =
        new PagesServer(new InMemoryViews(SampleGroundwork.facts().history()), SampleYear.AS_OF);
    empty = new PagesServer(new InMemoryViews(new Facts().history()), SampleYear.AS_OF);
  }

  @AfterAll
  static void stop() {
    Stream.of(server, empty).forEach(PagesServer::close);
  }

  @Test
  void a_draft_is_listed_with_what_it_plans_and_who_may_not_see_it_is_told_nothing()
      throws Exception {
    assertThat(page("/programmes", HEAD)).contains("Programme 2024", "First of 2024", "/proposals");
    assertThat(page("/programmes", "office Dung UNIT_HEAD")).doesNotContain("Programme 2024");
  }

  @Test
  void a_proposal_is_listed_with_the_draft_that_it_is_meant_for() throws Exception {
    assertThat(page("/proposals", HEAD)).contains("An idea for 2024", "Programme 2024");
    assertThat(page("/projects", HEAD)).contains("href=\"/proposals\"");
  }

  @Test
  void a_report_that_is_owed_is_listed_month_by_month_with_what_became_of_it() throws Exception {
    String page = page("/obligations", HEAD);
    assertThat(page)
        .contains("How resolutions are carried out", "month 10/2022", "month 12/2022")
        .contains("Overdue on 29 December 2022: 2.");
    assertThat(page("/obligations?asOf=2022-10-30", HEAD)).contains(": 0.");
    assertThat(page("/obligations", "archive X UNIT_HEAD"))
        .doesNotContain("How resolutions are carried out");
  }

  @Test
  void a_unit_shows_its_offices_and_delegations() throws Exception {
    assertThat(page("/units", HEAD)).contains("/units/commission");
    assertThat(page("/units/commission", HEAD)).contains("Chief", "Letter 5", "binh");
    assertThat(server.page("/units/nowhere", "en", HEAD).statusCode()).isEqualTo(404);
  }

  @Test
  void calendars_and_criteria_are_shown_in_their_versions() throws Exception {
    assertThat(page("/standards", HEAD))
        .contains("The whole country", "not verified", "Notice 1", "Well founded");
  }

  @Test
  void reserved_numbers_are_shown_with_the_documents() throws Exception {
    assertThat(page("/documents", "commission Van CLERK")).contains("77, 2022: for the congress");
  }

  @Test
  void what_waits_is_answered_to_programs_too() throws Exception {
    assertThat(server.get("/api/drafts", "As", HEAD).body()).contains("Programme 2024");
    assertThat(server.get("/api/proposals", "As", HEAD).body()).contains("An idea for 2024");
    assertThat(server.get("/api/obligations", "As", HEAD).body())
        .contains("SUBMITTED_ON_TIME", "OVERDUE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/programmes", "/proposals", "/obligations", "/units", "/standards", "/documents"})
  void a_new_installation_says_that_there_is_nothing(String path) throws Exception {
    for (String language : List.of("vi", "en")) {
      var answer = empty.page(path, language, HEAD);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).doesNotContain("<table");
    }
  }

  private static String page(String path, String as) throws Exception {
    var answer = server.page(path, "en", as);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }
}
