package org.tiendo.reporting.pages.live;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tiendo.eventing.projection.Projection;
import org.tiendo.eventing.projection.Token;
import org.tiendo.eventing.projection.Views;
import org.tiendo.eventing.projection.ViewsUnavailable;
import org.tiendo.reporting.register.History;

/// A read model that stays the same while its position moves.
final class MovingViews implements Views {

  private final History history;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private volatile Token token = Token.of("task", 1);
  private volatile boolean unavailable;

  MovingViews(History history) {
    this.history = history;
  }

  void move(long position) {
    lock.lock();
    try {
      token = Token.of("task", position);
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Its database cannot be asked from now on.
  void fail() {
    unavailable = true;
  }

  @Override
  public Snapshot read(String prefix) {
    return new Snapshot(token, History.fold(history.records()).documents());
  }

  @Override
  public Mark follow(@Nullable Mark since, Consumer<Projection.View> each) {
    Snapshot all = read("");
    all.documents().forEach(each);
    return new Mark("moving", all.token());
  }

  @Override
  public Token token() {
    return token;
  }

  @Override
  public boolean await(Token wanted, Duration limit) {
    return token.covers(wanted);
  }

  @Override
  public Token awaitOther(Token known, Duration limit) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = limit.toNanos();
      if (unavailable) {
        throw new ViewsUnavailable("its database does not answer");
      }
      while (token.equals(known) && left > 0) {
        left = moved.awaitNanos(left);
      }
      return token;
    } finally {
      lock.unlock();
    }
  }
}
