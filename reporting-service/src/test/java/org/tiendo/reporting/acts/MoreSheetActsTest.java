package org.tiendo.reporting.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tiendo.contracts.id.CommendationId;
import org.tiendo.contracts.id.CriticismId;
import org.tiendo.contracts.id.InspectionId;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.review.PublishedCommendationEvent.CommendationGranted;
import org.tiendo.contracts.review.PublishedCriticismEvent.CriticismNotified;
import org.tiendo.contracts.review.PublishedInspectionEvent.FindingRecorded;
import org.tiendo.contracts.review.PublishedInspectionEvent.InspectionPlanned;
import org.tiendo.contracts.review.PublishedInspectionEvent.InspectionStarted;
import org.tiendo.contracts.vocabulary.Subject;
import org.tiendo.contracts.vocabulary.TeamMember;
import org.tiendo.reporting.Facts;
import org.tiendo.reporting.SampleGroundwork;
import org.tiendo.reporting.acts.StandInServices.Command;

/// Forms of units, periodic reports, inspections, commendations, criticisms, calendars and criteria: to whom they are
/// offered, and what becomes of what is filled in. Whoever signs in here is the person `p-1`.
class MoreSheetActsTest extends FormPages {

  private static final String AUTHORITY = "secretariat Ha ASSIGNING_AUTHORITY";
  private static final String HEAD = "commission An UNIT_HEAD";
  private static final String OFFICER = "commission Binh UNIT_OFFICER";
  private static final String ADMINISTRATOR = "office Quan ADMINISTRATOR";
  private static final PersonId ME = new PersonId("p-1");

  @BeforeAll
  static void start() throws IOException {
    Facts facts = SampleGroundwork.facts();
    oversight(facts);
    open(facts);
  }

  private static void oversight(Facts facts) {
    InspectionId inspection = new InspectionId("n-1");
    facts
        .history()
        .add(
            "review",
            "inspection:n-1",
            "2022-11-01",
            new InspectionPlanned(
                inspection,
                "How it is done",
                new UnitId("secretariat"),
                Facts.COMMISSION,
                List.of(new TeamMember(ME, new UnitId("secretariat"))),
                LocalDate.of(2022, 11, 1),
                LocalDate.of(2022, 11, 30),
                List.of()))
        .add("review", "inspection:n-1", "2022-11-02", new InspectionStarted(inspection))
        .add(
            "review",
            "inspection:n-1",
            "2022-11-03",
            new FindingRecorded(inspection, "1", "late", null, LocalDate.of(2022, 12, 30)))
        .add(
            "review",
            "commendation:m-1",
            "2022-12-20",
            new CommendationGranted(
                new CommendationId("m-1"),
                new UnitId("secretariat"),
                Subject.of(Facts.COMMISSION),
                "praise",
                2022,
                "For the year",
                List.of(),
                null))
        .add(
            "review",
            "criticism:k-1",
            "2022-12-01",
            new CriticismNotified(
                new CriticismId("k-1"),
                new UnitId("secretariat"),
                Subject.of(Facts.COMMISSION),
                "Late",
                List.of(),
                LocalDate.of(2022, 12, 30)));
  }

  @ParameterizedTest
  @CsvSource({
    "/units, /acts/units/new, office Quan ADMINISTRATOR",
    "/units/commission, /acts/units/commission/appoint, office Quan ADMINISTRATOR",
    "/obligations, /acts/obligations/new, secretariat Ha ASSIGNING_AUTHORITY",
    "/obligations, /acts/obligations/monthly/submit-report, commission An UNIT_HEAD",
    "/obligations, /acts/obligations/monthly/acknowledge-report, secretariat Van CLERK",
    "/oversight, /acts/inspections/new, secretariat Ha ASSIGNING_AUTHORITY",
    "/oversight, /acts/inspections/n-1/find, secretariat Ha ASSIGNING_AUTHORITY",
    "/oversight, /acts/inspections/n-1/remedy, commission An UNIT_HEAD",
    "/oversight, /acts/commendations/m-1/cancel-commendation, secretariat Ha ASSIGNING_AUTHORITY",
    "/oversight, /acts/criticisms/k-1/reply, commission An UNIT_HEAD",
    "/standards, /acts/calendars/new, office Dung MONITORING_OFFICE",
    "/documents, /acts/documents/new/reserve-number, commission Van CLERK",
    "/programmes, /acts/programmes/draft-2024/adopt-draft, commission An UNIT_HEAD",
    "/proposals, /acts/proposals/new, commission Binh UNIT_OFFICER",
    "/proposals, /acts/proposals/idea/assign-proposal, secretariat Ha ASSIGNING_AUTHORITY",
  })
  void is_offered_where_it_belongs_to_who_may_and_to_nobody_else(
      String where, String form, String may) throws Exception {
    String other = form.contains("proposals/new") ? "commission X REVIEWER" : OFFICER;
    assertThat(server.page(where, "vi", may).body()).contains("href=\"" + form + "\"");
    assertThat(server.page(form, "vi", may).statusCode()).isEqualTo(200);
    assertThat(server.page(where, "en", other).body()).doesNotContain("\"" + form + "\"");
    assertThat(server.page(form, "en", other).statusCode()).isIn(403, 404);
  }

