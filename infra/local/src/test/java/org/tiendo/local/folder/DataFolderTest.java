package org.tiendo.local.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.identity.directory.Directory;
import org.tiendo.identity.directory.UnusableFile;

class DataFolderTest {

  static final Installation SAMPLE =
      new Installation(
          "small",
          "A sample",
          ZoneId.of("UTC"),
          List.of("en"),
          Installation.Clock.SIMULATED,
          LocalDate.of(2025, 12, 31),
          true,
          false);

  @TempDir Path root;

  @Test
  void what_is_kept_is_read_back() {
    Directory directory =
        Directory.EMPTY.with(
            List.of(new Directory.Entry("head", "Head", "office", List.of(Role.UNIT_HEAD))));
    try (DataFolder folder = DataFolder.open(root)) {
      folder.keep(SAMPLE);
      folder.keep(directory);
    }
    DataFolder seen = DataFolder.look(root);

    assertThat(seen.installation()).contains(SAMPLE);
    assertThat(seen.directory()).isEqualTo(directory);
  }

  @Test
  void the_directory_of_people_is_for_the_owner_alone() throws Exception {
    try (DataFolder folder = DataFolder.open(root)) {
      folder.keep(Directory.EMPTY);
    }

    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(root.resolve("directory.json"))))
        .isEqualTo("rw-------");
  }

  @Test
  void who_is_known_keeps_the_opaque_id() {
    Directory.Entry head = new Directory.Entry("head", "Head", "office", List.of(Role.UNIT_HEAD));
    Directory once = Directory.EMPTY.with(List.of(head));
    Directory twice =
        once.with(
            List.of(new Directory.Entry("head", "New", "office", List.of(Role.UNIT_OFFICER))));

    assertThat(twice.people()).hasSize(1);
    assertThat(twice.people().getFirst().id())
        .isEqualTo(once.people().getFirst().id())
        .matches("p-[0-9a-f]{20}");
    assertThat(twice.find("head").orElseThrow().name()).isEqualTo("New");
  }

  @Test
  void a_folder_in_use_is_refused_in_one_line() {
    try (DataFolder _ = DataFolder.open(root)) {
      assertThatThrownBy(() -> DataFolder.open(root))
          .isInstanceOf(Trouble.class)
          .hasMessageContaining("in use")
          .hasMessageContaining("--data");
    }
  }

  @Test
  void a_folder_given_back_may_be_taken_again() {
    DataFolder.open(root).close();

    assertThat(DataFolder.open(root).root()).isEqualTo(root);
  }

  @Test
  void a_newer_format_is_refused() throws Exception {
    Files.writeString(root.resolve("FORMAT"), "2\n");

    assertThatThrownBy(() -> DataFolder.open(root))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("format 2");
  }

  @Test
  void a_folder_that_is_a_file_is_refused() throws Exception {
    Path file = Files.writeString(root.resolve("file"), "x");

    assertThatThrownBy(() -> DataFolder.open(file)).isInstanceOf(UnusableFile.class);
  }

  @Test
  void a_sample_and_real_data_never_share_a_folder() {
    Installation real = Installation.own(ZoneId.of("UTC"), Locale.ENGLISH);

    assertThatThrownBy(() -> real.requireSame(SAMPLE, "csv", "data"))
        .isInstanceOf(Trouble.class)
        .hasMessage("data holds real data; csv is a sample: use another --data folder");
    assertThatThrownBy(() -> SAMPLE.requireSame(real, "csv", "data"))
        .isInstanceOf(Trouble.class)
        .hasMessageStartingWith("data holds a sample");
  }

  @Test
  void another_tenant_is_another_history() {
    Installation other =
        new Installation(
            "other",
            SAMPLE.name(),
            SAMPLE.zone(),
            SAMPLE.languages(),
            SAMPLE.clock(),
            SAMPLE.clockUntil(),
            true,
            false);

    assertThatThrownBy(() -> SAMPLE.requireSame(other, "csv", "data"))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("tenant small")
        .hasMessageContaining("tenant other");
  }

  @Test
  void what_was_opened_without_a_name_takes_an_organisations_own_data() {
    Installation opened = Installation.own(ZoneId.of("UTC"), Locale.ENGLISH);
    Installation named =
        new Installation(
            "acme",
            "Acme",
            opened.zone(),
            List.of("vi"),
            opened.clock(),
            opened.clockUntil(),
            false,
            false);

    assertThatCode(() -> opened.requireSame(named, "csv", "data")).doesNotThrowAnyException();
  }
}
