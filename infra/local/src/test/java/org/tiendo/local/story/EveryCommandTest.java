package org.tiendo.local.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.local.story.ExampleInstallation.AUDITOR;
import static org.tiendo.local.story.ExampleInstallation.CHAIR;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tiendo.local.story.BadBodies.Bad;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every command of every service, by its OpenAPI description: described, reachable, and deaf to bad input.
@Tag("embedded")
class EveryCommandTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<String> SERVICES = List.of("task", "review", "reporting");
  private static final String COMMANDS = "/api/commands/";

  private static ExampleInstallation running;

  @BeforeAll
  static void start(@TempDir Path data) {
    running = ExampleInstallation.start(data);
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @Test
  void says_in_its_description_what_it_does() {
    for (Described command : described()) {
      assertThat(command.summary()).as(command.name()).isNotBlank();
    }
  }

  @Test
  void of_the_described_shape_is_understood() {
    Map<String, String> misunderstood = new TreeMap<>();
    for (Described command : described()) {
      HttpResponse<String> answer = send(command, "shaped", command.bodies().shaped());
      String code = JSON.readTree(answer.body()).path("code").asString("");
      if (answer.statusCode() >= 500 || Set.of("malformed-json", "unknown-field").contains(code)) {
        misunderstood.put(command.name(), answer.body());
      }
    }
    assertThat(misunderstood).isEmpty();
  }

  @Test
  void with_bad_input_is_answered_with_a_problem_and_changes_nothing() {
    List<Long> before = logEnds();
    Set<String> wrong = new TreeSet<>();
    Set<String> answered = new HashSet<>();
    int sent = 0;
    for (Described command : described()) {
      for (Bad bad : command.bodies().all()) {
        HttpResponse<String> answer = send(command, "bad-" + sent++, bad.body());
        answered.add(command.name());
        if (!isProblem(answer) || (bad.malformed() && answer.statusCode() != 400)) {
          wrong.add(command.name() + ": " + bad + " → " + answer.statusCode() + answer.body());
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(answered).hasSizeGreaterThanOrEqualTo(8);
    assertThat(sent).isGreaterThan(answered.size() * 20);
    assertThat(logEnds()).isEqualTo(before);
  }

  private static boolean isProblem(HttpResponse<String> answer) {
    return answer.statusCode() >= 400
        && answer.statusCode() < 500
        && answer
            .headers()
            .firstValue("Content-Type")
            .orElse("")
            .startsWith("application/problem+json")
        && !JSON.readTree(answer.body()).path("code").asString("").isBlank();
  }

  /// A command as its service describes it.
  private record Described(String service, String name, String summary, BadBodies bodies) {}

  private static List<Described> described() {
    List<Described> commands = new ArrayList<>();
    for (String service : SERVICES) {
      JsonNode api = JSON.readTree(running.get(service, "/v3/api-docs", CHAIR).body());
      JsonNode schemas = api.path("components").path("schemas");
      api.path("paths").properties().stream()
          .filter(path -> path.getKey().startsWith(COMMANDS))
          .forEach(path -> {
            JsonNode post = path.getValue().path("post");
            String schema =
                post.at("/requestBody/content/application~1json/schema/$ref").asString("");
            commands.add(
                new Described(
                    service,
                    path.getKey().substring(COMMANDS.length()),
                    post.path("summary").asString(""),
                    new BadBodies(schemas, schema.substring(schema.lastIndexOf('/') + 1))));
          });
    }
    return commands;
  }

  private static HttpResponse<String> send(Described command, String key, String body) {
    return running.send(command.service(), CHAIR, command.name(), key, body);
  }

  private static List<Long> logEnds() {
    return SERVICES.stream()
        .map(service ->
            running.get(service, "/internal/log?from=0&limit=1000", AUDITOR).body().lines().count())
        .toList();
  }
}
