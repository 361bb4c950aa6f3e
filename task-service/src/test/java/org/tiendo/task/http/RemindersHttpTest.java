package org.tiendo.task.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.task.World.ADMINISTRATOR;
import static org.tiendo.task.World.AUTHORITY;
import static org.tiendo.task.World.CENTRE;
import static org.tiendo.task.World.HEAD;
import static org.tiendo.task.World.actor;
import static org.tiendo.task.http.TaskServer.eventually;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.eventing.store.Envelope;
import org.tiendo.eventing.store.EventLog;
import org.tiendo.task.http.TaskServer.Answer;

/// Calendars over a real socket, and what a service that runs raises when its clock is put forward.
@Tag("embedded")
class RemindersHttpTest {

  private static final String CALENDAR =
      """
      {"jurisdiction": "All", "workingDays": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"],
       "years": [{"year": 2030, "verified": true, "source": "test"}],
       "exceptions": [{"date": "2030-04-12", "kind": "HOLIDAY", "notice": "law"}]}
      """;
  private static TaskServer server;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    server = new TaskServer(folder, HandSet.Wiring.class);
    for (String unit : List.of("centre", "commission", "quality")) {
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
  void what_comes_due_is_raised_in_order_and_once() throws Exception {
    assertThat(server.send(ADMINISTRATOR, "PublishCalendar", CALENDAR).status()).isEqualTo(200);
    Answer assigned =
        server.send(
            AUTHORITY,
            "AssignProject",
            """
            {"type": "PROJECT", "title": "T", "product": "Draft", "assigner": "centre",
             "lead": "commission", "reviewingUnit": "quality", "deadline": {"dueOn": "2030-04-16"}}
            """);
    assertThat(assigned.status()).as(assigned.toString()).isEqualTo(200);
    String item = assigned.text("aggregateId");

    server.bean(HandSet.class).set("2030-06-01T08:00:00Z");

    List<String> all =
        List.of(
            "ACKNOWLEDGEMENT_OVERDUE",
            "STALE",
            "NEAR_DUE",
            "DUE",
            "OVERDUE",
            "blue",
            "orange",
            "red");
    eventually(() -> raised(item).size() >= all.size());
    assertThat(raised(item)).containsExactlyInAnyOrderElementsOf(all);
    assertThat(raised(item)).containsSubsequence("STALE", "NEAR_DUE", "DUE", "orange", "red");
  }

  @Test
  void a_new_version_moves_a_due_date_only_when_it_is_asked_to() throws Exception {
    assertThat(server.send(ADMINISTRATOR, "PublishCalendar", CALENDAR).status()).isEqualTo(200);
    Answer assigned =
        server.send(
            AUTHORITY,
            "AssignProject",
            """
            {"type": "TASK", "title": "T", "product": "Draft", "assigner": "centre",
             "lead": "commission", "reviewingUnit": "quality",
             "deadline": {"kind": "WORKING_DAYS", "count": 5}}
            """);
    assertThat(assigned.status()).as(assigned.toString()).isEqualTo(200);
    String item = assigned.text("aggregateId");
    String due = due(item);
    String holiday =
        "{\"date\": \"%s\", \"kind\": \"HOLIDAY\", \"notice\": \"law\"}".formatted(due);
    String more = CALENDAR.replace("\"exceptions\": [", "\"exceptions\": [" + holiday + ",");
    assertThat(server.send(ADMINISTRATOR, "PublishCalendar", more).status()).isEqualTo(200);
    assertThat(due(item)).isEqualTo(due);

    String named = "{\"items\": [\"%s\"]}".formatted(item);
    problem(
        server.send(HEAD, "RederiveDueDates", named),
        403,
        "due-dates-rederived-by-monitor-or-authority");
    Answer rederived = server.send(AUTHORITY, "RederiveDueDates", named);
    assertThat(rederived.status()).as(rederived.toString()).isEqualTo(200);
    assertThat(rederived.body().path("events").toString())
        .contains("DueDatesRederived", "DeadlineRederived");
    assertThat(due(item)).isGreaterThan(due);
    assertThat(server.send(AUTHORITY, "RederiveDueDates", named).body().path("events")).isEmpty();
  }

  @Test
  void a_calendar_that_contradicts_itself_or_comes_from_others_changes_nothing() throws Exception {
    long head = log().head();
    problem(
        server.send(HEAD, "PublishCalendar", CALENDAR), 403, "calendar-published-by-administrator");
    problem(
        server.send(ADMINISTRATOR, "PublishCalendar", CALENDAR.replace("2030-04-12", "2031-04-12")),
        422,
        "calendar-exception-in-covered-year");
    for (String wrong :
        List.of(
            "{}",
            CALENDAR.replace("HOLIDAY", "PARTY"),
            CALENDAR.replace("2030-04-12", "2030-02-30"),
            CALENDAR.replace("\"MONDAY\"", "1"),
            CALENDAR.replace("2030,", "2030.5,"),
            CALENDAR.replace("{\"jurisdiction\"", "{\"version\": 7, \"jurisdiction\""))) {
      assertThat(server.send(ADMINISTRATOR, "PublishCalendar", wrong).status()).isEqualTo(400);
    }
    assertThat(
            server
                .send(actor("auditor", CENTRE, Role.AUDITOR), "PublishCalendar", CALENDAR)
                .status())
        .isEqualTo(403);
    assertThat(
            log().read(head, 100).stream()
                .filter(event -> event.agg().feature().equals("calendar")))
        .isEmpty();
  }

  /// The due date that the item's history named last.
  private static String due(String item) {
    return log().read(0, 1_000).stream()
        .filter(event -> event.agg().toString().equals("project:" + item))
        .map(event -> event.data().path("deadline").path("dueOn").asString(""))
        .filter(date -> !date.isEmpty())
        .reduce((_, later) -> later)
        .orElseThrow();
  }

  private static List<String> raised(String item) {
    return log().read(0, 1_000).stream()
        .filter(event -> event.agg().toString().equals("reminder:" + item))
        .map(RemindersHttpTest::what)
        .toList();
  }

  private static String what(Envelope event) {
    return event.data().path(event.t().equals("Escalated") ? "level" : "kind").asString();
  }

  private static EventLog log() {
    return server.bean(EventLog.class);
  }

  private static void problem(Answer answer, int status, String code) {
    assertThat(answer.text("code")).as(answer.toString()).isEqualTo(code);
    assertThat(answer.status()).isEqualTo(status);
  }
}
