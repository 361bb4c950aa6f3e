package org.tiendo.eventing.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tiendo.eventing.lease.Lease;
import org.tiendo.eventing.observe.MeterNames;
import org.tiendo.eventing.pace.Pace;
import org.tiendo.eventing.store.EventLog;

/// Brings every position of a log into its topic, in order, at least once.
///
/// Any number of processes may have one for the same log: one of them relays, the others stand by (see [Lease]).
///
/// Nothing is stored about how far it is: the topic's own last record tells. So a crash at any point, or a second relay at
/// the same time, causes repetitions and nothing else. It goes on by itself after any failure, also after the topic was
/// deleted; it stops for good only where topic and log contradict each other (see [#state()]).
public final class Relay implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(10);

  /// How long after an append that went unnoticed it is found, and how often the topic's end is looked at.
  private static final Duration IDLE_POLL = Duration.ofSeconds(1);

  /// How often a standby looks whether the active relay is alive.
  private static final Duration STANDBY_LOOK = Duration.ofMillis(500);

  private final EventLog log;
  private final RelayCourse course;
  private final Backoff backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);
  private final BlockingQueue<Boolean> appended = new ArrayBlockingQueue<>(1);
  private final Thread thread;
  private volatile boolean ended;
  private volatile @Nullable AutoCloseable subscription;

  public Relay(
      RelayRoute route,
      String bootstrap,
      Lease lease,
      Republications republications,
      MeterRegistry meters) {
    this(route, RelayKafka.at(bootstrap), lease, republications, meters);
  }

  Relay(
      RelayRoute route,
      RelayKafka kafka,
      Lease lease,
      Republications republications,
      MeterRegistry meters) {
    this.log = route.log();
    this.course = new RelayCourse(route, kafka, lease, republications, meters, Pace.MACHINE);
    this.thread = new Thread(this::run, log.name() + "-relay");
    gauge(MeterNames.RELAY_POSITION, this::position, meters);
    gauge(MeterNames.RELAY_LAG, this::lag, meters);
    gauge(MeterNames.RELAY_ACTIVE, () -> state() == State.RUNNING ? 1 : 0, meters);
  }

  private void gauge(String name, Supplier<Number> value, MeterRegistry meters) {
    Gauge.builder(name, value).tag(MeterNames.LOG, log.name()).register(meters);
  }

  /// What the relay is doing.
  public enum State {
    /// Looks for the topic's end, or waits before it tries again after a failure.
    CONNECTING,
    /// Follows the log.
    RUNNING,
    /// Another process follows the log; this one would take over.
    STANDBY,
    /// Topic and log contradict each other: nothing is sent any more until a person has looked and restarts the service.
    ALARMED,
    CLOSED
  }

  public void start() {
    subscription = log.onAppend(() -> appended.offer(true));
    thread.setDaemon(true);
    thread.start();
  }

  public State state() {
    return ended && course.state() != State.ALARMED ? State.CLOSED : course.state();
  }

  /// The last position that the topic is known to hold; -1 before any.
  public long position() {
    return course.next() - 1;
  }

  /// Positions of the log that the topic does not hold yet; a standby does not know and shows none.
  private long lag() {
    return state() == State.STANDBY ? 0 : Math.max(0, log.head() - course.next());
  }

  private void run() {
    RelayCourse.Then then = RelayCourse.Then.GO_ON;
    try {
      while (!backoff.stopped() && then != RelayCourse.Then.ALARMED) {
        long before = course.next();
        then = course.step();
        if (course.next() > before || then == RelayCourse.Then.STAND_BY) {
          backoff.reset();
        }
        if (then == RelayCourse.Then.AT_END && !appendedWithin(IDLE_POLL)) {
          then = course.checkEnd();
        }
        if (then == RelayCourse.Then.FAILED) {
          backoff.pause();
        }
        if (then == RelayCourse.Then.STAND_BY) {
          backoff.rest(STANDBY_LOOK);
        }
      }
    } finally {
      course.release();
      ended = true;
    }
  }

  private boolean appendedWithin(Duration limit) {
    try {
      return appended.poll(limit.toMillis(), TimeUnit.MILLISECONDS) != null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /// Stops after the page that is under way, or after ten seconds without it. It cannot be started again.
  @Override
  public void close() {
    backoff.stop();
    appended.offer(true);
    try {
      if (subscription instanceof AutoCloseable open) {
        open.close();
      }
      if (!thread.join(CLOSE_LIMIT)) {
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      LOG.warn("The relay of log {} could not unsubscribe", log.name(), e);
    }
  }
}