  @Test
  void a_unit_is_registered_with_its_names_and_reorganised_step_by_step() throws Exception {
    Command registered =
        sent(
            "/acts/units/new",
            ADMINISTRATOR,
            "unit=bureau&names.vi=C%E1%BB%A5c&names.en=Bureau&parent=centre&effectiveOn=2022-12-01");
    assertThat(registered.name()).isEqualTo("RegisterUnit");
    assertThat(registered.body().at("/names/en").asString()).isEqualTo("Bureau");
    assertThat(registered.body().has("numbering")).isFalse();
    Command merged =
        sent(
            "/acts/units/commission/merge-unit",
            ADMINISTRATOR,
            "successors=office&basis=Decision+1&effectiveOn=2022-12-01");
    assertThat(merged.body().path("change").asString()).isEqualTo("MERGE");
    assertThat(merged.body().at("/successors/0").asString()).isEqualTo("office");
  }

  @Test
  void a_holding_is_ended_for_the_person_and_the_office_that_were_chosen() throws Exception {
    Command ended =
        sent(
            "/acts/units/commission/end-holding",
            ADMINISTRATOR,
            "holding=an%2Fhead&reason=moved&effectiveOn=2022-12-01");
    assertThat(ended.body().path("office").asString()).isEqualTo("head");
    assertThat(ended.body().path("person").asString()).isEqualTo("an");
  }

  @Test
  void an_obligation_is_entered_with_its_schedule_and_a_report_with_its_period() throws Exception {
    Command owed =
        sent(
            "/acts/obligations/new",
            AUTHORITY,
            "owing=commission&title=T&period=QUARTER&month=4&day=10&form=letter&from=2023-01-01"
                + "&basis=Rule+1&effectiveOn=2022-12-01");
    assertThat(owed.body().path("receiver").asString()).isEqualTo("secretariat");
    assertThat(owed.body().at("/schedule/month").asInt()).isEqualTo(4);
    Command submitted =
        sent(
            "/acts/obligations/monthly/submit-report",
            HEAD,
            "report=2022%2F11&files.0.name=a.txt&files.0.sha256="
                + "a".repeat(64)
                + "&files.0.size=3&files.0.mediaType=text/plain&effectiveOn=2022-12-01");
    assertThat(submitted.body().path("year").asInt()).isEqualTo(2022);
    assertThat(submitted.body().path("number").asInt()).isEqualTo(11);
  }

  @Test
  void an_inspection_is_planned_with_its_team_and_a_finding_answered_with_evidence()
      throws Exception {
    Command planned =
        sent(
            "/acts/inspections/new",
            AUTHORITY,
            "title=T&subject=commission&team=p-1%2Fsecretariat&others.0.person=lan&others.0.unit=office"
                + "&from=2022-12-01&to=2022-12-10&effectiveOn=2022-12-01");
    assertThat(planned.body().path("team")).hasSize(2);
    assertThat(planned.body().at("/team/1/person").asString()).isEqualTo("lan");
    Command answered =
        sent(
            "/acts/inspections/n-1/remedy",
            HEAD,
            "finding=1&text=done&files.0.name=a.txt&files.0.sha256="
                + "a".repeat(64)
                + "&files.0.size=3&files.0.mediaType=text/plain&effectiveOn=2022-12-01");
    assertThat(answered.name()).isEqualTo("SubmitRemedy");
    assertThat(answered.body().at("/evidence/0/name").asString()).isEqualTo("a.txt");
  }

