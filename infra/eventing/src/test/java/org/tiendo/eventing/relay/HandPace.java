package org.tiendo.eventing.relay;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.tiendo.eventing.pace.Pace;

/// Time that a test moves on by hand; nobody waits in it.
public final class HandPace implements Pace {

  private long nanos;

  public void pass(Duration time) {
    nanos += time.toNanos();
  }

  @Override
  public long nanoTime() {
    return nanos;
  }

  @Override
  public void sleep(Duration time) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <T> T await(CompletableFuture<T> outcome, Duration limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int random(int bound) {
    return 0;
  }

  @Override
  public Thread thread(String name, Runnable task) {
    throw new UnsupportedOperationException();
  }
}
