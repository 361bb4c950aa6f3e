package org.tiendo.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.identity.directory.Directory;
import org.tiendo.local.folder.DataFolder;
import org.tiendo.local.folder.Installation;
import org.tiendo.local.run.FreePorts;
import org.tiendo.local.run.LocalInstallation;

/// An installation that is up, operated from the command line.
@Tag("embedded")
class OperatingTest {

  @TempDir private Path data;

  private record Ran(int status, String err) {}

  @Test
  void an_installation_that_is_not_up_cannot_be_operated() {
    try (DataFolder folder = DataFolder.open(data)) {
      folder.keep(Installation.own(ZoneOffset.UTC, Locale.ENGLISH));
    }
    Ran list = run("dead-letters");
    assertThat(list.status()).isEqualTo(2);
    assertThat(list.err()).contains("is not up");
  }

  @Test
  void an_operator_lists_retries_skips_and_has_records_sent_again() {
    try (DataFolder folder = DataFolder.open(data)) {
      Installation installation = Installation.own(ZoneOffset.UTC, Locale.ENGLISH);
      folder.keep(installation);
      try (LocalInstallation _ =
          LocalInstallation.start(folder, installation, FreePorts.base(), _ -> {})) {
        Ran nobody = run("dead-letters");
        assertThat(nobody.status()).isEqualTo(2);
        assertThat(nobody.err()).contains("is an operator");

        folder.keep(
            Directory.EMPTY.with(
                List.of(
                    new Directory.Entry("runs-it", "Runs It", "board", List.of(Role.OPERATOR)))));
        assertThat(run("dead-letters")).isEqualTo(new Ran(0, ""));
        assertThat(run("dead-letters", "list")).isEqualTo(new Ran(0, ""));
        assertThat(run("dead-letters", "retry", "--all")).isEqualTo(new Ran(0, ""));
        assertThat(run("dead-letters", "retry").err()).contains("--all");
        Ran skip = run("dead-letters", "skip", "when-x/task/1", "--reason", "no");
        assertThat(skip.status()).isEqualTo(2);
        assertThat(skip.err()).contains("No dead letter 'when-x/task/1'");
        assertThat(run("republish", "task", "--from", "0")).isEqualTo(new Ran(0, ""));
        assertThat(run("republish", "task", "--from", "9000").err()).contains("range-in-log");
        assertThat(run("republish", "elsewhere", "--from", "0").err()).contains("no log");
      }
    }
  }

  /// Options of the folder come last, as every command takes them.
  private Ran run(String... arguments) {
    StringWriter err = new StringWriter();
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", data.toString()));
    int status = Main.run(all, new PrintWriter(err, true));
    return new Ran(status, err.toString());
  }
}