  @Test
  void who_is_commended_is_told_apart_by_kind_and_for_what() throws Exception {
    Command granted =
        sent(
            "/acts/commendations/new",
            AUTHORITY,
            "kind=UNIT&unit=commission&person=nobody&form=praise&year=2022&citation=C&items=p-07"
                + "&effectiveOn=2022-12-20");
    assertThat(granted.body().path("subject").has("person")).isFalse();
    assertThat(granted.body().at("/grounds/0/project").asString()).isEqualTo("p-07");
    HttpResponse<String> nobody =
        server.post(
            "/acts/commendations/new",
            "en",
            AUTHORITY,
            "kind=PERSON&unit=commission&form=praise&year=2022&citation=C&effectiveOn=2022-12-20");
    assertThat(nobody.statusCode()).isEqualTo(422);
    assertThat(nobody.body()).contains("id=\"person-error\"");
  }

  @Test
  void a_calendar_keeps_what_it_had_and_takes_what_is_entered() throws Exception {
    Command published =
        sent(
            "/acts/calendars/new",
            "office Dung MONITORING_OFFICE",
            "jurisdiction=J&years.0.year=2023&years.0.source=Notice+9&exceptions.0.date=2023-01-02"
                + "&exceptions.0.kind=HOLIDAY&exceptions.0.notice=Notice+9&effectiveOn=2022-12-20");
    assertThat(published.body().path("years")).hasSize(2);
    assertThat(published.body().path("exceptions")).hasSize(2);
    assertThat(published.body().at("/workingDays/0").asString()).isEqualTo("MONDAY");
  }

  @Test
  void criteria_are_published_with_a_name_in_each_language() throws Exception {
    Command published =
        sent(
            "/acts/criteria/new",
            "centre Thu ASSIGNING_AUTHORITY",
            "itemType=TASK&inForceFrom=2023-01-01&criteria.0.code=sound&criteria.0.name-vi=V&criteria.0.name-en=E"
                + "&criteria.0.scale=10&criteria.0.threshold=5&criteria.0.mandatory=yes&effectiveOn=2022-12-20");
    assertThat(published.name()).isEqualTo("PublishCriteria");
    assertThat(published.body().at("/criteria/0/names/vi").asString()).isEqualTo("V");
    assertThat(published.body().at("/criteria/0/mandatory").asBoolean()).isTrue();
  }

  @Test
  void a_row_that_is_not_complete_is_told_at_its_rows() throws Exception {
    HttpResponse<String> answer =
        server.post(
            "/acts/criteria/new",
            "en",
            "centre Thu ASSIGNING_AUTHORITY",
            "itemType=TASK&inForceFrom=2023-01-01&criteria.0.code=sound&effectiveOn=2022-12-20");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("id=\"criteria-error\"");
  }

  @Test
  void a_draft_is_adopted_as_it_is_and_changed_from_what_it_was() throws Exception {
    Command adopted =
        sent("/acts/programmes/draft-2024/adopt-draft", HEAD, "effectiveOn=2022-12-20");
    assertThat(adopted.body().path("draft").asString()).isEqualTo("draft-2024");
    assertThat(server.page("/acts/programmes/draft-2024/redraft", "en", HEAD).body())
        .contains("01; TASK; First of 2024; office; 2024-03-01");
  }

  @Test
  void a_proposal_is_assigned_from_what_was_proposed() throws Exception {
    assertThat(server.page("/acts/proposals/idea/assign-proposal", "en", AUTHORITY).body())
        .contains("An idea for 2024", "value=\"2024-06-01\"");
    Command assigned =
        sent(
            "/acts/proposals/idea/assign-proposal",
            AUTHORITY,
            "type=REPORT&title=T&product=P&assigner=secretariat&lead=commission&reviewingUnit=office"
                + "&dueOn=2024-06-01&effectiveOn=2022-12-29");
    assertThat(assigned.body().path("planned").asString()).isEqualTo("idea");
  }

  private static Command sent(String path, String as, String body) throws Exception {
    services.forget();
    HttpResponse<String> answer = server.post(path, "en", as, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    assertThat(services.commands()).hasSize(1);
    return services.commands().getFirst();
  }
}
