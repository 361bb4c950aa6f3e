package org.tiendo.eventing.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.observe.MeterNames;
import org.tiendo.eventing.store.Envelope;
import org.tiendo.eventing.store.EventLog;

/// Brings every position of a log into its topic, in order, at least once.
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

  private final EventLog log;
  private final Function<Envelope, PublishedRecord> published;
  private final RecordForm form;
  private final RelayKafka kafka;
  private final String topic;
  private final Counter failures;
  private final Counter alarms;
  private final Backoff backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);
  private final BlockingQueue<Boolean> appended = new ArrayBlockingQueue<>(1);
  private final Thread thread;
  private volatile long next;
  private volatile State state = State.CONNECTING;
  private volatile @Nullable AutoCloseable subscription;

  public Relay(
      EventLog log,
      Function<Envelope, PublishedRecord> published,
      RecordForm form,
      String bootstrap,
      String topic,
      MeterRegistry meters) {
    this(log, published, form, RelayKafka.at(bootstrap), topic, meters);
  }

  Relay(
      EventLog log,
      Function<Envelope, PublishedRecord> published,
      RecordForm form,
      RelayKafka kafka,
      String topic,
      MeterRegistry meters) {
    this.log = log;
    this.published = published;
    this.form = form;
    this.kafka = kafka;
    this.topic = topic;
    this.thread = new Thread(this::run, log.name() + "-relay");
    this.failures = meters.counter(MeterNames.RELAY_FAILURES, MeterNames.LOG, log.name());
    this.alarms = meters.counter(MeterNames.RELAY_ALARMS, MeterNames.LOG, log.name());
    Gauge.builder(MeterNames.RELAY_POSITION, () -> next - 1)
        .tag(MeterNames.LOG, log.name())
        .register(meters);
    Gauge.builder(MeterNames.RELAY_LAG, () -> Math.max(0, log.head() - next))
        .tag(MeterNames.LOG, log.name())
        .register(meters);
  }

  /// What the relay is doing.
  public enum State {
    /// Looks for the topic's end, or waits before it tries again after a failure.
    CONNECTING,
    /// Follows the log.
    RUNNING,
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
    return state;
  }

  /// The last position that the topic is known to hold; -1 before any.
  public long position() {
    return next - 1;
  }

  private void run() {
    long before = Long.MAX_VALUE;
    long unacknowledged = Long.MAX_VALUE;
    while (!backoff.stopped()) {
      try {
        follow(before, unacknowledged);
      } catch (TopicContradictsLog e) {
        state = State.ALARMED;
        alarms.increment();
        LOG.error("The relay of log {} stops: {}", log.name(), e.getMessage());
        return;
      } catch (RuntimeException e) {
        LOG.warn("The relay of log {} tries again: {}", log.name(), e.toString());
        if (state == State.RUNNING) {
          before = e instanceof TopicCutBack cut ? cut.offset() : Long.MAX_VALUE;
          unacknowledged = next;
        }
        state = State.CONNECTING;
        failures.increment();
        backoff.pause();
      }
    }
    state = State.CLOSED;
  }

  private void follow(long before, long unacknowledged) {
    try (RelayRun run = new RelayRun(log, published, form, kafka, topic)) {
      run.find(before, unacknowledged);
      next = run.next();
      state = State.RUNNING;
      while (!backoff.stopped()) {
        sendPage(run);
      }
    }
  }

  private void sendPage(RelayRun run) {
    int sent;
    try {
      sent = run.sendPage();
    } finally {
      if (run.next() > next) {
        backoff.reset();
      }
      next = run.next();
    }
    if (sent == 0 && !appendedWithin(IDLE_POLL)) {
      run.checkEnd();
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
