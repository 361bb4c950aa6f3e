package org.tiendo.eventing.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.tiendo.eventing.pace.Pace;

/// A process of the simulation, with a clock of its own. It may crash wherever it waits; what is left of it then neither
/// reaches anything nor is reached.
final class Process implements Pace, InstantSource {

  private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");

  final Simulation simulation;
  final String name;
  private final double crashes;
  private final Runnable afterCrash;
  private final List<Thread> threads = new ArrayList<>();
  private final List<Throwable> failures;
  private Duration clockOff = Duration.ZERO;
  private boolean dead;
  private long pausedUntil;

  /// Ends the threads of a process. No code may catch it.
  static final class Crash extends Error {
    private static final long serialVersionUID = 1L;

    Crash() {
      super(null, null, false, false);
    }
  }

  /// @param crashes probability of a crash at each wait
  /// @param failures takes what no thread may end with
  Process(
      Simulation simulation,
      String name,
      double crashes,
      Runnable afterCrash,
      List<Throwable> failures) {
    this.simulation = simulation;
    this.name = name;
    this.crashes = crashes;
    this.afterCrash = afterCrash;
    this.failures = failures;
  }

  @Override
  public Thread thread(String threadName, Runnable task) {
    Thread thread = simulation.thread(threadName, () -> guarded(task));
    threads.add(thread);
    return thread;
  }

  void start(String threadName, Runnable task) {
    thread(threadName, task).start();
  }

  private void guarded(Runnable task) {
    try {
      task.run();
    } catch (Crash e) {
      // The end of a crashed process.
    } catch (Throwable e) {
      if (!dead) {
        failures.add(e);
      }
    }
  }

  /// More for what a process seldom waits for.
  private static int weight(String at) {
    return switch (at) {
      case "sleep", "poll", "find " + World.LOG -> 1;
      case "service" -> 40;
      default -> 4;
    };
  }

  boolean dead() {
    return dead;
  }

  private void mayCrash(String when, String at) {
    if (dead) {
      throw new Crash();
    }
    if (simulation.fault(crashes * weight(at))) {
      simulation.faults.crashedAt(when + at);
      crash();
      throw new Crash();
    }
  }

  /// Ends all threads: each finds out where it waits.
  void crash() {
    if (!dead) {
      dead = true;
      threads.forEach(Thread::interrupt);
      afterCrash.run();
    }
  }

  /// Ends all threads, for good: the JDK holds on to a virtual thread that waits for ever, and to all that it refers to.
  void end() {
    dead = true;
    threads.forEach(Thread::interrupt);
  }

  /// Waits for a reply.
  ///
  /// @throws InterruptedException if the thread was interrupted by its own process
  <T> @Nullable T await(String at, Reply<T> reply) throws InterruptedException {
    if (crashes > 0) {
      simulation.faults.waited(at);
    }
    mayCrash("before ", at);
    while (!reply.given()) {
      LockSupport.park(this);
      if (dead) {
        throw new Crash();
      }
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
    sitOut();
    mayCrash("after ", at);
    return reply.get();
  }

  /// Stands still from now on: whatever is waited for and comes in the meantime is seen after it only.
  void pause(Duration time) {
    simulation.faults.happened(Fault.PROCESS_PAUSE);
    pausedUntil = Math.max(pausedUntil, simulation.now() + time.toNanos());
  }

  /// Returns when the process goes on.
  void sitOut() {
    boolean interrupted = false;
    while (simulation.now() < pausedUntil && !dead) {
      Reply<Boolean> over = new Reply<>();
      simulation.after((pausedUntil - simulation.now()) / 1_000 + 1, () -> over.give(true));
      while (!over.given() && !dead) {
        LockSupport.park(this);
        interrupted |= Thread.interrupted();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public long nanoTime() {
    return simulation.now();
  }

  @Override
  public void sleep(Duration time) throws InterruptedException {
    Reply<Boolean> over = new Reply<>();
    simulation.after(Math.max(1, time.toNanos() / 1_000), () -> over.give(true));
    await("sleep", over);
  }

  @Override
  public <T> T await(CompletableFuture<T> outcome, Duration limit)
      throws InterruptedException, ExecutionException, TimeoutException {
    Reply<Boolean> known = new Reply<>();
    outcome.whenComplete((_, _) -> known.give(true));
    simulation.after(limit.toNanos() / 1_000, () -> known.give(false));
    await("outcome", known);
    if (!outcome.isDone()) {
      throw new TimeoutException();
    }
    return outcome.get();
  }

  @Override
  public int random(int bound) {
    return simulation.below(bound);
  }

  @Override
  public Instant instant() {
    return START.plusNanos(simulation.now()).plus(clockOff);
  }

  void jump(Duration by) {
    clockOff = clockOff.plus(by);
  }

  @Override
  public String toString() {
    return name;
  }
}
