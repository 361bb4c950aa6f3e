package org.tiendo.eventing.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.tiendo.eventing.store.AppendRound.Waiting;

/// Commits that wait for the appender. Only the appender takes.
final class AppendQueue {

  /// Commits and bytes of one insert. The server refuses messages beyond 48 MB.
  private static final int GROUP = 512;

  private static final int GROUP_BYTES = 32_000_000;

  private final BlockingQueue<Waiting> waiting;
  private @Nullable Waiting heldOver;

  AppendQueue(int capacity) {
    this.waiting = new ArrayBlockingQueue<>(capacity);
  }

  boolean offer(Waiting commit) {
    return waiting.offer(commit);
  }

  /// Waits for a commit, and takes with it what waits too. Those whose callers have gone already are left out.
  List<Waiting> take() throws InterruptedException {
    Waiting next = heldOver == null ? waiting.take() : heldOver;
    heldOver = null;
    List<Waiting> group = new ArrayList<>();
    int bytes = 0;
    while (next != null) {
      bytes += next.outcome().isDone() ? 0 : next.commit().size();
      if (bytes > GROUP_BYTES) {
        heldOver = next;
        break;
      }
      if (!next.outcome().isDone()) {
        group.add(next);
      }
      next = group.size() < GROUP ? waiting.poll() : null;
    }
    return group;
  }

  List<Waiting> drain() {
    List<Waiting> rest = new ArrayList<>();
    if (heldOver != null) {
      rest.add(heldOver);
      heldOver = null;
    }
    waiting.drainTo(rest);
    return rest;
  }
}
