package org.tiendo.eventing.command;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.tiendo.eventing.store.EventLog.LogUnavailable;
import org.tiendo.eventing.store.StreamId;

/// One command at a time for each stream in this process. Correctness rests on the log alone; the lock only spares the
/// losers of a crowd from losing again and again.
final class StreamLocks {

  private final ConcurrentMap<StreamId, Shared> locks = new ConcurrentHashMap<>();

  /// @param users threads that hold or want it; changed under the map's lock on its key
  private record Shared(ReentrantLock lock, int users) {
    Shared with(int more) {
      return new Shared(lock, users + more);
    }
  }

  /// A held lock.
  interface Held extends AutoCloseable {
    @Override
    void close();
  }

  /// The lock, if nobody has it.
  Optional<Held> lockIfFree(StreamId stream) {
    ReentrantLock lock = entered(stream);
    if (lock.tryLock()) {
      return Optional.of(held(stream, lock));
    }
    leave(stream);
    return Optional.empty();
  }

  /// @throws LogUnavailable if it cannot be had within the limit
  Held lock(StreamId stream, Duration limit) {
    ReentrantLock lock = entered(stream);
    boolean held = false;
    try {
      held = lock.tryLock(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (!held) {
        leave(stream);
      }
    }
    if (!held) {
      throw new LogUnavailable("too many commands wait for " + stream);
    }
    return held(stream, lock);
  }

  private Held held(StreamId stream, ReentrantLock lock) {
    return () -> {
      lock.unlock();
      leave(stream);
    };
  }

  private ReentrantLock entered(StreamId stream) {
    Shared shared =
        locks.compute(
            stream,
            (_, known) -> known == null ? new Shared(new ReentrantLock(), 1) : known.with(1));
    return shared.lock();
  }

  private void leave(StreamId stream) {
    locks.computeIfPresent(stream, (_, known) -> known.users() == 1 ? null : known.with(-1));
  }
}
