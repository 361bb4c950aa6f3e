package org.tiendo.task.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.task.World.ADMINISTRATOR;
import static org.tiendo.task.World.AUTHORITY;
import static org.tiendo.task.World.HEAD;
import static org.tiendo.task.http.TaskServer.eventually;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tiendo.contracts.id.ImportId;
import org.tiendo.eventing.command.CommandCall;
import org.tiendo.eventing.command.Commands;
import org.tiendo.eventing.command.Outcome;
import org.tiendo.eventing.command.ServiceActor;
import org.tiendo.eventing.inbox.OwnLog;
import org.tiendo.eventing.store.Envelope;
import org.tiendo.eventing.store.EventLog;
import org.tiendo.task.http.TaskServer.Answer;
import org.tiendo.task.importing.ImportCommand.ContinueImport;

/// A batch of 200 items in a service that runs: assigned whole over a restart, by several nodes, and withdrawn whole.
@Tag("embedded")
class ImportHttpTest {

  private static final int ROWS = 200;

  private TaskServer server;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    server = new TaskServer(folder);
    for (String unit : List.of("centre", "commission", "quality")) {
      String parent = unit.equals("centre") ? "" : ", \"parent\": \"centre\"";
      String body = "{\"unit\": \"%s\", \"names\": {\"en\": \"Unit\"}%s}".formatted(unit, parent);
      assertThat(server.send(ADMINISTRATOR, "RegisterUnit", body).status()).isEqualTo(200);
    }
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  @Test
  void completes_over_a_restart_in_mid_batch_with_every_item_once_and_is_withdrawn_whole()
      throws Exception {
    String batch = staged();
    server.bean(OwnLog.class).close();
    accepted("ApplyImport", "{\"batch\": \"%s\"}".formatted(batch));
    assertThat(onePart(batch)).isInstanceOf(Outcome.Accepted.class);
    assertThat(all("ProjectAssigned")).hasSize(ROWS / 2);

    server.restart();
    server.node();
    eventually(() -> !all("ImportCompleted").isEmpty());
    assertThat(all("ImportCompleted")).hasSize(1);
    assertThat(all("ProjectAssigned"))
        .hasSize(ROWS)
        .extracting(item -> item.agg().id())
        .doesNotHaveDuplicates();

    String again = staged();
    accepted("ApplyImport", "{\"batch\": \"%s\"}".formatted(again));
    eventually(() -> !all("ImportHalted").isEmpty());
    assertThat(all("ImportHalted").getFirst().data().path("rule").asString())
        .isEqualTo("import-key-taken");
    assertThat(all("ProjectAssigned")).hasSize(ROWS);
    withdraw(again);

    withdraw(batch);
    eventually(() -> all("ImportWithdrawn").size() == 2);
    assertThat(all("ProjectWithdrawn"))
        .hasSize(ROWS)
        .extracting(item -> item.agg().id())
        .doesNotHaveDuplicates();

    String anew = staged();
    accepted("ApplyImport", "{\"batch\": \"%s\"}".formatted(anew));
    eventually(() -> all("ImportCompleted").size() == 2);
    assertThat(all("ProjectAssigned")).hasSize(2 * ROWS);
    String item = all("ProjectAssigned").getLast().agg().id();
    assertThat(
            server
                .send(HEAD, "AcknowledgeAssignment", "{\"project\": \"%s\"}".formatted(item))
                .status())
        .isEqualTo(200);
    Answer refused =
        server.send(
            AUTHORITY,
            "WithdrawImport",
            "{\"batch\": \"%s\", \"reason\": \"Wrong\"}".formatted(anew));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("code")).isEqualTo("import-untouched");
  }

  /// Lays 200 rows down.
  private String staged() throws Exception {
    String batch =
        accepted(
                "StageImport",
                """
                {"assigner": "centre", "reviewingUnit": "quality", "file": "plan.xlsx",
                 "sha256": "%s", "rows": %d}
                """
                    .formatted("ab".repeat(32), ROWS))
            .text("aggregateId");
    for (int first = 0; first < ROWS; first += ROWS / 2) {
      String rows =
          IntStream.range(first, first + ROWS / 2)
              .mapToObj(ImportHttpTest::row)
              .collect(Collectors.joining(","));
      accepted(
          "AddImportRows",
          "{\"batch\": \"%s\", \"first\": %d, \"rows\": [%s]}".formatted(batch, first, rows));
    }
    return batch;
  }

  private static String row(int number) {
    return """
    {"key": "CT-%d", "type": "TASK", "title": "Title %d", "product": "Report",
     "lead": "commission", "dueOn": "2099-12-31"}
    """
        .formatted(number, number);
  }

  private void withdraw(String batch) throws Exception {
    int before = all("ImportWithdrawn").size();
    accepted("WithdrawImport", "{\"batch\": \"%s\", \"reason\": \"Wrong file\"}".formatted(batch));
    eventually(() -> all("ImportWithdrawn").size() > before);
  }

  /// What the service would send to itself.
  private Outcome onePart(String batch) {
    return server
        .bean(Commands.class)
        .send(
            new CommandCall(
                ServiceActor.of("task"),
                "one-part",
                "ab".repeat(32),
                null,
                null,
                null,
                null,
                null,
                context -> new ContinueImport(context, new ImportId(batch))));
  }

  private Answer accepted(String command, String body) throws Exception {
    Answer answer = server.send(AUTHORITY, command, body);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer;
  }

  private List<Envelope> all(String type) {
    return server.bean(EventLog.class).read(0, 5_000).stream()
        .filter(event -> event.t().equals(type))
        .toList();
  }
}
