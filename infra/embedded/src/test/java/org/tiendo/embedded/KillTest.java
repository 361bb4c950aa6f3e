package org.tiendo.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills the server under load and compares what it has with what it had acknowledged and shown. Bytes that were not
/// synced die with the process, as in a power cut, except where the product's own main runs.
@Tag("embedded")
class KillTest {
  private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 2_500;
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final int ROUNDS_OF_THE_CONTROL = 10;

  @TempDir Path folder;

  @Test
  void nothing_acknowledged_or_shown_is_lost_and_no_batch_is_half_there() throws Exception {
    for (int round = 0; round < 2; round++) {
      assertNothingLost(round(StrictMongoMain.class, round));
    }
  }

  @Test
  void nor_as_the_product_runs_and_no_library_is_left_behind() throws Exception {
    assertNothingLost(round(EmbeddedMongoMain.class, 0));
    try (Stream<Path> native_ = Files.list(folder.resolve("native"))) {
      assertThat(native_).hasSizeLessThanOrEqualTo(1);
    }
  }

  @Test
  void a_server_that_does_not_wait_is_found_out() throws Exception {
    int lost = 0;
    for (int round = 0; lost == 0 && round < ROUNDS_OF_THE_CONTROL; round++) {
      KillLoad.Losses losses = round(UnsafeMongoMain.class, round);
      lost = losses.acknowledged() + losses.shown();
      assertThat(losses.broken()).isZero();
    }
    assertThat(lost).isPositive();
  }

  @RepeatedTest(20)
  @Tag("deep")
  void nothing_is_lost_in_many_rounds_on_one_folder() throws Exception {
    for (int round = 0; round < 10; round++) {
      assertNothingLost(round(StrictMongoMain.class, round));
    }
  }

  private static void assertNothingLost(KillLoad.Losses losses) {
    assertThat(losses.acknowledged()).as("acknowledged and lost").isZero();
    assertThat(losses.shown()).as("shown and lost").isZero();
    assertThat(losses.broken()).as("half batches, ghost or missing index entries").isZero();
  }

  private KillLoad.Losses round(Class<?> main, int round) throws IOException, InterruptedException {
    KillLoad load = new KillLoad("r" + round);
    try (ServerProcess server = ServerProcess.start(main, folder, 0)) {
      load.start(server.uri());
      Eventually.holds("load", LIMIT, () -> load.acknowledged() >= ACKNOWLEDGED_BEFORE_THE_KILL);
      server.kill();
      load.join();
    }
    try (EmbeddedMongo mongo = EmbeddedMongo.start(folder, 0);
        MongoClient client = MongoClients.create(mongo.uri())) {
      KillLoad.Losses losses = load.check(client);
      System.out.println(main.getSimpleName() + ": " + losses);
      return losses;
    }
  }
}
