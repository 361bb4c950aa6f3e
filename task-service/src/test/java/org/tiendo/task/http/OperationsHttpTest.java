package org.tiendo.task.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tiendo.task.World.ADMINISTRATOR;
import static org.tiendo.task.World.AUTHORITY;
import static org.tiendo.task.World.CENTRE;
import static org.tiendo.task.World.actor;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.eventing.deadletter.DeadLetterOffice;
import org.tiendo.eventing.inbox.Automation;
import org.tiendo.eventing.store.Envelope;
import org.tiendo.eventing.store.EventLog;
import org.tiendo.task.http.TaskServer.Answer;
import tools.jackson.databind.JsonNode;

/// What an operator sees and does, over a real socket.
@Tag("embedded")
class OperationsHttpTest {

  private static final String DEAD_LETTERS = "/api/operations/task/dead-letters";
  private static final String REPUBLICATIONS = "/api/operations/task/republications";
  private static final Actor OPERATOR = actor("operator", CENTRE, Role.OPERATOR);
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private static TaskServer server;

  /// An automation that no feature takes a command of.
  static final class Broken {

    private record Unheard(CommandContext context) implements Command {}

    @Bean
    Automation broken() {
      return new Automation("when-told-then-fail", "review", _ -> Optional.of(Unheard::new));
    }
  }

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    server = new TaskServer(folder, Broken.class);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @Test
  void a_stream_that_stands_still_is_listed_and_goes_on_when_it_is_skipped_with_a_reason()
      throws Exception {
    told(7, "review:a");
    told(8, "review:b");
    told(9, "review:a");
    assertThat(letters())
        .extracting(
            letter -> letter.path("letter").asString(),
            letter -> letter.path("first").asBoolean(),
            letter -> letter.path("cause").asString())
        .containsExactly(
            tuple(letter(7), true, "command-failed"),
            tuple(letter(8), true, "command-failed"),
            tuple(letter(9), false, "held-back"));

    refused(skip(letter(7), ""), 422, "skip-needs-reason");
    refused(skip(letter(9), "\"reason\": \"x\""), 409, "first-of-its-sequence");
    refused(skip(letter(1), "\"reason\": \"x\""), 404, "dead-letter-waits");
    refused(retry("\"letter\": \"" + letter(7) + "\""), 503, "log-of-letter-unavailable");
    assertThat(letters()).hasSize(3);

    Answer skipped = skip(letter(8), "\"reason\": \"entered twice\"");
    assertThat(skipped.status()).as(skipped.toString()).isEqualTo(200);
    assertThat(letters()).hasSize(2);
    Envelope recorded = recorded(skipped);
    assertThat(recorded.t()).isEqualTo("DeadLetterSkipped");
    assertThat(recorded.by()).isEqualTo("operator");
    assertThat(recorded.data().path("reason").asString()).isEqualTo("entered twice");
    assertThat(recorded.data().path("cause").asString()).isEqualTo("command-failed");
  }

  @Test
  void a_range_is_sent_again_and_its_progress_is_told() throws Exception {
    refused(republish("\"from\": 1000, \"reason\": \"x\""), 422, "range-in-log");
    refused(republish("\"reason\": \"x\""), 400, "invalid-value");
    Answer ordered = republish("\"from\": 0, \"to\": 0, \"reason\": \"topic was cut\"");
    assertThat(ordered.status()).as(ordered.toString()).isEqualTo(200);
    assertThat(recorded(ordered).t()).isEqualTo("RepublicationOrdered");
    eventuallySent();
  }

  @Test
  void nobody_else_operates() throws Exception {
    for (Actor other : List.of(AUTHORITY, ADMINISTRATOR, auditing())) {
      assertThat(server.get(other, DEAD_LETTERS).status()).isEqualTo(403);
      refused(
          server.post(other, REPUBLICATIONS, "{\"from\": 0, \"reason\": \"x\"}"), 403, "forbidden");
      refused(server.post(other, DEAD_LETTERS + "/retry", "{}"), 403, "forbidden");
      refused(server.post(other, DEAD_LETTERS + "/skip", "{}"), 403, "forbidden");
    }
  }

  private static Actor auditing() {
    return actor("auditor", CENTRE, Role.AUDITOR);
  }

  private static void eventuallySent() throws Exception {
    long end = System.nanoTime() + LIMIT.toNanos();
    JsonNode order;
    do {
      assertThat(System.nanoTime()).as("not sent within " + LIMIT).isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      order = server.get(OPERATOR, REPUBLICATIONS).body().path(0);
    } while (order.path("next").asLong() <= order.path("to").asLong());
  }

  private static Envelope recorded(Answer answer) {
    long position = answer.body().path("events").path(0).path("position").asLong();
    return server.bean(EventLog.class).read(position, 1).getFirst();
  }

  private static List<JsonNode> letters() throws Exception {
    return server.get(OPERATOR, DEAD_LETTERS).body().path("letters").valueStream().toList();
  }

  private static String letter(int position) {
    return "when-told-then-fail/review/" + position;
  }

  private static Answer skip(String letter, String more) throws Exception {
    String rest = more.isEmpty() ? "" : ", " + more;
    return server.post(
        OPERATOR, DEAD_LETTERS + "/skip", "{\"letter\": \"" + letter + "\"" + rest + "}");
  }

  private static Answer retry(String body) throws Exception {
    return server.post(OPERATOR, DEAD_LETTERS + "/retry", "{" + body + "}");
  }

  private static Answer republish(String body) throws Exception {
    return server.post(OPERATOR, REPUBLICATIONS, "{" + body + "}");
  }

  private static void refused(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.text("code")).isEqualTo(code);
  }

  /// As the inbox of the log of reviews would.
  private static void told(long position, String stream) {
    PublishedRecord record =
        new PublishedRecord(
            "review",
            position,
            stream,
            position,
            Instant.EPOCH,
            LocalDate.of(2026, 1, 5),
            new PersonId("p-1"),
            CENTRE,
            null,
            "c" + position,
            "c" + position,
            null,
            "Told",
            1,
            "00".repeat(32),
            null);
    server.bean(DeadLetterOffice.class).handler().handle(List.of(record));
  }
}
