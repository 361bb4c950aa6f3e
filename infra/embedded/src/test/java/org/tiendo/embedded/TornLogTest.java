package org.tiendo.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The end of the write-ahead log as a power cut may leave it: cut off, or with other bytes than were written. What stands
/// before is there; of the rest, a beginning.
@Tag("embedded")
class TornLogTest {
  private static final int SURE = 200;
  private static final int ALL = 260;
  private static final int CUTS = 12;

  @TempDir Path folder;
  byte[] bytes;
  long sure;
  final List<Long> ends = new ArrayList<>();

  /// What damages a file from a place on.
  @FunctionalInterface
  interface Damage {
    byte[] to(byte[] whole, int from);
  }

  @BeforeEach
  void a_log_of_which_each_end_is_known() throws Exception {
    Path data = folder.resolve("first");
    try (EmbeddedMongo mongo = EmbeddedMongo.start(data, 0);
        MongoClient client = MongoClients.create(mongo.uri())) {
      MongoCollection<Document> things = things(client);
      things.createIndex(Indexes.ascending("keys"), new IndexOptions().unique(true));
      for (int i = 0; i < ALL; i++) {
        things.insertOne(
            new Document("_id", i)
                .append("keys", "k" + i)
                .append("filling", "x".repeat(i * 7 % 900)));
        ends.add(Files.size(log(data)));
      }
      copied(data.resolve("data"), folder.resolve("image").resolve("data"));
    }
    sure = ends.get(SURE - 1);
    bytes = Files.readAllBytes(log(folder.resolve("image")));
    assertThat(bytes.length).isEqualTo(ends.getLast().intValue());
  }

  @Test
  void cut_off_anywhere() throws Exception {
    damaged((whole, from) -> Arrays.copyOf(whole, from));
  }

  @Test
  void with_zeros_at_its_end() throws Exception {
    damaged((whole, from) -> {
      byte[] torn = whole.clone();
      Arrays.fill(torn, from, torn.length, (byte) 0);
      return torn;
    });
  }

  @Test
  void with_other_bytes_at_its_end() throws Exception {
    damaged((whole, from) -> {
      byte[] torn = whole.clone();
      byte[] other = new byte[torn.length - from];
      new Random(from).nextBytes(other);
      System.arraycopy(other, 0, torn, from, other.length);
      return torn;
    });
  }

  @Test
  void damage_to_what_was_on_the_disk_long_before_is_not_hidden() throws Exception {
    byte[] rotten = bytes.clone();
    rotten[(int) (sure / 2)] ^= 1;
    Path copy = copyWith(rotten);
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> EmbeddedMongo.start(copy, 0))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("restore a backup");
    }
    assertThat(Files.readAllBytes(log(copy))).isEqualTo(rotten);
    assertThat(copy.resolve("data.check")).doesNotExist();
  }

  private Path copyWith(byte[] log) throws IOException {
    Path copy = folder.resolve("copy" + System.nanoTime());
    copied(folder.resolve("image").resolve("data"), copy.resolve("data"));
    Files.write(log(copy), log);
    return copy;
  }

  private void damaged(Damage damage) throws Exception {
    Random random = new Random(7);
    for (int i = 0; i < CUTS; i++) {
      int from = random.nextInt((int) sure, bytes.length);
      long whole = ends.stream().filter(end -> end <= from).count();
      check(damage.to(bytes, from), (int) whole, "from byte " + from);
    }
  }

  private void check(byte[] log, int whole, String how) throws Exception {
    Path copy = copyWith(log);
    try (EmbeddedMongo mongo = EmbeddedMongo.start(copy, 0);
        MongoClient client = MongoClients.create(mongo.uri())) {
      List<Integer> found = new ArrayList<>();
      things(client).find().forEach(each -> found.add(each.getInteger("_id")));
      assertThat(found).as(how).hasSize(whole);
      assertThat(found.getLast()).as(how).isEqualTo(whole - 1);
      assertThat(things(client).find(new Document("keys", "k" + (whole - 1)))).hasSize(1);
      assertThat(things(client).find(new Document("keys", "k" + whole))).isEmpty();
      things(client).insertOne(new Document("_id", whole).append("keys", "k" + whole));
    }
  }

  private static MongoCollection<Document> things(MongoClient client) {
    return client.getDatabase("torn").getCollection("things");
  }

  private static Path log(Path data) throws IOException {
    try (Stream<Path> files = Files.list(data.resolve("data"))) {
      return files
          .filter(file -> file.toString().endsWith(".log"))
          .max(Comparator.naturalOrder())
          .orElseThrow();
    }
  }

  private static void copied(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName().toString()));
      }
    }
  }
}
