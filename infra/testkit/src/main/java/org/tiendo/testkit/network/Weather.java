package org.tiendo.testkit.network;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// What a [TcpProxy] does to bytes at the moment: how long they are on their way, and which way they do not go at all.
final class Weather {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Set<Direction> held = EnumSet.noneOf(Direction.class);
  private Duration delay = Duration.ZERO;
  private boolean closed;

  void set(Duration newDelay, Set<Direction> newlyHeld) {
    lock.lock();
    try {
      delay = newDelay;
      held.clear();
      held.addAll(newlyHeld);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Waits until what was taken in at `nanos` may go on.
  ///
  /// @return false if nothing goes on any more
  boolean awaitPassage(Direction direction, long nanos) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!closed) {
        long left = nanos + delay.toNanos() - System.nanoTime();
        if (held.contains(direction)) {
          changed.await();
        } else if (left > 0) {
          changed.awaitNanos(left);
        } else {
          return true;
        }
      }
      return false;
    } finally {
      lock.unlock();
    }
  }
}
