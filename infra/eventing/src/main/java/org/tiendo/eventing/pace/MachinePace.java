package org.tiendo.eventing.pace;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The machine's own time and threads.
final class MachinePace implements Pace {

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public void sleep(Duration time) throws InterruptedException {
    Thread.sleep(time);
  }

  @Override
  public <T> T await(CompletableFuture<T> outcome, Duration limit)
      throws InterruptedException, ExecutionException, TimeoutException {
    return outcome.get(limit.toNanos(), TimeUnit.NANOSECONDS);
  }

  @Override
  public int random(int bound) {
    return ThreadLocalRandom.current().nextInt(bound);
  }

  @Override
  public Thread thread(String name, Runnable task) {
    return Thread.ofPlatform().name(name).daemon().unstarted(task);
  }
}
