package org.tiendo.local.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tiendo.embedded.EmbeddedMongo;
import org.tiendo.local.folder.DataFolder;
import org.tiendo.local.folder.Installation;
import org.tiendo.local.folder.Trouble;

/// What a backup and a restore refuse, and what they leave behind.
@Tag("embedded")
class BackupTest {

  @TempDir Path folder;
  Path data;
  Path copy;

  @BeforeEach
  void an_installation() throws IOException {
    data = folder.resolve("data");
    copy = folder.resolve("copy");
    try (DataFolder opened = DataFolder.open(data)) {
      opened.keep(Installation.own(ZoneOffset.UTC, Locale.ENGLISH));
      opened.keepNote("opening", "somebody");
      Files.writeString(opened.keys().resolve("some.secret"), "secret");
      EmbeddedMongo.start(opened.mongo(), 0).close();
    }
  }

  @Test
  void it_takes_keys_and_notes_for_its_owner_only_and_no_runtime_files() throws IOException {
    Files.writeString(data.resolve("kafka").resolve("topic"), "x");
    Files.writeString(data.resolve("logs").resolve("tiendo.log"), "x");
    backUp(data, copy);

    assertThat(Folders.files(copy, Set.of("mongo")))
        .containsExactly("backup.json", "installation.json", "keys/some.secret", "opening.json");
    assertThat(Folders.files(copy.resolve("mongo"), Set.of()))
        .contains("FORMAT", "data/CURRENT")
        .noneMatch(path -> path.startsWith("native") || path.contains("LOG"));
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(copy.resolve("keys/some.secret"))))
        .isEqualTo("rw-------");
  }

  @Test
  void a_folder_that_holds_anything_is_not_written_into() throws IOException {
    Files.writeString(Files.createDirectories(copy).resolve("mine"), "x");

    assertThatThrownBy(() -> backUp(data, copy))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("not empty");
    assertThat(copy).isDirectoryContaining(file -> file.endsWith("mine"));
    backUp(data, folder.resolve("other"));
    assertThatThrownBy(() -> restore(folder.resolve("other"), copy))
        .hasMessageContaining("not empty");
    assertThatThrownBy(() -> restore(folder.resolve("other"), data))
        .hasMessageContaining("not empty");
  }

  @Test
  void a_folder_that_is_no_complete_backup_is_not_restored() throws IOException {
    backUp(data, copy);
    Files.delete(copy.resolve("backup.json"));

    assertThatThrownBy(() -> restore(copy, folder.resolve("new")))
        .hasMessageContaining("No complete backup");
    assertThat(folder.resolve("new")).doesNotExist();
  }

  @Test
  void a_damaged_backup_is_not_restored_and_leaves_nothing() throws IOException {
    backUp(data, copy);
    Files.writeString(copy.resolve("keys/some.secret"), "sEcret");

    assertThatThrownBy(() -> restore(copy, folder.resolve("new")))
        .hasMessageContaining("some.secret")
        .hasMessageContaining("damaged");
    assertThat(folder.resolve("new")).isEmptyDirectory();
  }

  @Test
  void a_backup_that_names_files_elsewhere_is_not_restored() throws IOException {
    backUp(data, copy);
    Path manifest = copy.resolve("backup.json");
    Files.writeString(
        manifest, Files.readString(manifest).replace("keys/some.secret", "../data/lock"));

    assertThatThrownBy(() -> restore(copy, folder.resolve("new"))).hasMessageContaining("outside");
  }

  @Test
  void a_restore_that_was_killed_leaves_a_folder_that_does_not_start() throws IOException {
    Path half = Files.createDirectories(folder.resolve("half"));
    DataFolder.beginRestore(half);

    assertThatThrownBy(() -> DataFolder.open(half)).hasMessageContaining("not restored to its end");
    assertThatThrownBy(() -> DataFolder.look(half)).hasMessageContaining("not restored to its end");
  }

  @Test
  void the_installation_remembers_when_it_was_backed_up() throws IOException {
    backUp(data, copy);

    assertThat(data.resolve("mongo").resolve("BACKED-UP")).isNotEmptyFile();
    assertThat(data.resolve("mongo").resolve("frozen")).doesNotExist();
    restore(copy, folder.resolve("new"));
    try (DataFolder restored = DataFolder.open(folder.resolve("new"))) {
      assertThat(restored.installation()).isPresent();
      EmbeddedMongo.start(restored.mongo(), 0).close();
    }
  }

  @Test
  void the_door_opens_to_who_knows_its_address_and_holds_for_one_at_a_time() throws Exception {
    try (BackupDoor door = BackupDoor.open();
        EmbeddedMongo mongo = EmbeddedMongo.start(data.resolve("mongo"), 0)) {
      URI address = door.address();
      URI guessed = address.resolve("/" + "0".repeat(64));
      assertThat(post(guessed).statusCode()).isEqualTo(404);
      assertThat(post(address).statusCode()).isEqualTo(503);

      door.serve(mongo);
      assertThat(post(guessed).statusCode()).isEqualTo(404);
      try (FrozenSource.Frozen held = new RunningSource(address).freeze()) {
        assertThat(held.folder()).isDirectory();
        assertThatThrownBy(() -> new RunningSource(address).freeze())
            .isInstanceOf(Trouble.class)
            .hasMessageContaining("another backup is being made");
      }
      assertThat(data.resolve("mongo").resolve("frozen")).doesNotExist();
    }
  }

  @Test
  void what_a_killed_command_held_is_given_to_the_next() throws Exception {
    try (BackupDoor door = BackupDoor.open();
        EmbeddedMongo mongo = EmbeddedMongo.start(data.resolve("mongo"), 0)) {
      door.serve(mongo);
      Process dead = new ProcessBuilder("true").start();
      dead.waitFor();
      assertThat(post(URI.create(door.address() + "?" + dead.pid())).statusCode()).isEqualTo(200);

      try (FrozenSource.Frozen held = new RunningSource(door.address()).freeze();
          Stream<Path> files = Files.list(held.folder())) {
        assertThat(files).isNotEmpty();
      }
    }
  }

  private static HttpResponse<String> post(URI address) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(address).POST(HttpRequest.BodyPublishers.noBody()).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  private static void backUp(Path from, Path to) {
    try (DataFolder source = DataFolder.open(from)) {
      new Backup(source, FrozenSource.stopped(source), (_, _) -> {}).to(to);
    }
  }

  private static void restore(Path from, Path to) {
    new Restore(from, (_, _) -> {}).to(to);
  }
}
