package org.tiendo.reporting.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.task.PublishedProjectCoordinationEvent.CoordinationRequested;
import org.tiendo.contracts.task.PublishedProjectCorrectionEvent.ProjectEntryCorrected;
import org.tiendo.contracts.task.PublishedProjectDeadlineEvent.ExtensionRequested;
import org.tiendo.contracts.task.PublishedProjectDeadlineEvent.ProjectSuspended;
import org.tiendo.contracts.task.PublishedProjectEvent;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectReturned;
import org.tiendo.contracts.vocabulary.Correction;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.ReviewComment;
import org.tiendo.contracts.vocabulary.SuspensionPolicy;
import org.tiendo.reporting.Facts;
import org.tiendo.reporting.SampleYear;
import org.tiendo.reporting.acts.StandInServices.Command;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.query.Query;
import org.tiendo.reporting.text.Texts;

/// Acts that are nothing but declarations: who is offered which, and which command each becomes.
class DeclaredActsTest extends FormPages {

  private static final String HEAD = "commission An UNIT_HEAD";
  private static final String OFFICER = "commission Binh UNIT_OFFICER";
  private static final String ASSIGNER = "secretariat Ha ASSIGNING_AUTHORITY";
  private static final String MONITOR = "office Dung MONITORING_OFFICE";
  private static final String ASKED = "office Lan UNIT_OFFICER";

  private static Facts facts;

  @BeforeAll
  static void start() throws IOException {
    facts = SampleYear.asTold().facts();
    for (String id : List.of("new", "asked", "suspended", "opinion", "sent", "back", "wrong")) {
      facts.assign(id, ItemType.TASK, "secretariat", "2022-11-01", "2022-12-30", List.of());
    }
    facts.item(
        "asked",
        day("2022-11-05"),
        new ExtensionRequested(new ProjectId("asked"), 1, day("2023-01-31"), "cause", "half"));
    facts.item(
        "suspended",
        day("2022-11-05"),
        new ProjectSuspended(
            new ProjectId("suspended"), "why", "basis 1", SuspensionPolicy.ADD_DAYS));
    facts.item(
        "opinion",
        day("2022-11-05"),
        new CoordinationRequested(
            new ProjectId("opinion"), 1, new UnitId("office"), "agreed?", day("2022-12-01"), true));
    facts.submit("sent", 1, "2022-11-20");
    facts.submit("back", 1, "2022-11-20");
    facts.item("back", day("2022-11-25"), returned());
    facts.item(
        "wrong",
        day("2022-11-05"),
        new ProjectEntryCorrected(
            new ProjectId("wrong"), new Correction(1, "title", "Item wrong", "Right", "x", true)));
    open(facts);
  }

  private static PublishedProjectEvent returned() {
    return new ProjectReturned(
        new ProjectId("back"),
        1,
        "content",
        null,
        List.of(new ReviewComment("1-1", null, "Say how much")));
  }

  static Stream<String> languages() {
    return Texts.languages().stream();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void every_act_and_every_field_of_it_has_words(String language) {
    Texts texts = Texts.of(language);
    AsOf asOf = AsOf.of(facts.history().register(), SampleYear.AS_OF);
    Actor actor = new Actor(new PersonId("x"), Facts.COMMISSION, Set.of());
    Subject subject = Subject.find("new", actor, new Query(asOf, texts, null, null)).orElseThrow();
    assertThat(Acts.all())
        .flatExtracting(act -> Wordless.of(act.name(), act.fields(subject, texts), texts))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "new, acknowledge, commission Binh UNIT_OFFICER, secretariat Ha ASSIGNING_AUTHORITY",
    "new, extend, commission Binh UNIT_OFFICER, office Dung MONITORING_OFFICE",
    "new, suspend, secretariat Ha ASSIGNING_AUTHORITY, office Dung MONITORING_OFFICE",
    "new, reassign, secretariat Ha ASSIGNING_AUTHORITY, commission An UNIT_HEAD",
    "new, correct, office Dung MONITORING_OFFICE, commission An UNIT_HEAD",
    "asked, decide-extension, secretariat Ha ASSIGNING_AUTHORITY, commission An UNIT_HEAD",
    "suspended, resume, secretariat Ha ASSIGNING_AUTHORITY, commission An UNIT_HEAD",
    "opinion, answer-opinion, office Lan UNIT_OFFICER, commission An UNIT_HEAD",
    "sent, withdraw-submission, commission An UNIT_HEAD, commission Binh UNIT_OFFICER",
    "sent, score, office Chi REVIEWER, commission An UNIT_HEAD",
  })
  void is_offered_to_who_may_and_to_nobody_else(String item, String act, String may, String other)
      throws Exception {
    String path = "/acts/projects/" + item + "/" + act;
    assertThat(server.page(path, "vi", may).statusCode()).isEqualTo(200);
    assertThat(server.page("/projects/" + item, "en", may).body()).contains("href=\"" + path);
    assertThat(server.page(path, "en", other).statusCode()).isEqualTo(409);
    assertThat(server.page("/projects/" + item, "en", other).body())
        .doesNotContain("href=\"" + path);
  }

  @Test
  void a_correction_is_not_confirmed_by_who_made_it() throws Exception {
    // everybody who signs in at this server is the person who entered the sample
    assertThat(server.page("/acts/projects/wrong/confirm-correction", "en", MONITOR).statusCode())
        .isEqualTo(409);
    assertThat(server.page("/projects/wrong", "en", MONITOR).body())
        .contains("“Item wrong” → “Right”");
  }

