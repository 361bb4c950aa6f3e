package org.tiendo.embedded.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GroupSyncTest {
  @Test
  void a_sync_that_began_before_a_commit_does_not_release_it() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    Phaser gate = new Phaser(1);
    GroupSync.Sync slow =
        () -> {
          int phase = gate.getPhase(); // before anybody may pass on to the next
          begun.countDown();
          gate.awaitAdvance(phase);
        };
    try (GroupSync group = GroupSync.start(slow, _ -> {});
        AutoCloseable _ = gate::forceTermination) {
      long first = group.committed();
      assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
      CompletableFuture<Void> later =
          CompletableFuture.runAsync(() -> group.await(group.committed()));
      CompletableFuture<Void> earlier = CompletableFuture.runAsync(() -> group.await(first));
      assertThat(earlier).isNotDone();
      gate.arrive();
      earlier.get(10, TimeUnit.SECONDS);
      gate.arriveAndDeregister();
      later.get(10, TimeUnit.SECONDS);
    }
  }

  @Test
  void what_gathers_during_one_sync_shares_the_next() throws Exception {
    AtomicInteger syncs = new AtomicInteger();
    CountDownLatch gathered = new CountDownLatch(1);
    GroupSync.Sync sync =
        () -> {
          if (syncs.incrementAndGet() == 1) {
            gathered.await();
          }
        };
    try (GroupSync group = GroupSync.start(sync, _ -> {})) {
      group.committed();
      long last = 0;
      for (int i = 0; i < 100; i++) {
        last = group.committed();
      }
      gathered.countDown();
      group.await(last);
      assertThat(syncs.get()).isLessThanOrEqualTo(3);
    }
  }

  @Test
  void a_failed_sync_refuses_those_who_wait_and_all_who_come_later() {
    GroupSync.Sync failing =
        () -> {
          throw new IOException("disk gone");
        };
    List<Throwable> told = new CopyOnWriteArrayList<>();
    try (GroupSync group = GroupSync.start(failing, told::add)) {
      assertThatThrownBy(() -> group.await(group.committed()))
          .isInstanceOf(StoreFailedException.class)
          .hasMessageContaining("disk gone");
      assertThatThrownBy(group::check).isInstanceOf(StoreFailedException.class);
      group.fail(new IOException("and again"));
    }
    assertThat(told).singleElement().isInstanceOf(IOException.class);
  }
}
