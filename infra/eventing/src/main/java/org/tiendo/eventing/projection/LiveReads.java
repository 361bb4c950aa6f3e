package org.tiendo.eventing.projection;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads whichever copy a name stands for. What is stored decides how far it is, not what this process has folded: so a
/// viewer is never taken back, whichever instance answers and whatever copy is read.
final class LiveReads implements Views {

  private static final Duration READ_LIMIT = Duration.ofSeconds(10);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
  private static final int OPTIMISTIC_READS = 4;

  private final ReadModels models;
  private final String name;
  private final Supplier<@Nullable Follower> here;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private boolean open = true;

  /// @param here the copy that this process folds, if any
  LiveReads(ReadModels models, String name, Supplier<@Nullable Follower> here) {
    this.models = models;
    this.name = name;
    this.here = here;
  }

  /// @throws ViewsUnavailable if no settled state was found within ten seconds
  @Override
  public Snapshot read(String prefix) {
    return settled(copy -> new SnapshotRead(copy).attempt(prefix));
  }

  /// @throws ViewsUnavailable if no settled state was found within ten seconds
  @Override
  public Mark follow(@Nullable Mark since, Consumer<Projection.View> each) {
    Following following = new Following(since, each);
    return settled(following::attempt);
  }

  private <T> T settled(Function<Copy, @Nullable T> read) {
    for (int i = 0; i < OPTIMISTIC_READS; i++) {
      T found = attempt(read);
      if (found != null) {
        return found;
      }
    }
    Follower follower = here.get();
    return readLater(read, follower == null ? new ReentrantLock() : follower.between());
  }

  /// Under a steady stream of batches an optimistic reader may never win; with the lock it does, as no batch of this process
  /// begins then.
  private <T> T readLater(Function<Copy, @Nullable T> read, ReentrantLock between) {
    long deadline = System.nanoTime() + READ_LIMIT.toNanos();
    while (System.nanoTime() < deadline) {
      between.lock();
      try {
        T found = attempt(read);
        if (found != null) {
          return found;
        }
      } finally {
        between.unlock();
      }
      if (!pause(LOOK_AGAIN)) {
        break;
      }
    }
    throw new ViewsUnavailable("read model " + name + " is between two states");
  }

  private <T> @Nullable T attempt(Function<Copy, @Nullable T> read) {
    return read.apply(models.copy(models.settled(name).copy()));
  }

  @Override
  public Token token() {
    while (true) {
      String copy = models.settled(name).copy();
      Control.State state = models.copy(copy).control().find();
      if (state == null && models.alias(name).copy().equals(copy)) {
        return Token.NOTHING;
      }
      if (state != null && state.fence() == null) {
        return state.shown();
      }
    }
  }

  @Override
  public boolean await(Token wanted, Duration limit) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!token().covers(wanted)) {
      long left = deadline - System.nanoTime();
      if (left <= 0 || !waits(left)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Token awaitOther(Token known, Duration limit) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    Token now = token();
    while (now.equals(known)) {
      long left = deadline - System.nanoTime();
      if (left <= 0 || !waits(left)) {
        return now;
      }
      now = token();
    }
    return now;
  }

  /// Waits until this process has folded something, or for as long as another one may have taken to; false once closed.
  private boolean waits(long nanos) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      if (open) {
        moved.awaitNanos(Math.min(nanos, LOOK_AGAIN.toNanos()));
      }
      return open;
    } finally {
      lock.unlock();
    }
  }

  private boolean pause(Duration time) {
    try {
      return waits(time.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Wakes those who wait.
  void moved() {
    lock.lock();
    try {
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Lets waiters go.
  void close() {
    lock.lock();
    try {
      open = false;
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