  @Test
  void an_extension_is_asked_for_with_its_cause_and_what_is_done() throws Exception {
    sent(
        "/acts/projects/new/extend",
        OFFICER,
        "expectedOn=2023-01-31&cause=late+data&progress=half&effectiveOn=2022-12-01");
    Command command = onlyCommand();
    assertThat(command.name()).isEqualTo("RequestExtension");
    assertThat(command.body().path("project").asString()).isEqualTo("new");
    assertThat(command.body().path("expectedOn").asString()).isEqualTo("2023-01-31");
    assertThat(command.body().path("cause").asString()).isEqualTo("late data");
  }

  @Test
  void an_extension_is_decided_by_its_number_and_shown_with_the_date_asked_for() throws Exception {
    String page = server.page("/acts/projects/asked/decide-extension", "en", ASSIGNER).body();
    assertThat(page).contains("name=\"number\" value=\"1\"", "value=\"2023-01-31\"");
    sent(
        "/acts/projects/asked/decide-extension",
        ASSIGNER,
        "number=1&dueOn=2023-01-31&effectiveOn=2022-12-01");
    assertThat(onlyCommand().body().path("number").asInt()).isEqualTo(1);
  }

  @Test
  void a_rule_that_refuses_is_told_at_its_field() throws Exception {
    services.answerNext(
        422, "{\"code\":\"extension-puts-off\",\"detail\":\"Later than now.\",\"facts\":{}}");
    HttpResponse<String> answer =
        sent(
            "/acts/projects/new/extend",
            OFFICER,
            "expectedOn=2022-12-01&cause=c&progress=p&effectiveOn=2022-12-01");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("id=\"expectedOn-error\"", "Later than now.");
  }

  @Test
  void each_comment_of_the_round_before_is_answered_in_the_next_submission() throws Exception {
    String path = "/acts/projects/back/submit";
    assertThat(server.page(path, "en", HEAD).body())
        .contains("Say how much", "name=\"responses.1-1\"");
    sent(
        path,
        HEAD,
        "responses=1-1&responses.1-1=now+3&responses.1-1.takenUp=yes&files.0.name=a.txt&files.0.sha256="
            + "a".repeat(64)
            + "&files.0.size=3&files.0.mediaType=text/plain&effectiveOn=2022-12-01");
    var response = onlyCommand().body().path("responses").path(0);
    assertThat(response.path("comment").asString()).isEqualTo("1-1");
    assertThat(response.path("takenUp").asBoolean()).isTrue();
  }

  @Test
  void who_is_asked_answers_by_the_number_of_the_question() throws Exception {
    sent(
        "/acts/projects/opinion/answer-opinion",
        ASKED,
        "number=1&opinion=AGREE&effectiveOn=2022-12-01");
    Command command = onlyCommand();
    assertThat(command.name()).isEqualTo("AnswerCoordination");
    assertThat(command.body().path("opinion").asString()).isEqualTo("AGREE");
  }

  @Test
  void an_item_is_split_row_by_row() throws Exception {
    sent(
        "/acts/projects/new/split",
        ASSIGNER,
        "parts.0.title=A&parts.0.product=P&parts.0.lead=commission&parts.1.title=B&parts.1.product=Q"
            + "&parts.1.lead=office&parts.1.dueOn=2022-12-20&reason=r&effectiveOn=2022-12-01");
    Command command = onlyCommand();
    assertThat(command.name()).isEqualTo("SplitProject");
    assertThat(command.body().path("parts")).hasSize(2);
    assertThat(command.body().at("/parts/1/dueOn").asString()).isEqualTo("2022-12-20");
    assertThat(command.body().at("/parts/0").has("dueOn")).isFalse();
  }

  @Test
  void others_are_merged_into_an_item() throws Exception {
    sent(
        "/acts/projects/new/merge",
        ASSIGNER,
        "sources=asked&sources=wrong&reason=r&effectiveOn=2022-12-01");
    assertThat(onlyCommand().name()).isEqualTo("MergeProjects");
    assertThat(onlyCommand().body().path("sources")).hasSize(2);
  }

  @Test
  void a_verdict_carries_its_comments_and_may_be_a_rejection() throws Exception {
    sent(
        "/acts/projects/sent/review",
        "office Chi REVIEWER",
        "review=sent-r1&criteria=timely&criteria.timely=unmet&criteria.timely.comment=late&verdict=reject"
            + "&reason=content&comments.0.text=Say+how+much&comments.0.criterion=timely"
            + "&comments.1.text=Name+the+law&effectiveOn=2022-12-01");
    Command command = onlyCommand();
    assertThat(command.name()).isEqualTo("RejectReview");
    assertThat(command.body().path("comments")).hasSize(2);
    assertThat(command.body().at("/comments/0/criterion").asString()).isEqualTo("timely");
  }

  @Test
  void a_suspended_item_says_so_and_offers_its_lead_nothing() throws Exception {
    String page = server.page("/projects/suspended", "vi", HEAD).body();
    assertThat(page).contains("tạm dừng", "cộng số ngày tạm dừng vào thời hạn");
    assertThat(page).doesNotContain("/acts/projects/suspended/");
    assertThat(server.page("/projects/suspended", "vi", MONITOR).body()).contains("c-SUSPENDED");
  }

  private static HttpResponse<String> sent(String path, String as, String body)
      throws IOException, InterruptedException {
    return server.post(path, "en", as, body);
  }

  private static Command onlyCommand() {
    assertThat(services.commands()).hasSize(1);
    return services.commands().getFirst();
  }

  private static LocalDate day(String date) {
    return LocalDate.parse(date);
  }
}
