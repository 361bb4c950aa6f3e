package org.tiendo.reporting.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.reporting.Facts;
import org.tiendo.reporting.SampleYear;
import org.tiendo.reporting.acts.StandInServices.Command;

/// Forms as a browser without script uses them, over real sockets, with services that answer what a test wants.
class ActsTest extends FormPages {

  private static final String HEAD = "commission An UNIT_HEAD";
  private static final String OFFICER = "commission Binh UNIT_OFFICER";
  private static final String REVIEWER = "office Chi REVIEWER";
  private static final String MONITOR = "office Dung MONITORING_OFFICE";
  private static final String AUDITOR = "office Em AUDITOR";
  private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

  @BeforeAll
  static void start() throws IOException {
    Facts facts = SampleYear.asTold().facts();
    for (String id : List.of("fresh", "going", "waiting", "passed")) {
      facts.assign(id, ItemType.TASK, "secretariat", "2022-11-01", "2022-12-30", List.of());
    }
    facts.report("going", "2022-11-10", 30);
    facts.submit("waiting", 1, "2022-11-20");
    facts.submit("passed", 1, "2022-11-20");
    facts.accept("passed", 1, "2022-11-20", "2022-11-30", false);
    open(facts);
  }

  @Nested
  class ReportProgress {

    private static final String PATH = "/acts/projects/fresh/report";

    @Test
    void becomes_a_command_in_the_persons_name() throws Exception {
      HttpResponse<String> sent =
          send(
              PATH,
              OFFICER,
              entries("percent", "40", "note", "half way", "effectiveOn", "2022-12-01"));
      assertThat(sent.statusCode()).isEqualTo(303);
      assertThat(sent.headers().firstValue("Location").orElseThrow())
          .endsWith("/projects/fresh?after=task:1&done=report");
      Command command = onlyCommand();
      assertThat(command.name()).isEqualTo("ReportProgress");
      assertThat(command.bearer()).isEqualTo("Bearer t");
      assertThat(command.body().path("percent").asInt()).isEqualTo(40);
      assertThat(command.body().path("note").asString()).isEqualTo("half way");
      assertThat(command.body().has("onBehalfOf")).isFalse();
      assertThat(command.body().has("stage")).isFalse();
    }

    @Test
    void by_the_monitoring_office_is_on_behalf_of_the_lead() throws Exception {
      send(PATH, MONITOR, entries("percent", "40", "effectiveOn", "2022-12-01"));
      assertThat(onlyCommand().body().path("onBehalfOf").asString()).isEqualTo("commission");
    }

    @Test
    void tells_at_the_field_what_cannot_be_read_and_sends_nothing() throws Exception {
      HttpResponse<String> sent =
          send(PATH, OFFICER, entries("percent", "many", "effectiveOn", "1.12.2022"));
      assertThat(sent.statusCode()).isEqualTo(422);
      assertThat(sent.body())
          .contains("id=\"percent-error\"", "id=\"effectiveOn-error\"", "value=\"many\"");
      assertThat(services.commands()).isEmpty();
    }

    @Test
    void shows_a_rules_sentence_at_its_field_and_keeps_key_and_entries() throws Exception {
      services.answerNext(
          422, "{\"code\":\"percent-in-range\",\"detail\":\"Between 0 and 100.\",\"facts\":{}}");
      Map<String, String> entries =
          entries("key", "k-1", "percent", "140", "note", "<b>", "effectiveOn", "2022-12-01");
      HttpResponse<String> sent = send(PATH, OFFICER, entries);
      assertThat(sent.body())
          .contains("id=\"percent-error\"", "Between 0 and 100.", "value=\"140\"", "&lt;b&gt;")
          .contains("name=\"key\" value=\"k-1\"")
          .doesNotContain("<b>");
      assertThat(onlyCommand().key()).isEqualTo("k-1");
    }

    @Test
    void shows_above_the_form_what_belongs_to_no_field() throws Exception {
      services.answerNext(
          403, "{\"code\":\"progress-by-lead-or-on-its-behalf\",\"detail\":\"By the lead only.\"}");
      HttpResponse<String> sent = send(PATH, OFFICER, entries("effectiveOn", "2022-12-01"));
      assertThat(sent.body()).contains("role=\"alert\"", "By the lead only.");
    }

