package org.tiendo.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk that fills up, really: a small file system in memory, and a file that takes the rest of it.
@Tag("embedded")
class FullDiskTest {
  private static final int OUT_OF_DISK_SPACE = 14_031;
  private static final long MEGABYTE = 1 << 20;
  private static final Duration LIMIT = Duration.ofSeconds(60);

  @TempDir Path folder;

  /// Or this process would keep the first file system that it met busy.
  @BeforeAll
  static void library_from_elsewhere(@TempDir Path elsewhere) throws Exception {
    EmbeddedMongo.start(elsewhere, 0).close();
  }

  @Test
  void writes_are_refused_before_it_is_full_reads_go_on_and_so_do_writes_when_there_is_space()
      throws Exception {
    try (FaultTools.Mounted disk = disk("300m");
        EmbeddedMongo mongo = EmbeddedMongo.start(disk.folder().resolve("data"), 0);
        MongoClient client = MongoClients.create(mongo.uri())) {
      MongoCollection<Document> things = client.getDatabase("full").getCollection("things");
      things.insertMany(IntStream.range(0, 100).mapToObj(i -> new Document("_id", i)).toList());
      Path filler = fill(disk.folder(), 100 * MEGABYTE);

      Eventually.holds("refusal", LIMIT, () -> refused(things));
      assertThat(things.countDocuments(Filters.gte("_id", 0))).isGreaterThanOrEqualTo(100);
      assertThat(things.deleteOne(Filters.eq("_id", 7)).getDeletedCount()).isEqualTo(1);

      Files.delete(filler);
      Eventually.holds("writes again", LIMIT, () -> !refused(things));
    }
  }

  @Test
  void a_disk_that_is_full_all_the_same_stops_the_server_and_loses_nothing() throws Exception {
    for (int round = 0; round < 2; round++) {
      full(round);
    }
  }

  @Test
  @Tag("deep")
  void a_disk_that_is_full_at_many_moments_loses_nothing() throws Exception {
    for (int round = 0; round < 15; round++) {
      full(round);
    }
  }

  private void full(int round) throws Exception {
    try (FaultTools.Mounted disk = disk("200m")) {
      Path data = disk.folder().resolve("data");
      KillLoad load = new KillLoad("r", 20_000);
      Path filler;
      try (ServerProcess server =
          ServerProcess.start(List.of(), StrictMongoMain.class, data, "-Dreserve=0")) {
        load.start(server.uri());
        int before = 50 + round * 100;
        Eventually.holds("load", LIMIT, () -> load.acknowledged() >= before);
        filler = fill(disk.folder(), 0);
        assertThat(server.ended()).isEqualTo(1);
        load.join();
      }
      Files.delete(filler);
      try (EmbeddedMongo mongo = EmbeddedMongo.start(data, 0);
          MongoClient client = MongoClients.create(mongo.uri())) {
        KillLoad.Losses losses = load.check(client);
        System.out.println("full disk: " + losses);
        assertThat(losses).isEqualTo(new KillLoad.Losses(losses.total(), 0, 0, 0));
      }
    }
  }

  private FaultTools.Mounted disk(String size) throws Exception {
    Path disk = Files.createDirectories(folder.resolve("disk"));
    return FaultTools.mounted(disk, "-t", "tmpfs", "-o", "size=" + size, "tmpfs");
  }

  private static boolean refused(MongoCollection<Document> things) {
    MongoException refusal =
        catchThrowableOfType(MongoException.class, () -> things.insertOne(new Document()));
    if (refusal != null) {
      assertThat(refusal.getCode()).isEqualTo(OUT_OF_DISK_SPACE);
    }
    return refusal != null;
  }

  /// Takes all but so many bytes.
  private static Path fill(Path disk, long left) throws IOException {
    Path filler = disk.resolve("filler");
    byte[] zeros = new byte[(int) MEGABYTE];
    try (RandomAccessFile file = new RandomAccessFile(filler.toFile(), "rw")) {
      while (disk.toFile().getUsableSpace() > left) {
        file.write(zeros);
      }
    } catch (IOException e) {
      assertThat(left).as("bytes to be left, but: " + e.getMessage()).isZero();
    }
    return filler;
  }
}
