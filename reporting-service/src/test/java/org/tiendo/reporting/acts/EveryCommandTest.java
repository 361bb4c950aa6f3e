package org.tiendo.reporting.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tiendo.testkit.web.Endpoint;
import org.tiendo.testkit.web.Endpoints;
import tools.jackson.databind.json.JsonMapper;

/// Whatever a service lets people do, they can do by a form. A command that is new finds its form here, or its reason.
class EveryCommandTest {

  private static final Path DESCRIPTIONS = Path.of("../infra/docs/openapi");
  private static final String COMMANDS = "/api/commands/";

  /// Commands without a form, and why.
  private static final Map<String, String> WITHOUT_FORM =
      Map.of(
          "RecordDeadlineRederived",
          "RederiveDueDates sends it for each item that is chosen, in one commit",
          "StageImport",
          "the form that uploads a file sends it for what is new in the file",
          "AddImportRows",
          "the form that uploads a file sends it after StageImport");

  @Test
  void is_offered_by_a_form_or_has_a_reason_why_not() throws IOException {
    Set<String> offered = new TreeSet<>(WITHOUT_FORM.keySet());
    Acts.all().forEach(act -> offered.addAll(act.commands()));
    Sheets.ALL.forEach(sheet -> offered.add(sheet.command()));
    assertThat(offered).isEqualTo(commands());
  }

  @Test
  void nothing_has_both() {
    assertThat(
            Stream.concat(
                Acts.all().stream().flatMap(act -> act.commands().stream()),
                Sheets.ALL.stream().map(Sheet::command)))
        .doesNotContainAnyElementsOf(WITHOUT_FORM.keySet());
  }

  private static Set<String> commands() throws IOException {
    Set<String> commands = new TreeSet<>();
    for (String service : new String[] {"task.json", "review.json"}) {
      new JsonMapper()
          .readTree(Files.readString(DESCRIPTIONS.resolve(service)))
          .path("paths")
          .propertyStream()
          .map(Map.Entry::getKey)
          .filter(path -> path.startsWith(COMMANDS))
          .forEach(path -> commands.add(path.substring(COMMANDS.length())));
    }
    Endpoints.in("org.tiendo.reporting").stream()
        .map(Endpoint::name)
        .filter(name -> name.startsWith("POST " + COMMANDS))
        .forEach(name -> commands.add(name.substring(("POST " + COMMANDS).length())));
    return commands;
  }
}
