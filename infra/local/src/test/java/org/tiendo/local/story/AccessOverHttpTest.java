package org.tiendo.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.identity.directory.Person;
import org.tiendo.local.access.Matrix;
import org.tiendo.local.access.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The table of who sees and may do what, asked over HTTP of the services as they run, for an item just assigned.
@Tag("embedded")
class AccessOverHttpTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Matrix MATRIX = Matrix.read();
  private static final String ON = "\"effectiveOn\":\"2030-02-04\"";

  private static ExampleInstallation running;
  private static String item;
  private static String token;

  @BeforeAll
  static void start(@TempDir Path data) {
    running = ExampleInstallation.start(data);
    World.PARENTS.forEach((unit, parent) ->
        accepted(
            ExampleInstallation.ADMINISTRATOR,
            "RegisterUnit",
            "{\"unit\":\"%s\",\"names\":{\"en\":\"%s\"},%s%s}"
                .formatted(
                    unit, unit, parent == null ? "" : "\"parent\":\"" + parent + "\",", ON)));
    String programme =
        accepted(
                person(Role.ASSIGNING_AUTHORITY, "programme"),
                "AdoptProgramme",
                "{\"authority\":\"programme\",\"title\":\"P\",\"from\":\"2030-01-01\",\"to\":\"2030-12-31\",%s}"
                    .formatted(ON))
            .path("aggregateId")
            .asString();
    JsonNode assigned =
        accepted(
            person(Role.ASSIGNING_AUTHORITY, "assigner"),
            "AssignProject",
            """
            {"type":"PROJECT","title":"T","product":"D","assigner":"assigner","lead":"lead",
             "coordinators":["coordinator"],"reviewingUnit":"reviewing","deadline":{"dueOn":"2030-06-28"},
             "memberships":[{"programme":"%s"}],%s}
            """
                .formatted(programme, ON));
    item = assigned.path("aggregateId").asString();
    token = assigned.path("token").asString();
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @Test
  void answers_and_commands_are_as_the_table_says() {
    List<String> wrong = new ArrayList<>();
    for (Role role : Role.values()) {
      for (String unit : MATRIX.relations()) {
        Person person = person(role, unit);
        String path = "/api/projects/" + item + "?after=" + token;
        check(wrong, "GET /api/projects/{id}", person, running.get("reporting", path, person));
        for (String command : List.of("SubmitProject", "CompleteProject", "ReportProgress")) {
          check(
              wrong, "POST /api/commands/" + command, person, send(person, command, item, "\"*\""));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void what_one_may_not_see_is_answered_like_what_is_not_there_whatever_is_expected_of_it() {
    Person stranger = person(Role.UNIT_HEAD, "beside");
    for (String expected : List.of("*", "\"-1\"", "\"0\"", "\"7\"")) {
      for (String command : List.of("SubmitProject", "CompleteProject", "ReportProgress")) {
        HttpResponse<String> hidden = send(stranger, command, item, expected);
        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(hidden.body().replace(item, "no-such-item"))
            .isEqualTo(send(stranger, command, "no-such-item", expected).body());
      }
    }
    HttpResponse<String> hidden = running.get("reporting", "/api/projects/" + item, stranger);
    assertThat(hidden.statusCode()).isEqualTo(404);
    assertThat(hidden.body().replace(item, "no-such-item"))
        .isEqualTo(running.get("reporting", "/api/projects/no-such-item", stranger).body());
  }

  /// The first report takes the item from ASSIGNED to IN_PROGRESS. Submissions come without files, so that whoever may submit
  /// is told so and the item stays where it is.
  private static void check(
      List<String> wrong, String endpoint, Person person, HttpResponse<String> answer) {
    Role role = person.roles().getFirst();
    int column = MATRIX.relations().indexOf(person.unit());
    List<String> expected = new ArrayList<>();
    for (String state : List.of("ASSIGNED", "IN_PROGRESS")) {
      expected.add(
          MATRIX
              .section(endpoint)
              .outcome(role, column, state, "project-not-in-this-state", "project-unknown"));
    }
    String said =
        answer.statusCode() == 200
            ? "200"
            : answer.statusCode() + " " + JSON.readTree(answer.body()).path("code").asString("");
    String meant = said.equals("422 submission-has-files") ? "200" : said;
    if (!expected.contains(meant)) {
      wrong.add(endpoint + " " + role + " of " + person.unit() + ": " + said + ", not " + expected);
    }
  }

  private static HttpResponse<String> send(
      Person person, String command, String item, String expected) {
    String more =
        switch (command) {
          case "ReportProgress" -> ",\"percent\":10";
          case "SubmitProject" -> ",\"files\":[]";
          default -> "";
        };
    HttpRequest.Builder request =
        running
            .request("task", "/api/commands/" + command, running.token(person))
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"project\":\"%s\"%s,%s}".formatted(item, more, ON)));
    if (!expected.equals("\"*\"")) {
      request.header("If-Match", expected);
    }
    return running.exchange(request);
  }

  private static JsonNode accepted(Person by, String command, String body) {
    HttpResponse<String> answer = running.send(by, command, command + "-" + body.hashCode(), body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static Person person(Role role, String unit) {
    String handle = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Person("p-" + handle, handle, handle, unit, List.of(role));
  }
}
