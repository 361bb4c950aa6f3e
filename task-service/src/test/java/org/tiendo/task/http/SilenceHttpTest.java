package org.tiendo.task.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.task.World.ADMINISTRATOR;
import static org.tiendo.task.World.AUTHORITY;
import static org.tiendo.task.World.HEAD;
import static org.tiendo.task.World.OFFICE;
import static org.tiendo.task.World.actor;
import static org.tiendo.task.http.TaskServer.eventually;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.eventing.store.Envelope;
import org.tiendo.eventing.store.EventLog;
import org.tiendo.task.http.TaskServer.Answer;

/// What two nodes of a service that runs record of units that were asked and stayed silent.
@Tag("embedded")
class SilenceHttpTest {

  private static final Actor OPINION = actor("mai", OFFICE, Role.UNIT_HEAD);
  private static final int ITEMS = 20;
  private static TaskServer server;
  private static List<HandSet> clocks;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    server = new TaskServer(folder, HandSet.Wiring.class);
    clocks = List.of(server.bean(HandSet.class), server.node().getBean(HandSet.class));
    for (String unit : List.of("centre", "commission", "office", "quality")) {
      String parent = unit.equals("centre") ? "" : ", \"parent\": \"centre\"";
      String body = "{\"unit\": \"%s\", \"names\": {\"en\": \"Unit\"}%s}".formatted(unit, parent);
      assertThat(server.send(ADMINISTRATOR, "RegisterUnit", body).status()).isEqualTo(200);
    }
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @Test
  void silence_is_recorded_once_by_two_nodes_when_the_last_day_has_ended() throws Exception {
    List<String> silent = new ArrayList<>();
    for (int i = 0; i < ITEMS; i++) silent.add(asked());
    String answered = asked();
    accepted(
        OPINION,
        "AnswerCoordination",
        "{\"project\": \"%s\", \"number\": 1, \"opinion\": \"AGREE\"}".formatted(answered));

    clocks.forEach(clock -> clock.set("2030-03-10T23:59:59Z"));
    long head = log().head();
    clocks.forEach(clock -> clock.set("2030-03-11T00:00:00Z"));
    eventually(() -> lapses().size() >= ITEMS);

    // whatever comes later finds each node past the silence
    clocks.forEach(clock -> clock.set("2030-04-10T00:00:00Z"));
    eventually(() -> raised("STALE").size() > ITEMS);

    assertThat(lapses())
        .allMatch(lapse -> lapse.n() >= head)
        .allMatch(lapse -> lapse.eff().equals(LocalDate.of(2030, 3, 11)))
        .allMatch(lapse -> lapse.data().path("number").asInt() == 1)
        .allMatch(lapse -> !lapse.data().path("deemedAgreement").asBoolean(true))
        .extracting(lapse -> lapse.agg().id())
        .containsExactlyInAnyOrderElementsOf(silent);
    assertThat(raised("REPLY_OVERDUE"))
        .extracting(reminder -> reminder.agg().id())
        .containsExactlyInAnyOrderElementsOf(silent);
  }

  /// An item about which the office is asked until the tenth of March.
  private static String asked() throws Exception {
    String item =
        accepted(
                AUTHORITY,
                "AssignProject",
                """
                {"type": "PROJECT", "title": "T", "product": "Draft", "assigner": "centre",
                 "lead": "commission", "reviewingUnit": "quality", "deadline": {"dueOn": "2030-12-16"}}
                """)
            .text("aggregateId");
    accepted(
        HEAD,
        "RequestCoordination",
        """
        {"project": "%s", "unit": "office", "question": "Sound?", "dueOn": "2030-03-10", "mandatory": true}
        """
            .formatted(item));
    return item;
  }

  private static Answer accepted(Actor actor, String command, String body) throws Exception {
    Answer answer = server.send(actor, command, body);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer;
  }

  private static List<Envelope> lapses() {
    return log().read(0, 5_000).stream()
        .filter(event -> event.t().equals("CoordinationLapsed"))
        .toList();
  }

  private static List<Envelope> raised(String kind) {
    return log().read(0, 5_000).stream()
        .filter(event -> event.t().equals("ReminderRaised"))
        .filter(event -> event.data().path("kind").asString().equals(kind))
        .toList();
  }

  private static EventLog log() {
    return server.bean(EventLog.class);
  }
}
