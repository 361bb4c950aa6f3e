package org.tiendo.eventing.projection;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// What was delivered to this process and left to another one, and how far that one has come. For use by several threads.
final class Backlog {

  /// How often is looked how far another process has come.
  private static final Duration LOOK = Duration.ofMillis(250);

  private final Map<String, Long> left = new ConcurrentHashMap<>();
  private final Map<String, Long> folded = new ConcurrentHashMap<>();
  private final Map<String, Look> looks = new HashMap<>();

  /// How far another process had come, when last looked.
  ///
  /// @param left the last position that had come here
  /// @param waiting what was not folded of that which had come here a look before
  private record Look(long at, long left, long waiting) {}

  /// What was delivered up to a position is left to another one.
  void left(String log, long position) {
    left.merge(log, position, Math::max);
  }

  void folded(Token token) {
    folded.putAll(token.positions());
  }

  /// The last position known to be folded; -1 before any.
  long position(String log) {
    return folded.getOrDefault(log, -1L);
  }

  /// Whether something was left to another one that is not known to be folded.
  boolean lacks() {
    return left.keySet().stream().anyMatch(this::lacks);
  }

  private boolean lacks(String log) {
    return left.getOrDefault(log, -1L) > position(log);
  }

  /// Records that had been left to another one a look ago and are not folded now. What came since is under way.
  ///
  /// @param now how far the read model is
  synchronized long waiting(String log, Supplier<Token> now) {
    if (!lacks(log)) {
      looks.remove(log);
      return 0;
    }
    Look before = looks.get(log);
    long at = System.nanoTime();
    if (before != null && at - before.at() < LOOK.toNanos()) {
      return before.waiting();
    }
    folded(now.get());
    long waiting = before == null ? 0 : Math.max(0, before.left() - position(log));
    looks.put(log, new Look(at, left.getOrDefault(log, -1L), waiting));
    return waiting;
  }
}
