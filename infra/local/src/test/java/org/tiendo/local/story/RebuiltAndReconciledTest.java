package org.tiendo.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.Objects;
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
      assertThat(run("rebuild", "register", "--switch").status()).isZero();
      assertThat(run("reconcile").status()).isZero();
      ahead(installation);
      assertThat(run("reconcile").output()).contains("of log task, which ends at");
    }
  }

  private CommandLineRun run(String... arguments) {
    return CommandLineRun.of(data, arguments);
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
