package org.tiendo.reporting.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiendo.contracts.calendar.CoveredYear;
import org.tiendo.contracts.calendar.DatedException;
import org.tiendo.contracts.id.CalendarId;
import org.tiendo.contracts.id.CriteriaSetId;
import org.tiendo.contracts.id.ObligationId;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.review.PublishedCriteriaEvent.CriteriaPublished;
import org.tiendo.contracts.task.PublishedCalendarEvent.CalendarPublished;
import org.tiendo.contracts.task.PublishedDocumentEvent.NumberReserved;
import org.tiendo.contracts.task.PublishedObligationEvent.PeriodicReportSubmitted;
import org.tiendo.contracts.task.PublishedObligationEvent.ReportingObligationEstablished;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeDrafted;
import org.tiendo.contracts.task.PublishedProjectEvent.ItemRegistered;
import org.tiendo.contracts.task.PublishedUnitEvent.AuthorityDelegated;
import org.tiendo.contracts.task.PublishedUnitEvent.OfficeEstablished;
import org.tiendo.contracts.task.PublishedUnitEvent.OfficeHolderAppointed;
import org.tiendo.contracts.vocabulary.Criterion;
import org.tiendo.contracts.vocabulary.DeadlineRule;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.PlannedItem;
import org.tiendo.contracts.vocabulary.ReportPeriod;
import org.tiendo.contracts.vocabulary.ReportSchedule;
import org.tiendo.reporting.Facts;
import org.tiendo.reporting.SampleYear;
import org.tiendo.reporting.web.InMemoryViews;

/// The pages of drafts, proposals, periodic reports, units, and of what work is measured by.
class GroundworkPagesTest {

  private static final String HEAD = "commission An UNIT_HEAD";
  private static final UnitId OFFICE = new UnitId("office");

  private static PagesServer server;
  private static PagesServer empty;

  @BeforeAll
  static void start() {
    Facts facts = SampleYear.asTold().facts();
    planned(facts);
    owed(facts);
    offices(facts);
    standards(facts);
    server = new PagesServer(new InMemoryViews(facts.history()), SampleYear.AS_OF);
    empty = new PagesServer(new InMemoryViews(new Facts().history()), SampleYear.AS_OF);
  }

  private static void planned(Facts facts) {
    facts.task(
        "programme:draft-2024",
        "2022-12-20",
        new ProgrammeDrafted(
            new ProgrammeId("draft-2024"),
            Facts.COMMISSION,
            "Programme 2024",
            day("2024-01-01"),
            day("2024-12-31"),
            List.of(
                new PlannedItem(
                    "01", ItemType.TASK, "First of 2024", OFFICE, day("2024-03-01"), null)),
            List.of(),
            null,
            null));
    facts.task(
        "project:idea",
        "2022-12-21",
        new ItemRegistered(
            new ProjectId("idea"),
            ItemType.REPORT,
            "An idea for 2024",
            "paper",
            Facts.COMMISSION,
            OFFICE,
            day("2024-06-01"),
            new ProgrammeId("draft-2024")));
  }

  private static void owed(Facts facts) {
    facts.task(
        "obligation:monthly",
        "2022-10-01",
        new ReportingObligationEstablished(
            new ObligationId("monthly"),
            new UnitId("secretariat"),
            Facts.COMMISSION,
            "How resolutions are carried out",
            new ReportSchedule(
                DeadlineRule.Period.MONTH, List.of(), 1, 25, DeadlineRule.LastDay.AS_IT_IS),
            "letter",
            day("2022-10-01"),
            null,
            "Working rules"));
    facts.task(
        "obligation:monthly",
        "2022-10-20",
        new PeriodicReportSubmitted(
            new ObligationId("monthly"),
            new ReportPeriod(DeadlineRule.Period.MONTH, 2022, 10),
            1,
            List.of(),
            null));
  }

  private static void offices(Facts facts) {
    facts.task(
        "unit:commission",
        "2022-01-01",
        new OfficeEstablished(
            Facts.COMMISSION, "head", Map.of("en", "Chief"), List.of(Role.UNIT_HEAD)));
    facts.task(
        "unit:commission",
        "2022-01-02",
        new OfficeHolderAppointed(
            Facts.COMMISSION, "head", new PersonId("an"), false, "Decision 4"));
    facts.task(
        "unit:commission",
        "2022-12-01",
        new AuthorityDelegated(
            Facts.COMMISSION,
            1,
            "head",
            new PersonId("an"),
            new PersonId("binh"),
            List.of(Role.UNIT_HEAD),
            day("2022-12-01"),
            day("2023-01-31"),
            "Letter 5"));
    facts.task(
        "series:commission",
        "2022-12-02",
        new NumberReserved(Facts.COMMISSION, "decision", "2022", 77, "for the congress"));
  }

  private static void standards(Facts facts) {
    facts.task(
        "calendar:main",
        "2022-01-01",
        new CalendarPublished(
            new CalendarId("main"),
            1,
            "The whole country",
            List.of(DayOfWeek.MONDAY),
            List.of(new CoveredYear(2022, false, "press")),
            List.of(
                new DatedException(
                    day("2022-02-01"), DatedException.Kind.HOLIDAY, "Notice 1", "New year"))));
    facts
        .history()
        .add(
            "review",
            "criteria:project",
            "2022-01-01",
            new CriteriaPublished(
                new CriteriaSetId("project"),
                1,
                ItemType.PROJECT,
                new UnitId("centre"),
                day("2022-02-01"),
                List.of(new Criterion("sound", Map.of("en", "Well founded"), true, 10, 5))));
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

  private static LocalDate day(String date) {
    return LocalDate.parse(date);
  }
}
