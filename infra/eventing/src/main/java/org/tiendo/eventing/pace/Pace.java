package org.tiendo.eventing.pace;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/// How what writes and follows a log measures time, waits and starts threads. Everything that depends on the machine's time
/// or scheduling goes through here, so that the same code runs in threads and, step by step, in a simulation.
public interface Pace {

  Pace MACHINE = new MachinePace();

  /// As [System#nanoTime()].
  long nanoTime();

  void sleep(Duration time) throws InterruptedException;

  /// What `outcome` comes to.
  ///
  /// @throws TimeoutException if it is not known within `limit`
  <T> T await(CompletableFuture<T> outcome, Duration limit)
      throws InterruptedException, ExecutionException, TimeoutException;

  /// A random number from 0 on and below `bound`.
  int random(int bound);

  /// A thread that is not started yet and does not keep the process alive.
  Thread thread(String name, Runnable task);
}
