package org.tiendo.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tiendo.identity.directory.Directory;
import org.tiendo.identity.token.SigningKey;
import org.tiendo.local.folder.DataFolder;
import org.tiendo.local.folder.Installation;

class MainTest {

  static final String UNIVERSITY = "demo/university-2025";

  @TempDir Path data;

  record Run(int status, String err) {}

  @Test
  void a_port_in_use_is_named_with_the_option_that_helps() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Run up = run("up", "--data", data.toString(), "--port", "" + taken.getLocalPort());

      assertThat(up.status()).isEqualTo(2);
      assertThat(up.err()).contains("Port " + taken.getLocalPort() + " is in use", "--port");
    }
  }

  @Test
  void several_instances_need_processes_and_have_a_limit() {
    assertThat(run("up", "--data", data.toString(), "--instances", "2").err())
        .contains("--instances needs --processes");
    assertThat(run("up", "--data", data.toString(), "--processes", "--instances", "5").err())
        .contains("--instances must lie between 1 and 4");
  }

  @Test
  void a_data_folder_in_use_is_named() {
    try (DataFolder _ = DataFolder.open(data)) {
      Run play = run("play", UNIVERSITY, "--data", data.toString());

      assertThat(play).isEqualTo(new Run(2, play.err()));
      assertThat(play.err()).contains(data.toString(), "in use", "--data");
    }
  }

  @Test
  void a_sample_is_not_played_into_real_data() {
    try (DataFolder folder = DataFolder.open(data)) {
      folder.keep(Installation.own(ZoneOffset.UTC, Locale.ENGLISH));
    }
    Run play = run("play", UNIVERSITY, "--data", data.toString());

    assertThat(play.status()).isEqualTo(2);
    assertThat(play.err()).contains("holds real data; university-2025 is a sample");
  }

  @Test
  void a_newer_data_folder_is_left_alone() throws Exception {
    Files.writeString(data.resolve("FORMAT"), "9\n");

    assertThat(run("up", "--data", data.toString()).status()).isEqualTo(2);
    assertThat(data.resolve("installation.json")).doesNotExist();
  }

  @Test
  void an_unknown_person_gets_no_token() {
    try (DataFolder folder = DataFolder.open(data)) {
      folder.keep(Installation.own(ZoneOffset.UTC, Locale.ENGLISH));
      folder.keep(Directory.EMPTY);
      SigningKey.in(folder.keys());
    }
    Run token = run("token", "ghost", "--data", data.toString());

    assertThat(token.status()).isEqualTo(2);
    assertThat(token.err()).contains("Unknown person 'ghost'").containsOnlyOnce("\n");
  }

  @Test
  void what_was_never_started_is_not_backed_up() {
    Run backup = run("backup", data.resolve("copy").toString(), "--data", data.toString());

    assertThat(backup.status()).isEqualTo(2);
    assertThat(backup.err()).startsWith("No data folder").containsOnlyOnce("\n");
    assertThat(data.resolve("copy")).doesNotExist();
  }

  @Test
  void nothing_is_recomputed_where_nothing_was_started() {
    Run replay = run("replay", "--data", data.resolve("nowhere").toString());

    assertThat(replay.status()).isEqualTo(2);
    assertThat(replay.err()).startsWith("No data folder").containsOnlyOnce("\n");
    assertThat(run("replay", "--as-of", "yesterday").status()).isEqualTo(2);
  }

  @Test
  void a_restore_must_be_told_where_to() {
    assertThat(run("restore", data.toString()).err()).contains("--data=DIR");
  }

  @Test
  void a_missing_folder_is_said_in_one_line() {
    Run play = run("play", data.resolve("nowhere").toString());

    assertThat(play.status()).isEqualTo(2);
    assertThat(play.err()).startsWith("There is no folder").containsOnlyOnce("\n");
  }

  @Test
  void a_dry_run_makes_no_data_folder() {
    Run play = run("play", UNIVERSITY, "--dry-run", "--data", data.resolve("new").toString());

    assertThat(play.status()).isZero();
    assertThat(data.resolve("new")).doesNotExist();
  }

  @Test
  void an_unknown_option_is_refused() {
    assertThat(run("up", "--fast").status()).isEqualTo(2);
  }

  private static Run run(String... arguments) {
    StringWriter err = new StringWriter();
    int status = Main.run(List.of(arguments), new PrintWriter(err, true));
    return new Run(status, err.toString());
  }
}
