package org.tiendo.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("embedded")
class FrozenDataTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  @TempDir Path folder;

  @Test
  void a_copy_made_under_load_holds_what_was_acknowledged_before_and_nothing_by_half()
      throws Exception {
    KillLoad load = new KillLoad("r");
    KillLoad before;
    Path copy = folder.resolve("copy");
    try (EmbeddedMongo mongo = EmbeddedMongo.start(folder.resolve("running"), 0)) {
      load.start(mongo.uri());
      Eventually.holds("load", LIMIT, () -> load.acknowledged() >= 1_000);
      before = load.untilNow();
      try (FrozenData frozen = mongo.freeze()) {
        int meanwhile = load.acknowledged() + 500;
        Eventually.holds("more load", LIMIT, () -> load.acknowledged() >= meanwhile);
        copied(frozen.folder(), copy);
      }
    }
    load.join();
    EmbeddedMongo.verify(copy);
    try (EmbeddedMongo mongo = EmbeddedMongo.start(copy, 0);
        MongoClient client = MongoClients.create(mongo.uri())) {
      KillLoad.Losses losses = before.check(client);
      assertThat(losses.total()).isGreaterThanOrEqualTo(1_000);
      assertThat(losses).isEqualTo(new KillLoad.Losses(losses.total(), 0, 0, 0));
    }
  }

  @Test
  void there_is_one_at_a_time_and_what_a_killed_server_left_is_removed() throws Exception {
    Path left = Files.createDirectories(folder.resolve("frozen").resolve("data"));
    Files.writeString(left.resolve("file"), "x");
    try (EmbeddedMongo mongo = EmbeddedMongo.start(folder, 0)) {
      assertThat(folder.resolve("frozen")).doesNotExist();
      try (FrozenData first = mongo.freeze()) {
        assertThat(first.folder()).isDirectory();
        assertThatThrownBy(mongo::freeze).hasMessageContaining("being copied already");
      }
      mongo.freeze().close();
      assertThat(folder.resolve("frozen")).doesNotExist();
    }
  }

  @Test
  void a_damaged_copy_is_found_out() throws Exception {
    Path copy = folder.resolve("copy");
    KillLoad load = new KillLoad("r");
    try (EmbeddedMongo mongo = EmbeddedMongo.start(folder.resolve("running"), 0)) {
      load.start(mongo.uri());
      Eventually.holds("load", LIMIT, () -> load.acknowledged() >= 1_000);
      try (FrozenData frozen = mongo.freeze()) {
        copied(frozen.folder(), copy);
      }
    }
    load.join();
    EmbeddedMongo.verify(copy);
    Path table = only(copy.resolve("data"), ".sst");
    byte[] bytes = Files.readAllBytes(table);
    bytes[bytes.length / 3] ^= 1;
    Files.write(table, bytes, StandardOpenOption.TRUNCATE_EXISTING);
    assertThatThrownBy(() -> EmbeddedMongo.verify(copy))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("damaged");
  }

  private static Path only(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow();
    }
  }

  private static void copied(Path from, Path to) throws IOException {
    List<Path> all;
    try (Stream<Path> found = Files.walk(from)) {
      all = found.toList();
    }
    for (Path each : all) {
      Files.copy(each, to.resolve(from.relativize(each).toString()));
    }
  }
}