    @Test
    void asks_again_while_the_outcome_is_not_known_and_then_says_so() throws Exception {
      for (int i = 0; i < 5; i++) {
        services.answerNext(503, "{\"code\":\"log-unavailable\"}");
      }
      HttpResponse<String> sent = send(PATH, OFFICER, entries("effectiveOn", "2022-12-01"));
      assertThat(sent.statusCode()).isEqualTo(422);
      assertThat(sent.body()).contains("will not be recorded twice");
      assertThat(services.commands().stream().map(Command::key).distinct()).hasSize(1);
    }

    @Test
    void waits_for_the_same_command_in_flight() throws Exception {
      services.answerNext(409, "{\"code\":\"in-flight\"}");
      HttpResponse<String> sent = send(PATH, OFFICER, entries("effectiveOn", "2022-12-01"));
      assertThat(sent.statusCode()).isEqualTo(303);
    }

    @Test
    void says_that_a_form_was_sent_before_with_other_entries() throws Exception {
      services.answerNext(422, "{\"code\":\"key-reused\",\"detail\":\"used\"}");
      HttpResponse<String> sent = send(PATH, OFFICER, entries("effectiveOn", "2022-12-01"));
      assertThat(sent.body()).contains("This form was sent before");
    }
  }

  @Nested
  class Forms {

    @Test
    void carry_a_key_of_their_own_each_time_they_are_opened() throws Exception {
      String path = "/acts/projects/fresh/report";
      assertThat(key(get(path, OFFICER))).isNotEqualTo(key(get(path, OFFICER)));
    }

    @Test
    void carry_the_token_against_forgery() throws Exception {
      assertThat(get("/acts/projects/fresh/report", OFFICER))
          .contains("name=\"_csrf\" value=\"csrf-token\"");
    }

    @Test
    void say_politely_what_is_not_possible_now() throws Exception {
      HttpResponse<String> page =
          server.page("/acts/projects/fresh/submit", "en", "commission An UNIT_HEAD");
      assertThat(page.statusCode()).isEqualTo(409);
      assertThat(page.body()).contains("not possible for you").doesNotContain("name=\"key\"");
    }

    @Test
    void are_not_for_who_only_reads() throws Exception {
      assertThat(server.page("/acts/projects/fresh/report", "en", AUDITOR).statusCode())
          .isEqualTo(409);
    }

    @Test
    void of_an_unknown_item_or_act_do_not_exist() throws Exception {
      assertThat(server.page("/acts/projects/none/report", "en", OFFICER).statusCode())
          .isEqualTo(404);
      assertThat(server.page("/acts/projects/fresh/destroy", "en", OFFICER).statusCode())
          .isEqualTo(404);
    }

    @Test
    void are_in_the_readers_language() throws Exception {
      assertThat(server.page("/acts/projects/fresh/report", "vi", OFFICER).body())
          .contains("lang=\"vi\"", "Báo cáo tiến độ");
    }

    @Test
    void hold_no_script_or_style_of_their_own() throws Exception {
      for (String page :
          List.of(
              get("/acts/projects/fresh/report", OFFICER),
              get("/acts/projects/going/submit", HEAD),
              get("/acts/projects/waiting/review", REVIEWER),
              get("/acts/projects/passed/complete", MONITOR),
              get("/acts/documents/new", "secretariat Gia CLERK"))) {
        assertThat(page).doesNotContain(" style=", "<style", " onclick=", "javascript:");
        assertThat(page).doesNotContainPattern("<script[^>]*>[^<]");
      }
    }
  }

  @Nested
  class Submit {

    @Test
    void names_each_file() throws Exception {
      send(
          "/acts/projects/going/submit",
          HEAD,
          entries(
              "files.0.name", "a.pdf",
              "files.0.sha256", "0".repeat(64),
              "files.0.size", "12",
              "files.0.mediaType", "application/pdf",
              "effectiveOn", "2022-12-01"));
      var files = onlyCommand().body().path("files");
      assertThat(files.size()).isEqualTo(1);
      assertThat(files.path(0).path("size").asLong()).isEqualTo(12);
    }

    @Test
    void asks_for_what_a_file_lacks() throws Exception {
      HttpResponse<String> sent =
          send(
              "/acts/projects/going/submit",
              HEAD,
              entries("files.0.name", "a.pdf", "effectiveOn", "2022-12-01"));
      assertThat(sent.body()).contains("id=\"files-error\"").contains("value=\"a.pdf\"");
      assertThat(services.commands()).isEmpty();
    }
  }

