package org.tiendo.local.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.local.story.ExampleInstallation.AUDITOR;
import static org.tiendo.local.story.ExampleInstallation.CHAIR;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tiendo.local.CommandLineRun;

/// The commands `rebuild` and `reconcile` against an installation that is up, as an operator uses them.
@Tag("embedded")
class RebuiltAndReconciledTest {

  @TempDir private Path data;

  @Test
  void agree_until_a_document_is_changed_by_hand_which_is_named_and_mended_by_a_rebuild() {
    try (ExampleInstallation installation = ExampleInstallation.start(data)) {
      CommandLineRun list = run("rebuild", "--list");
      assertThat(list.output()).contains("register version", "read ");
      CommandLineRun sound = run("reconcile");
      assertThat(sound.output()).contains("log task: ", "Logs, Kafka and read models agree.");
      assertThat(sound.status()).isZero();
      changeByHand(installation, "unit:office");
      CommandLineRun changed = run("reconcile");
      assertThat(changed.output()).contains("document unit:office, section task: CONTENT");
      assertThat(changed.status()).isEqualTo(1);
      CommandLineRun dry = run("rebuild", "register", "--dry-run", "--rate", "100000");
      assertThat(dry.output()).contains("unit:office [task] content", "1 differ");
      assertThat(dry.status()).isEqualTo(1);
      CommandLineRun held = run("rebuild", "register");
      assertThat(held.output()).contains("Not switched");
      assertThat(run("rebuild", "register", "--switch").output())
          .contains("discarding-needs-reason");
      assertThat(run("rebuild", "register", "--switch", "--reason", "changed by hand").status())
          .isZero();
      assertThat(run("rebuild", "register", "--pause").output()).contains("rebuild-is-building");
      CommandLineRun mended = run("reconcile");
      assertThat(mended.status()).as(mended.output()).isZero();
      assertEveryActIsRecorded(installation);
      ahead(installation);
      assertThat(run("reconcile").output()).contains("of log task, which ends at");
    }
  }

  private CommandLineRun run(String... arguments) {
    return CommandLineRun.of(data, arguments);
  }

  /// What was refused is not among them.
  private static void assertEveryActIsRecorded(ExampleInstallation installation) {
    String after = installation.get("reporting", "/internal/log?from=0&limit=1000", AUDITOR).body();
    long last = after.lines().count() - 1;
    String acts =
        installation.get("reporting", "/api/operations?after=reporting:" + last, AUDITOR).body();
    assertThat(Pattern.compile("\"what\":\"(\\w+)\"").matcher(acts).results())
        .extracting(what -> what.group(1))
        .containsExactly(
            "CheckBegun",
            "ReadModelSwitched",
            "RebuildBegun",
            "CheckBegun",
            "CheckBegun",
            "CheckBegun");
    assertThat(acts)
        .contains("\"total\":6", "\"by\":\"operator\"", "\"reason\":\"changed by hand\"");
    assertThat(installation.get("reporting", "/api/operations", CHAIR).statusCode()).isEqualTo(403);
    HttpResponse<String> page = installation.get("reporting", "/operations?lang=en", AUDITOR);
    assertThat(page.body()).contains("Read model switched", "changed by hand");
  }

  private static void changeByHand(ExampleInstallation installation, String id) {
    try (MongoClient client = client(installation)) {
      MongoCollection<Document> copy =
          client.getDatabase("tiendo_reporting").getCollection(copy(client));
      String text =
          Objects.requireNonNull(copy.find(new Document("_id", id)).first())
              .get("s", Document.class)
              .get("task", Document.class)
              .getString("d");
      copy.updateOne(
          new Document("_id", id),
          new Document(
              "$set", new Document("s.task.d", text.replace("The office", "The orifice"))));
    }
  }

  private static void ahead(ExampleInstallation installation) {
    try (MongoClient client = client(installation)) {
      client
          .getDatabase("tiendo_reporting")
          .getCollection("projections")
          .updateOne(
              new Document("_id", copy(client)),
              new Document("$set", new Document("token.task", 900L)));
    }
  }

  private static MongoClient client(ExampleInstallation installation) {
    return MongoClients.create(Objects.requireNonNull(installation.servers().get("mongo")));
  }

  private static String copy(MongoClient client) {
    return Objects.requireNonNull(
            client
                .getDatabase("tiendo_reporting")
                .getCollection("projections")
                .find(new Document("_id", "register"))
                .first())
        .getString("copy");
  }
}
