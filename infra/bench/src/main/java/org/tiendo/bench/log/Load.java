package org.tiendo.bench.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/// Drives something with many callers at once, each in a virtual thread.
public final class Load {

  private Load() {}

  /// Something to be done over and over, by many at once. It fails loudly or has been done.
  @FunctionalInterface
  public interface Step {
    void run() throws Exception;
  }

  /// Closed loop: each caller goes on as soon as it has its answer.
  ///
  /// @return steps a second
  static double closed(int callers, double seconds, Step step) throws Exception {
    AtomicLong done = new AtomicLong();
    long start = System.nanoTime();
    long end = start + (long) (seconds * 1e9);
    together(
        callers,
        () -> {
          while (System.nanoTime() < end) {
            step.run();
            done.incrementAndGet();
          }
        });
    return done.get() / ((System.nanoTime() - start) / 1e9);
  }

  /// Does a number of steps.
  ///
  /// @return steps a second
  static double steps(int callers, long count, Step step) throws Exception {
    return steps(callers, count, Duration.ofDays(1), step);
  }

  /// Does a number of steps, or fewer if time runs out.
  static double steps(int callers, long count, Duration limit, Step step) throws Exception {
    AtomicLong begun = new AtomicLong();
    AtomicLong done = new AtomicLong();
    long start = System.nanoTime();
    together(
        callers,
        () -> {
          while (System.nanoTime() - start < limit.toNanos() && begun.getAndIncrement() < count) {
            step.run();
            done.incrementAndGet();
          }
        });
    return done.get() / ((System.nanoTime() - start) / 1e9);
  }

  /// Open loop: steps are due at a steady rate, whether or not those before have been answered, and each is measured from
  /// when it was due. Each caller has a share of the schedule, moved by a random part of its own period. What is not begun
  /// after twice the time is left out.
  ///
  /// @return latencies in microseconds
  public static Histogram open(int callers, double seconds, double rate, Step step)
      throws Exception {
    ConcurrentHistogram latencies = new ConcurrentHistogram(TimeUnit.MINUTES.toMicros(1), 3);
    long period = (long) (callers / rate * 1e9);
    long start = System.nanoTime() + 10_000_000;
    long end = start + (long) (seconds * 1e9);
    together(
        callers,
        () -> {
          long due = start + ThreadLocalRandom.current().nextLong(Math.max(1, period));
          for (; due < end && System.nanoTime() < end + (end - start); due += period) {
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
              LockSupport.parkNanos(wait);
            }
            step.run();
            latencies.recordValue((System.nanoTime() - due) / 1_000);
          }
        });
    return latencies;
  }

  private static void together(int callers, Step caller) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < callers; i++) {
        running.add(
            threads.submit(() -> {
              caller.run();
              return null;
            }));
      }
      for (Future<?> each : running) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a step failed", e.getCause());
    }
  }
}