  @Nested
  class Review {

    private static final String PATH = "/acts/projects/waiting/review";

    @Test
    void accepts_with_an_answer_to_each_criterion() throws Exception {
      send(
          PATH,
          REVIEWER,
          entries(
              "review", "waiting-r1",
              "criteria", "timely",
              "criteria.timely", "met",
              "verdict", "accept",
              "effectiveOn", "2022-12-01"));
      Command command = onlyCommand();
      assertThat(command.name()).isEqualTo("AcceptReview");
      assertThat(command.body().path("review").asString()).isEqualTo("waiting-r1");
      assertThat(command.body().path("criteria").path(0).path("met").asBoolean()).isTrue();
      assertThat(command.body().path("openEdits").asBoolean()).isFalse();
    }

    @Test
    void returns_with_reason_and_comment() throws Exception {
      send(
          PATH,
          REVIEWER,
          entries(
              "review", "waiting-r1",
              "criteria", "timely",
              "criteria.timely", "unmet",
              "criteria.timely.comment", "mend it",
              "verdict", "return",
              "reason", "content",
              "revisionDueOn", "2022-12-20",
              "effectiveOn", "2022-12-01"));
      Command command = onlyCommand();
      assertThat(command.name()).isEqualTo("ReturnForRevision");
      assertThat(command.body().path("reason").asString()).isEqualTo("content");
      assertThat(command.body().path("criteria").path(0).path("comment").asString())
          .isEqualTo("mend it");
    }

    @Test
    void wants_a_verdict_and_an_answer_to_each_criterion() throws Exception {
      HttpResponse<String> sent =
          send(
              PATH,
              REVIEWER,
              entries("review", "waiting-r1", "criteria", "timely", "effectiveOn", "2022-12-01"));
      assertThat(sent.body()).contains("id=\"verdict-error\"", "id=\"criteria-error\"");
    }

    @Test
    void says_the_same_when_it_is_sent_again_after_the_verdict() throws Exception {
      Map<String, String> entries =
          entries(
              "key", "k-2",
              "review", "passed-r1",
              "criteria", "timely",
              "criteria.timely", "met",
              "verdict", "accept",
              "effectiveOn", "2022-11-30");
      send("/acts/projects/passed/review", REVIEWER, entries);
      Command command = onlyCommand();
      assertThat(command.key()).isEqualTo("k-2");
      assertThat(command.body().path("criteria").size()).isEqualTo(1);
    }
  }

  @Nested
  class Document {

    @Test
    void is_entered_for_the_clerks_own_authority() throws Exception {
      HttpResponse<String> sent =
          send(
              "/acts/documents/new",
              "secretariat Gia CLERK",
              entries(
                  "type", "decision",
                  "number", "99",
                  "symbol", "QĐ/TW",
                  "title", "On something",
                  "issuedOn", "2022-12-01",
                  "advisedBy", "commission",
                  "effectiveOn", "2022-12-01"));
      assertThat(sent.statusCode()).isEqualTo(303);
      Command command = onlyCommand();
      assertThat(command.name()).isEqualTo("RecordIssuedDocument");
      assertThat(command.body().path("authority").asString()).isEqualTo("secretariat");
      assertThat(command.body().path("symbol").asString()).isEqualTo("QĐ/TW");
      assertThat(command.body().path("advisedBy").path(0).asString()).isEqualTo("commission");
    }

    @Test
    void is_not_for_others() throws Exception {
      assertThat(server.page("/acts/documents/new", "en", HEAD).statusCode()).isEqualTo(403);
    }
  }

  private static Command onlyCommand() {
    assertThat(services.commands()).hasSize(1);
    return services.commands().getFirst();
  }

  private static String get(String path, String as) throws IOException, InterruptedException {
    HttpResponse<String> page = server.page(path, "en", as);
    assertThat(page.statusCode()).as(path).isEqualTo(200);
    return page.body();
  }

  private static String key(String page) {
    Matcher matcher = KEY.matcher(page);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private static Map<String, String> entries(String... pairs) {
    Map<String, String> entries = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      entries.put(pairs[i], pairs[i + 1]);
    }
    return entries;
  }

  private static HttpResponse<String> send(String path, String as, Map<String, String> entries)
      throws IOException, InterruptedException {
    String body =
        entries.entrySet().stream()
            .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
            .collect(Collectors.joining("&"));
    return server.post(path, "en", as, body);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
