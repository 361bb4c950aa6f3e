package org.tiendo.eventing.projection;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// How much of what was delivered to this process is folded, by itself or by another one. For use by several threads.
final class Backlog {

  /// How often is looked how far another process has come.
  private static final Duration LOOK = Duration.ofMillis(250);

  private final Map<String, Long> delivered = new ConcurrentHashMap<>();
  private final Map<String, Long> dropped = new ConcurrentHashMap<>();
  private final Map<String, Long> folded = new ConcurrentHashMap<>();
  private final Map<String, Look> looks = new HashMap<>();

  /// How far another process had come, when last looked.
  ///
  /// @param delivered the last position that had come here
  /// @param left what was not folded of that which had come here a look before
  private record Look(long at, long delivered, long left) {}

  void delivered(String log, long position) {
    delivered.merge(log, position, Math::max);
  }

  /// What was delivered was left to another one.
  void dropped(String log, long position) {
    dropped.merge(log, position, Math::max);
  }

  /// Whether something was left to another one that is not known to be folded.
  boolean lacks() {
    return dropped.entrySet().stream().anyMatch(one -> one.getValue() > position(one.getKey()));
  }

  void folded(Token token) {
    folded.putAll(token.positions());
  }

  /// The last position known to be folded; -1 before any.
  long position(String log) {
    return folded.getOrDefault(log, -1L);
  }

  /// Records that were delivered here and are not known to be folded.
  long left(String log) {
    return Math.max(0, delivered.getOrDefault(log, -1L) - position(log));
  }

  /// Records that had been delivered here a look ago and are not folded now. What came since is under way.
  ///
  /// @param now how far the read model is
  synchronized long waiting(String log, Supplier<Token> now) {
    if (left(log) == 0) {
      looks.remove(log);
      return 0;
    }
    Look before = looks.get(log);
    long at = System.nanoTime();
    if (before != null && at - before.at() < LOOK.toNanos()) {
      return before.left();
    }
    folded(now.get());
    long left = before == null ? 0 : Math.max(0, before.delivered() - position(log));
    looks.put(log, new Look(at, delivered.getOrDefault(log, -1L), left));
    return left;
  }
}
