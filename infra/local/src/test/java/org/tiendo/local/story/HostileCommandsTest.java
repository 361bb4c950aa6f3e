package org.tiendo.local.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.local.story.ExampleInstallation.ADMINISTRATOR;
import static org.tiendo.local.story.ExampleInstallation.AUDITOR;
import static org.tiendo.local.story.ExampleInstallation.CHAIR;
import static org.tiendo.local.story.ExampleInstallation.OFFICER;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tiendo.identity.directory.Person;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What must not be done leaves log, topic and read model as they were; what is done twice is done once.
@Tag("embedded")
class HostileCommandsTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int CROWD = 50;

  private static ExampleInstallation running;

  @BeforeAll
  static void start(@TempDir Path data) {
    running = ExampleInstallation.start(data);
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  /// A command that must be refused, and how.
  private record Hostile(Person by, String command, String body, int status, String code) {}

  private static final List<Hostile> HOSTILE =
      List.of(
          new Hostile(CHAIR, "AssignProject", "{\"type\":", 400, "malformed-json"),
          new Hostile(CHAIR, "AssignProject", assignment("\"x\":1"), 400, "unknown-field"),
          new Hostile(
              CHAIR, "AssignProject", assignment("\"lead\":\"A B\""), 400, "malformed-json"),
          new Hostile(
              CHAIR,
              "AssignProject",
              "{\"title\":\"" + "x".repeat(300_000) + "\"}",
              413,
              "body-too-large"),
          new Hostile(
              CHAIR, "AssignProject", assignment().replace("office", "A B"), 400, "invalid-value"),
          new Hostile(
              CHAIR,
              "AssignProject",
              assignment().replace("A title", "\\ud800"),
              400,
              "invalid-value"),
          new Hostile(CHAIR, "MakeItSo", "{}", 404, "not-found"),
          new Hostile(OFFICER, "AssignProject", assignment(), 403, null),
          new Hostile(AUDITOR, "AssignProject", assignment(), 403, null),
          new Hostile(
              OFFICER,
              "ReportProgress",
              "{\"project\":\"nothing-here\",\"percent\":10,\"effectiveOn\":\"2030-02-04\"}",
              404,
              null),
          new Hostile(
              ADMINISTRATOR,
              "RegisterUnit",
              "{\"unit\":\"office\",\"names\":{\"en\":\"Again\"},\"effectiveOn\":\"2030-02-04\"}",
              409,
              null),
          new Hostile(
              ADMINISTRATOR,
              "RegisterUnit",
              "{\"unit\":\"late\",\"names\":{\"en\":\"Late\"},\"effectiveOn\":\"2031-01-01\"}",
              422,
              "clock-stopped"));

  @Test
  void are_answered_with_their_problem_and_change_nothing() throws Exception {
    long before = logEnd();
    String seen = readModel(before);
    for (int i = 0; i < HOSTILE.size(); i++) {
      Hostile hostile = HOSTILE.get(i);
      HttpResponse<String> answer =
          running.send(hostile.by(), hostile.command(), "hostile-" + i, hostile.body());
      assertThat(answer.statusCode()).as(hostile + " " + answer.body()).isEqualTo(hostile.status());
      JsonNode problem = JSON.readTree(answer.body());
      assertThat(problem.path("code").asString("")).as(answer.body()).isNotBlank();
      if (hostile.code() != null) {
        assertThat(problem.path("code").asString("")).isEqualTo(hostile.code());
      }
    }
    assertThat(unauthorised().statusCode()).isEqualTo(401);
    assertThat(logEnd()).isEqualTo(before);
    assertThat(topic().upTo(before - 1)).hasSize((int) before);
    assertThat(readModel(before)).isEqualTo(seen);
  }

  @Test
  void sent_by_a_crowd_at_once_are_carried_out_once() throws Exception {
    long before = logEnd();
    List<String> bodies = new ArrayList<>();
    try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<HttpResponse<String>> one = this::untilCarriedOut;
      List<Future<HttpResponse<String>>> sent = new ArrayList<>();
      for (int i = 0; i < CROWD; i++) {
        sent.add(crowd.submit(one));
      }
      for (Future<HttpResponse<String>> answer : sent) {
        bodies.add(answer.get().body());
      }
    }
    assertThat(bodies).hasSize(CROWD).containsOnly(bodies.getFirst());
    assertThat(logEnd()).isEqualTo(before + 1);
  }

  /// Those who meet the command in flight ask again, as the problem tells them to.
  private HttpResponse<String> untilCarriedOut() {
    while (true) {
      HttpResponse<String> answer = running.send(CHAIR, "AssignProject", "crowd", assignment());
      if (answer.statusCode() == 200) {
        return answer;
      }
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
      assertThat(answer.body()).contains("in-flight");
    }
  }

  private static String assignment(String... more) {
    return """
    {"type":"PROJECT","title":"A title","product":"A draft","assigner":"board","lead":"office",\
    "reviewingUnit":"quality","deadline":{"dueOn":"2030-06-28"},"effectiveOn":"2030-02-04"%s}\
    """
        .formatted(more.length == 0 ? "" : "," + String.join(",", more));
  }

  private static HttpResponse<String> unauthorised() {
    return running.exchange(
        running
            .request("task", "/api/commands/AssignProject", "forged")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(assignment())));
  }

  /// The position that the next event will take.
  private static long logEnd() {
    return running.get("task", "/internal/log?from=0&limit=1000", AUDITOR).body().lines().count();
  }

  private static Topic topic() {
    return new Topic(Objects.requireNonNull(running.servers().get("kafka")), "task.events");
  }

  private static String readModel(long end) {
    HttpResponse<String> answer =
        running.get("reporting", "/api/projects?after=task:" + (end - 1), CHAIR);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }
}
