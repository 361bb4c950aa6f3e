package org.tiendo.eventing.simulation;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Simulated time, and the only thread there is: everything that happens in a simulation happens in the thread that calls
/// [#run], one thing after the other, in an order that the seed alone decides.
///
/// What the product runs in threads runs here in virtual threads that the simulation carries itself: one goes on until it
/// waits, then the next is drawn.
final class Simulation {

  private static final Constructor<?> BUILDER = builder();

  final Faults faults;
  private final RandomGenerator random;
  private final Thread.Builder.OfVirtual threads;
  private final List<Runnable> ready = new ArrayList<>();
  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparingLong(Event::time).thenComparingLong(Event::number));
  private final Thread only = Thread.currentThread();
  private volatile boolean disturbed;
  private long now;
  private long number;
  private long steps;
  private long trace;

  private record Event(long time, long number, Runnable action) {}

  Simulation(long seed, Faults faults) {
    this.faults = faults;
    this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    Executor carrier = this::ready;
    try {
      this.threads = (Thread.Builder.OfVirtual) BUILDER.newInstance(carrier);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The JDK keeps the builder of virtual threads with a scheduler of one's own to itself, "for testing".
  private static Constructor<?> builder() {
    try {
      Constructor<?> found =
          Class.forName("java.lang.ThreadBuilders$VirtualThreadBuilder")
              .getDeclaredConstructor(Executor.class);
      found.setAccessible(true);
      return found;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this JDK builds virtual threads otherwise", e);
    }
  }

  /// Threads of a simulation are made ready by it and by each other; whoever else does has had one of them wait for it.
  private void ready(Runnable going) {
    Thread by = Thread.currentThread();
    if (by == only || by.isVirtual()) {
      ready.add(going);
    } else {
      disturbed = true;
    }
  }

  Thread thread(String name, Runnable task) {
    return threads.name(name).unstarted(task);
  }

  /// Nanoseconds since the simulation began.
  long now() {
    return now;
  }

  /// Lets something happen after so many microseconds.
  void after(long micros, Runnable action) {
    events.add(new Event(now + Math.max(0, micros) * 1_000, number++, action));
  }

  /// Lets things happen until `done`, or so many simulated milliseconds are over.
  ///
  /// @return whether it was done in time
  boolean run(long millis, BooleanSupplier done) {
    long end = now + millis * 1_000_000;
    while (true) {
      while (!ready.isEmpty()) {
        int drawn = ready.size() == 1 ? 0 : random.nextInt(ready.size());
        steps++;
        ready.remove(drawn).run();
      }
      if (disturbed) {
        throw new IllegalStateException("a thread waited for something outside of the simulation");
      }
      if (done.getAsBoolean()) {
        return true;
      }
      Event next = events.peek();
      if (next == null || next.time() > end) {
        now = end;
        return false;
      }
      events.remove();
      now = next.time();
      trace = trace * 31 + now;
      next.action().run();
    }
  }

  /// How often something went on that had waited.
  long steps() {
    return steps;
  }

  /// The same for the same course of events.
  long trace() {
    return trace;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  long between(long low, long high) {
    return random.nextLong(low, high);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /// Whether a fault happens now; never after faults were stopped.
  boolean fault(double probability) {
    return faults.on() && chance(probability);
  }
}
