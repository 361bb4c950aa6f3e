package org.tiendo.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The disk as it is when the power goes: the server works on a file system in an image, the image is copied, and a
/// server is started on the copy. What was never written to the image, because nothing synced it, is not in the copy.
@Tag("embedded")
class PowerCutTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private static final int ROUNDS_OF_THE_CONTROL = 10;

  @TempDir Path folder;

  /// Or this process would keep the first file system that it met busy.
  @BeforeAll
  static void library_from_elsewhere(@TempDir Path elsewhere) throws Exception {
    EmbeddedMongo.start(elsewhere, 0).close();
  }

  int total;

  @Test
  void nothing_acknowledged_or_shown_is_lost() throws Exception {
    for (int round = 0; round < 2; round++) {
      cut(round, EmbeddedMongoMain.class, true);
    }
    assertThat(total).isPositive();
  }

  @Test
  void a_server_that_does_not_wait_is_found_out() throws Exception {
    int lost = 0;
    for (int round = 0; lost == 0 && round < ROUNDS_OF_THE_CONTROL; round++) {
      KillLoad.Losses losses = cut(round, UnsafeMongoMain.class, false);
      lost = losses.acknowledged() + losses.shown();
    }
    assertThat(lost).isPositive();
  }

  @Test
  @Tag("deep")
  void nothing_is_lost_in_many_cuts() throws Exception {
    for (int round = 0; round < 40; round++) {
      cut(round, EmbeddedMongoMain.class, true);
    }
    System.out.printf("40 power cuts, %d acknowledged, 0 lost%n", total);
  }

  private KillLoad.Losses cut(int round, Class<?> main, boolean lossless) throws Exception {
    Path image = folder.resolve("disk.img");
    Path cut = folder.resolve("cut.img");
    FaultTools.run("truncate", "-s", "256M", image.toString());
    FaultTools.run("mkfs.ext4", "-q", "-F", image.toString());
    KillLoad load = new KillLoad("r" + round);
    KillLoad before;
    try (FaultTools.Mounted disk = mounted(image, "disk");
        ServerProcess server = ServerProcess.start(main, disk.folder().resolve("data"), 0)) {
      load.start(server.uri());
      Eventually.holds("load", LIMIT, () -> load.acknowledged() >= 300 + round * 37);
      before = load.untilNow();
      FaultTools.run("cp", "--sparse=always", image.toString(), cut.toString());
      server.kill();
      load.join();
    }
    total += before.acknowledged();
    try (FaultTools.Mounted disk = mounted(cut, "after")) {
      return check(before, disk.folder().resolve("data"), lossless);
    }
  }

  private static KillLoad.Losses check(KillLoad before, Path data, boolean lossless)
      throws Exception {
    try (EmbeddedMongo mongo = EmbeddedMongo.start(data, 0);
        MongoClient client = MongoClients.create(mongo.uri())) {
      KillLoad.Losses losses = before.check(client);
      System.out.println("power cut: " + losses);
      assertThat(losses.broken()).isZero();
      if (lossless) {
        assertThat(losses).isEqualTo(new KillLoad.Losses(losses.total(), 0, 0, 0));
      }
      return losses;
    }
  }

  private FaultTools.Mounted mounted(Path image, String name) throws Exception {
    Path at = Files.createDirectories(folder.resolve(name));
    return FaultTools.mounted(at, "-o", "loop", image.toString());
  }
}
