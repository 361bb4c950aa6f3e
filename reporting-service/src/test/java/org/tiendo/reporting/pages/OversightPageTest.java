package org.tiendo.reporting.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.CommendationId;
import org.tiendo.contracts.id.CriticismId;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.review.PublishedCommendationEvent.CommendationGranted;
import org.tiendo.contracts.review.PublishedCriticismEvent.CriticismNotified;
import org.tiendo.contracts.vocabulary.Ground;
import org.tiendo.contracts.vocabulary.Subject;
import org.tiendo.reporting.Facts;
import org.tiendo.reporting.SampleYear;
import org.tiendo.reporting.register.History;
import org.tiendo.reporting.web.InMemoryViews;

/// Inspections, commendations and criticisms in pages: each reader is shown his or her own, and nothing else answers.
class OversightPageTest {

  private static PagesServer server;
  private static String criticism;

  @BeforeAll
  static void start() {
    Facts facts = SampleYear.asTold().facts();
    History history = facts.history();
    history.add(
        "review",
        "commendation:1",
        "2022-12-29",
        new CommendationGranted(
            new CommendationId("m-1"),
            new UnitId("secretariat"),
            Subject.of(Facts.COMMISSION),
            "praise",
            2022,
            "For a full year",
            List.of(new Ground(new ProjectId("p-07"), null, null)),
            null));
    history.add(
        "review",
        "criticism:1",
        "2022-12-01",
        new CriticismNotified(
            new CriticismId("k-1"),
            new UnitId("secretariat"),
            Subject.of(new PersonId("somebody"), Facts.COMMISSION),
            "Handed in late",
            List.of(new Ground(new ProjectId("p-07"), null, null)),
            LocalDate.of(2022, 12, 10)));
    criticism = "/events/review/" + history.records().getLast().position();
    server = new PagesServer(new InMemoryViews(history), SampleYear.AS_OF);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void a_commendation_is_shown_with_its_item_and_on_its_items_page() throws Exception {
    String head = "commission An UNIT_HEAD";
    assertThat(server.page("/oversight", "vi", head).body()).contains("For a full year");
    assertThat(server.page("/projects/p-07", "en", head).body()).contains("For a full year");
  }

  @Test
  void a_criticism_of_a_colleague_answers_404_and_is_nowhere() throws Exception {
    String head = "commission An UNIT_HEAD";
    assertThat(server.page(criticism, "en", head).statusCode()).isEqualTo(404);
    assertThat(server.page("/oversight", "en", head).body()).doesNotContain("Handed in late");
    assertThat(server.page("/projects/p-07", "en", head).body()).doesNotContain("Handed in late");
    String authority = "secretariat Ha ASSIGNING_AUTHORITY";
    assertThat(server.page(criticism, "en", authority).statusCode()).isEqualTo(200);
    assertThat(server.page("/oversight", "en", authority).body()).contains("Handed in late");
  }
}
