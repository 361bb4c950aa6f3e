package org.tiendo.eventing.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.observe.MeterNames;
import org.tiendo.eventing.pace.Pace;
import org.tiendo.eventing.relay.Relay.State;
import org.tiendo.eventing.store.Envelope;
import org.tiendo.eventing.store.EventLog;

/// What a relay does, step by step, over any number of failures. It never waits: each step says what is to be waited for.
final class RelayCourse implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RelayCourse.class);

  /// How long the log may show less than the topic. A primary that was voted out notices within ten seconds.
  static final Duration AHEAD_LIMIT = Duration.ofSeconds(30);

  private static final long NEVER = Long.MIN_VALUE;

  private final EventLog log;
  private final Function<Envelope, PublishedRecord> published;
  private final RecordForm form;
  private final RelayKafka kafka;
  private final String topic;
  private final Pace pace;
  private final Counter failures;
  private final Counter alarms;
  private long before = Long.MAX_VALUE;
  private long unacknowledged = Long.MAX_VALUE;
  private @Nullable RelayRun run;
  private long aheadSince = NEVER;
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
    /// Never.
    ALARMED
  }

  RelayCourse(
      EventLog log,
      Function<Envelope, PublishedRecord> published,
      RecordForm form,
      RelayKafka kafka,
      String topic,
      MeterRegistry meters,
      Pace pace) {
    this.log = log;
    this.pace = pace;
    this.published = published;
    this.form = form;
    this.kafka = kafka;
    this.topic = topic;
    this.failures = meters.counter(MeterNames.RELAY_FAILURES, MeterNames.LOG, log.name());
    this.alarms = meters.counter(MeterNames.RELAY_ALARMS, MeterNames.LOG, log.name());
  }

  /// Finds where to go on, or sends a page.
  Then step() {
    return guarded(() -> run instanceof RelayRun known ? send(known) : find());
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
    LOG.error("The relay of log {} stops: {}", log.name(), why.getMessage());
    close();
    return Then.ALARMED;
  }

  private Then failed(RuntimeException why) {
    LOG.warn("The relay of log {} tries again: {}", log.name(), why.toString());
    if (state == State.RUNNING) {
      before = why instanceof TopicCutBack cut ? cut.offset() : Long.MAX_VALUE;
      unacknowledged = next;
    }
    state = State.CONNECTING;
    failures.increment();
    close();
    return Then.FAILED;
  }

  private Then find() {
    RelayRun opened = new RelayRun(log, published, form, kafka, topic, pace);
    run = opened;
    opened.find(before, unacknowledged);
    next = opened.next();
    aheadSince = NEVER;
    state = State.RUNNING;
    return Then.GO_ON;
  }

  private Then send(RelayRun known) {
    try {
      return known.sendPage() == 0 ? Then.AT_END : Then.GO_ON;
    } finally {
      next = known.next();
    }
  }

  /// The first position that the topic is not known to hold.
  long next() {
    return next;
  }

  State state() {
    return state;
  }

  /// Lets the Kafka clients go; the next step makes new ones.
  @Override
  public void close() {
    RelayRun known = run;
    run = null;
    try {
      if (known != null) {
        known.close();
      }
    } catch (RuntimeException e) {
      LOG.warn("The relay of log {} left a Kafka client open", log.name(), e);
    }
  }
}
