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

  /// Commits left over from the round before and those that wait; waits for one if there are none. Those whose callers have
  /// gone already are left out.
  List<Waiting> take(List<Waiting> left) throws InterruptedException {
    List<Waiting> group = new ArrayList<>(left);
    group.removeIf(waiting -> waiting.outcome().isDone());
    int bytes = group.stream().mapToInt(waiting -> waiting.commit().size()).sum();
    Waiting next = first(group.isEmpty());
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

  private @Nullable Waiting first(boolean wait) throws InterruptedException {
    Waiting held = heldOver;
    heldOver = null;
    if (held != null) {
      return held;
    }
    return wait ? waiting.take() : waiting.poll();
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
