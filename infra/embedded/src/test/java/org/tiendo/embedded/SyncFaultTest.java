package org.tiendo.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The server dies at its k-th sync, or its k-th sync fails, from the first one of an empty folder on. Each thread counts
/// for itself: what opens the store has done about ten when the thread that syncs for replies begins. Bytes not synced die
/// with the process.
@Tag("embedded")
class SyncFaultTest {
  private static final String SYNCS = "fsync,fdatasync";
  private static final int KILLED = 128 + 9;

  @TempDir Path folder;
  int beforeReady;
  int acknowledged;

  @BeforeEach
  void tool() {
    FaultTools.strace();
  }

  @Test
  void nothing_is_lost_by_a_crash_at_a_sync() throws Exception {
    for (int k : List.of(3, 15)) {
      crashAt(k);
    }
    assertThat(beforeReady).as("crashes before the server was ready").isPositive();
    assertThat(acknowledged).isPositive();
  }

  @Test
  void nothing_is_told_after_a_sync_that_failed() throws Exception {
    for (int k : List.of(3, 15)) {
      failAt(k);
    }
    assertThat(beforeReady).as("failures before the server was ready").isPositive();
    assertThat(acknowledged).isPositive();
  }

  @Test
  @Tag("deep")
  void nothing_is_lost_by_a_crash_at_any_of_many_syncs() throws Exception {
    int[] all =
        IntStream.concat(
                IntStream.rangeClosed(1, 60), IntStream.iterate(70, k -> k <= 300, k -> k + 10))
            .toArray();
    for (int k : all) {
      crashAt(k);
    }
    System.out.printf("%d crashes, %d acknowledged, 0 lost%n", all.length, acknowledged);
  }

  @Test
  @Tag("deep")
  void nothing_is_told_after_any_of_many_syncs_that_failed() throws Exception {
    for (int k = 1; k <= 40; k++) {
      failAt(k);
    }
    System.out.printf("40 failed syncs, %d acknowledged, 0 lost%n", acknowledged);
  }

  private void crashAt(int k) throws Exception {
    Path data = folder.resolve("crash" + k);
    int status = load(data, k, "signal=SIGKILL:when=" + k, folder.resolve("calls"));
    assertThat(status).isEqualTo(KILLED);
  }

  /// Every sync from that one on fails: a second try must not be taken for success.
  private void failAt(int k) throws Exception {
    Path calls = folder.resolve("calls" + k);
    int status = load(folder.resolve("fail" + k), k, "error=EIO:when=" + k + "+", calls);
    assertThat(status).isEqualTo(1);
    assertThat(Files.readAllLines(calls))
        .as("syncs that failed, and were not tried again")
        .filteredOn(line -> line.contains("(INJECTED)"))
        .hasSizeBetween(1, 2);
  }

  private int load(Path data, int k, String fault, Path calls) throws Exception {
    List<String> strace =
        List.of(
            FaultTools.strace(),
            "-f",
            "-qq",
            "-o",
            calls.toString(),
            "-e",
            "trace=" + SYNCS,
            "-e",
            "inject=" + SYNCS + ":" + fault);
    KillLoad load = new KillLoad("k" + k);
    int status;
    try (ServerProcess server = ServerProcess.start(strace, StrictMongoMain.class, data)) {
      load.start(server.uri());
      status = server.ended();
      load.join();
    } catch (ServerProcess.EndedEarly e) {
      beforeReady++;
      status = e.status();
    }
    check(load, data);
    return status;
  }

  private void check(KillLoad load, Path data) throws IOException {
    try (EmbeddedMongo mongo = EmbeddedMongo.start(data, 0);
        MongoClient client = MongoClients.create(mongo.uri())) {
      KillLoad.Losses losses = load.check(client);
      assertThat(losses).isEqualTo(new KillLoad.Losses(losses.total(), 0, 0, 0));
      acknowledged += losses.total();
    }
  }
}
