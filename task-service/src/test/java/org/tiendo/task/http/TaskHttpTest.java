package org.tiendo.task.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.task.World.ADMINISTRATOR;
import static org.tiendo.task.World.AUTHORITY;
import static org.tiendo.task.World.CENTRE;
import static org.tiendo.task.World.HEAD;
import static org.tiendo.task.World.OFFICER;
import static org.tiendo.task.World.actor;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.task.http.TaskServer.Answer;
import tools.jackson.databind.JsonNode;

/// Commands over a real socket, stored in the log of a service that runs.
@Tag("embedded")
class TaskHttpTest {

  private static final Actor AUDITOR = actor("auditor", CENTRE, Role.AUDITOR);
  private static TaskServer server;
  private static String project;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    server = new TaskServer(folder);
    for (String unit : List.of("centre", "commission", "quality")) {
      String parent = unit.equals("centre") ? "" : ", \"parent\": \"centre\"";
      assertThat(register(unit, parent, "setup-" + unit).status()).isEqualTo(200);
    }
    Answer assigned = server.send(AUTHORITY, "AssignProject", assignment("Statute"));
    assertThat(assigned.status()).as(assigned.toString()).isEqualTo(200);
    project = assigned.text("aggregateId");
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @Test
  void an_accepted_command_is_answered_with_id_version_token_events_and_etag() throws Exception {
    Answer answer = register("archive", ", \"parent\": \"centre\"", "archive");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.etag()).isEqualTo("\"0\"");
    assertThat(answer.body().propertyNames())
        .containsExactlyInAnyOrder("commandId", "aggregateId", "version", "token", "events");
    assertThat(answer.text("aggregateId")).isEqualTo("archive");
    JsonNode event = answer.body().path("events").path(0);
    assertThat(event.path("type").asString()).isEqualTo("UnitRegistered");
    assertThat(answer.text("token")).isEqualTo("task:" + event.path("position").asLong());
  }

  @Test
  void the_same_command_sent_again_is_answered_as_the_first_time() throws Exception {
    Answer first =
        server.send(AUTHORITY, "AssignProject", assignment("A"), "Idempotency-Key", "k1");
    Answer again =
        server.send(AUTHORITY, "AssignProject", assignment("A"), "Idempotency-Key", "k1");
    assertThat(first.status()).isEqualTo(200);
    assertThat(again).isEqualTo(first);
  }

  @Test
  void another_body_under_the_same_key_is_unprocessable() throws Exception {
    server.send(AUTHORITY, "AssignProject", assignment("B"), "Idempotency-Key", "k2");
    Answer other =
        server.send(AUTHORITY, "AssignProject", assignment("C"), "Idempotency-Key", "k2");
    problem(other, 422, "key-reused");
  }

  @Test
  void a_command_on_a_version_that_is_gone_fails_its_precondition() throws Exception {
    Answer assigned = server.send(AUTHORITY, "AssignProject", assignment("D"));
    String report = report(assigned.text("aggregateId"), 10);
    Answer first = server.send(OFFICER, "ReportProgress", report, "If-Match", assigned.etag());
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.etag()).isEqualTo("\"1\"");
    Answer late = server.send(OFFICER, "ReportProgress", report, "If-Match", assigned.etag());
    problem(late, 412, "version-mismatch");
  }

  @Test
  void a_refusal_names_the_rule_and_the_facts() throws Exception {
    Answer illegal = server.send(HEAD, "CompleteProject", "{\"project\": \"" + project + "\"}");
    problem(illegal, 409, "project-not-in-this-state");
    assertThat(illegal.body().path("facts").path("state").asString()).isEqualTo("ASSIGNED");
    problem(register("centre", "", "centre-again"), 409, "unit-code-unique");
    problem(
        server.send(HEAD, "RegisterUnit", unit("x", "")), 403, "unit-registered-by-administrator");
    problem(server.send(OFFICER, "ReportProgress", report("none", 10)), 404, "project-unknown");
    problem(server.send(OFFICER, "ReportProgress", report(project, 101)), 422, "percent-in-range");
  }

  @Test
  void nobody_sends_commands_without_a_token() throws Exception {
    problem(server.send(null, "AssignProject", assignment("E")), 401, "unauthenticated");
  }

  @Test
  void what_cannot_be_read_or_is_missing_or_unknown_is_a_bad_request() throws Exception {
    problem(server.send(ADMINISTRATOR, "RegisterUnit", "{\"unit\":"), 400, "malformed-json");
    problem(server.send(ADMINISTRATOR, "RegisterUnit", "{\"unit\": \"x\"}"), 400, "invalid-value");
    problem(
        server.send(ADMINISTRATOR, "RegisterUnit", unit("Not A Code", "")), 400, "invalid-value");
    Answer unknown = server.send(ADMINISTRATOR, "RegisterUnit", unit("x", ", \"colour\": \"red\""));
    problem(unknown, 400, "unknown-field");
  }

  @Test
  void a_body_that_is_too_large_is_refused_also_without_a_length() throws Exception {
    byte[] large = unit("x".repeat(300_000), "").getBytes(StandardCharsets.UTF_8);
    problem(
        server.send(ADMINISTRATOR, "RegisterUnit", BodyPublishers.ofByteArray(large)),
        413,
        "body-too-large");
    var chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large));
    assertThat(server.send(ADMINISTRATOR, "RegisterUnit", chunked).status()).isBetween(400, 413);
  }

  @Test
  void what_automations_send_nobody_sends_over_http() throws Exception {
    for (String command :
        List.of("RecordReviewOpened", "RecordReviewAcceptance", "RecordReviewReturn")) {
      assertThat(server.send(HEAD, command, "{}").status()).isEqualTo(404);
    }
  }

  @Test
  void progress_on_behalf_is_kept_as_such() throws Exception {
    Actor monitor = actor("minh", CENTRE, Role.MONITORING_OFFICE);
    String body = report(project, 5).replace("{", "{\"onBehalfOf\": \"commission\", ");
    Answer answer = server.send(monitor, "ReportProgress", body);
    assertThat(answer.status()).isEqualTo(200);
    long position = answer.body().path("events").path(0).path("position").asLong();
    Answer log = server.get(AUDITOR, "/internal/log?from=" + position);
    assertThat(log.status()).isEqualTo(200);
    assertThat(log.body().toString()).contains("commission", "ProgressReported");
  }

  private static Answer register(String unit, String more, String key) throws Exception {
    return server.send(ADMINISTRATOR, "RegisterUnit", unit(unit, more), "Idempotency-Key", key);
  }

  private static String unit(String code, String more) {
    return """
    {"unit": "%s", "names": {"en": "Unit"}%s, "effectiveOn": "2026-01-02"}
    """
        .formatted(code, more);
  }

  private static String assignment(String title) {
    return """
    {"type": "PROJECT", "title": "%s", "product": "Draft", "assigner": "centre", "lead": "commission",
     "reviewingUnit": "quality", "deadline": {"dueOn": "2026-06-30"}, "effectiveOn": "2026-01-05"}
    """
        .formatted(title);
  }

  private static String report(String project, int percent) {
    return """
    {"project": "%s", "percent": %d, "effectiveOn": "2026-01-06"}
    """
        .formatted(project, percent);
  }

  private static void problem(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.text("code")).isEqualTo(code);
  }
}
