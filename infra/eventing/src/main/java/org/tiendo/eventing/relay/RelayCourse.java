package org.tiendo.eventing.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tiendo.eventing.lease.Lease;
import org.tiendo.eventing.observe.MeterNames;
import org.tiendo.eventing.pace.Pace;
import org.tiendo.eventing.relay.Relay.State;
import org.tiendo.eventing.store.Envelope;

/// What a relay does, step by step, over any number of failures. It never waits: each step says what is to be waited for.
final class RelayCourse {

  private static final Logger LOG = LoggerFactory.getLogger(RelayCourse.class);

  /// How long the log may show less than the topic. A primary that was voted out notices within ten seconds.
  static final Duration AHEAD_LIMIT = Duration.ofSeconds(30);

  private static final long NEVER = Long.MIN_VALUE;

  /// How often is looked whether something is to be sent once more.
  static final Duration LOOK_FOR_REPUBLICATIONS = Duration.ofSeconds(1);

  private final RelayRoute route;
  private final RelayKafka kafka;
  private final Lease lease;
  private final Republications republications;
  private final Pace pace;
  private final Counter failures;
  private final Counter alarms;
  private final Counter takeovers;
  private final Counter handovers;
  private long before = Long.MAX_VALUE;
  private long unacknowledged = Long.MAX_VALUE;
  private @Nullable RelayRun run;
  private long aheadSince = NEVER;
  private long lookedForRepublications = NEVER;
  private volatile long next;
  private volatile State state = State.CONNECTING;

  /// When to take the next step.
  enum Then {
    /// At once.
    GO_ON,
    /// When something was appended; if nothing is for a while, after [RelayCourse#checkEnd()].
    AT_END,
    /// After a pause that becomes longer from one failure to the next.
    FAILED,
    /// After a while in which another process may stop to relay.
    STAND_BY,
    /// Never.
    ALARMED
  }

  RelayCourse(
      RelayRoute route,
      RelayKafka kafka,
      Lease lease,
      Republications republications,
      MeterRegistry meters,
      Pace pace) {
    this.route = route;
    this.kafka = kafka;
    this.lease = lease;
    this.republications = republications;
    this.pace = pace;
    this.failures = counter(MeterNames.RELAY_FAILURES, meters);
    this.alarms = counter(MeterNames.RELAY_ALARMS, meters);
    this.takeovers = counter(MeterNames.RELAY_TAKEOVERS, meters);
    this.handovers = counter(MeterNames.RELAY_HANDOVERS, meters);
  }

  private Counter counter(String name, MeterRegistry meters) {
    return meters.counter(name, MeterNames.LOG, log());
  }

  private String log() {
    return route.log().name();
  }

  /// Finds where to go on, or sends a page; or neither, as another process does.
  Then step() {
    return guarded(() -> {
      if (!lease.held()) {
        return standBy();
      }
      return run instanceof RelayRun known ? send(known) : find();
    });
  }

  /// Looks whether the topic still has what it acknowledged.
  Then checkEnd() {
    return guarded(() -> {
      if (run instanceof RelayRun known) {
        known.checkEnd();
      }
      return Then.GO_ON;
    });
  }

  private interface Step {
    Then take();
  }

  private Then guarded(Step step) {
    try {
      return step.take();
    } catch (TopicContradictsLog e) {
      return alarmed(e);
    } catch (TopicAheadOfLog e) {
      return aheadForLong() ? alarmed(e) : failed(e);
    } catch (RuntimeException e) {
      return failed(e);
    }
  }

  private boolean aheadForLong() {
    aheadSince = aheadSince == NEVER ? pace.nanoTime() : aheadSince;
    return pace.nanoTime() - aheadSince > AHEAD_LIMIT.toNanos();
  }

  private Then alarmed(RuntimeException why) {
    state = State.ALARMED;
    alarms.increment();
    LOG.error("The relay of log {} stops: {}", log(), why.getMessage());
    release();
    return Then.ALARMED;
  }

  private Then failed(RuntimeException why) {
    LOG.warn("The relay of log {} tries again: {}", log(), why.toString());
    if (state == State.RUNNING) {
      before = why instanceof TopicCutBack cut ? cut.offset() : Long.MAX_VALUE;
      unacknowledged = next;
    }
    state = State.CONNECTING;
    failures.increment();
    close();
    return Then.FAILED;
  }

  /// What this process knew of the topic's end is of no use any more: the other one went on from there.
  private Then standBy() {
    if (run != null) {
      handovers.increment();
      close();
    }
    before = Long.MAX_VALUE;
    unacknowledged = Long.MAX_VALUE;
    aheadSince = NEVER;
    state = State.STANDBY;
    return Then.STAND_BY;
  }

  private Then find() {
    if (state == State.STANDBY) {
      takeovers.increment();
    }
    RelayRun opened = new RelayRun(route, kafka, pace);
    run = opened;
    opened.find(before, unacknowledged);
    next = opened.next();
    aheadSince = NEVER;
    state = State.RUNNING;
    return Then.GO_ON;
  }

  /// The lease is asked once more behind what may take long, directly before sending.
  private Then send(RelayRun known) {
    List<Envelope> page = known.page();
    if (!lease.held()) {
      return standBy();
    }
    try {
      if (!page.isEmpty()) {
        known.send(page);
        return Then.GO_ON;
      }
    } finally {
      next = known.next();
    }
    return republish(known);
  }

  /// Only where the log has nothing new, a page at a time: who waits for the present is not held up by the past.
  private Then republish(RelayRun known) {
    long now = pace.nanoTime();
    if (lookedForRepublications != NEVER
        && now - lookedForRepublications < LOOK_FOR_REPUBLICATIONS.toNanos()) {
      return Then.AT_END;
    }
    Optional<Republications.Range> open = republications.open();
    if (open.isEmpty()) {
      lookedForRepublications = now;
      return Then.AT_END;
    }
    Republications.Range range = open.get();
    republications.sent(range, known.sendAgain(range.next(), range.to()));
    return Then.GO_ON;
  }

  /// The first position that the topic is not known to hold.
  long next() {
    return next;
  }

  State state() {
    return state;
  }

  /// The last step of all: another process need not wait.
  void release() {
    lease.release();
    close();
  }

  /// Lets the Kafka clients go; the next step makes new ones.
  private void close() {
    RelayRun known = run;
    run = null;
    try {
      if (known != null) {
        known.close();
      }
    } catch (RuntimeException e) {
      LOG.warn("The relay of log {} left a Kafka client open", log(), e);
    }
  }
}
