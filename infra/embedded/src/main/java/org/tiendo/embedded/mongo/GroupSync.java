package org.tiendo.embedded.mongo;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One thread that syncs the log for all replies that wait: while one sync runs the next group gathers. Numbers commits
/// from 1; a commit is durable when a sync that began after it has ended.
final class GroupSync implements AutoCloseable {
  /// Makes everything written so far durable.
  @FunctionalInterface
  interface Sync {
    void run() throws Exception;
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moreCommitted = lock.newCondition();
  private final Condition moreDurable = lock.newCondition();
  private final Sync sync;
  private final Consumer<Throwable> whenFailed;
  private final Thread thread;
  private long committed;
  private long durable;
  private long syncs;
  private boolean closing;
  private @Nullable Throwable failure;

  private GroupSync(Sync sync, Consumer<Throwable> whenFailed) {
    this.sync = sync;
    this.whenFailed = whenFailed;
    this.thread = Thread.ofPlatform().name("mongo-sync").daemon().unstarted(this::loop);
  }

  /// @param whenFailed told once, when nothing can be made durable any more
  static GroupSync start(Sync sync, Consumer<Throwable> whenFailed) {
    GroupSync group = new GroupSync(sync, whenFailed);
    group.thread.start();
    return group;
  }

  /// Called in commit order; gives the number to wait for.
  long committed() {
    lock.lock();
    try {
      moreCommitted.signal();
      return ++committed;
    } finally {
      lock.unlock();
    }
  }

  long last() {
    lock.lock();
    try {
      return committed;
    } finally {
      lock.unlock();
    }
  }

  long syncs() {
    lock.lock();
    try {
      return syncs;
    } finally {
      lock.unlock();
    }
  }

  /// Returns when the commit is durable.
  void await(long commit) {
    lock.lock();
    try {
      while (durable < commit && failure == null) {
        moreDurable.awaitUninterruptibly();
      }
      check();
    } finally {
      lock.unlock();
    }
  }

  /// Stops everything: nothing waits any longer, and everything is refused from now on.
  void fail(Throwable cause) {
    boolean first;
    lock.lock();
    try {
      first = failure == null;
      failure = first ? cause : failure;
      moreDurable.signalAll();
      moreCommitted.signalAll();
    } finally {
      lock.unlock();
    }
    if (first) {
      whenFailed.accept(cause);
    }
  }

  void check() {
    lock.lock();
    try {
      if (failure != null) {
        throw new StoreFailedException("the store has stopped: " + failure.getMessage(), failure);
      }
    } finally {
      lock.unlock();
    }
  }

  private void loop() {
    try {
      for (long upTo = next(); upTo > 0; upTo = next()) {
        sync.run();
        done(upTo);
      }
    } catch (Throwable e) {
      fail(e);
    }
  }

  private long next() {
    lock.lock();
    try {
      while (committed == durable && !closing && failure == null) {
        moreCommitted.awaitUninterruptibly();
      }
      return failure != null || committed == durable ? 0 : committed;
    } finally {
      lock.unlock();
    }
  }

  private void done(long upTo) {
    lock.lock();
    try {
      durable = upTo;
      syncs++;
      moreDurable.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Syncs what is still waiting and ends the thread.
  @Override
  public void close() {
    lock.lock();
    try {
      closing = true;
      moreCommitted.signalAll();
    } finally {
      lock.unlock();
    }
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
