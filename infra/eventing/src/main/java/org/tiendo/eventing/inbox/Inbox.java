package org.tiendo.eventing.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tiendo.eventing.observe.MeterNames;
import org.tiendo.eventing.relay.Backoff;
import org.tiendo.eventing.relay.RecordForm;

/// Brings the records of one log from its topic to a handler: each position in order, without a hole, at least once.
///
/// The position is stored after the handler returned, so after a crash the last batch comes again. Nothing is ever skipped: a
/// failing handler, an owner that does not answer, or a type this version does not know stop this consumer, with
/// `tiendo.inbox.failures` and a growing lag to see, until the cause is gone.
public final class Inbox implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(10);

  private final InboxRoute route;
  private final Supplier<Consumer<byte[], byte[]>> kafka;
  private final PositionSource positions;
  private final RecordHandler handler;
  private final Contiguity contiguity;
  private final Counter failures;
  private final Backoff backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);
  private final Thread thread;
  private volatile long last = -1;
  private volatile long behind;

  public Inbox(
      InboxRoute route,
      RecordForm form,
      PositionSource positions,
      HoleReader owner,
      RecordHandler handler,
      Parked parked,
      MeterRegistry meters) {
    this(
        route,
        () -> InboxRun.consumer(route.bootstrap()),
        positions,
        handler,
        new Contiguity(route, form, owner, parked, meters),
        meters);
  }

  Inbox(
      InboxRoute route,
      Supplier<Consumer<byte[], byte[]>> kafka,
      PositionSource positions,
      RecordHandler handler,
      Contiguity contiguity,
      MeterRegistry meters) {
    this.route = route;
    this.kafka = kafka;
    this.positions = positions;
    this.handler = handler;
    this.contiguity = contiguity;
    this.thread = new Thread(this::run, route.consumer() + "-inbox-" + route.log());
    String[] tags = {MeterNames.CONSUMER, route.consumer(), MeterNames.LOG, route.log()};
    this.failures = meters.counter(MeterNames.INBOX_FAILURES, tags);
    Gauge.builder(MeterNames.INBOX_POSITION, () -> last).tags(tags).register(meters);
    Gauge.builder(MeterNames.INBOX_LAG, () -> behind).tags(tags).register(meters);
  }

  public void start() {
    thread.setDaemon(true);
    thread.start();
  }

  /// The last position handled; -1 before any.
  public long position() {
    return last;
  }

  /// How many records of the topic were not handled yet when last looked.
  public long behind() {
    return behind;
  }

  private void run() {
    while (!backoff.stopped()) {
      try (Consumer<byte[], byte[]> consumer = kafka.get();
          InboxRun run = new InboxRun(route, consumer, positions, handler, contiguity)) {
        last = run.position().last();
        while (!backoff.stopped()) {
          follow(run);
        }
      } catch (RuntimeException e) {
        failures.increment();
        LOG.warn("{} of log {} tries again", route.consumer(), route.log(), e);
        backoff.pause();
      }
    }
  }

  private void follow(InboxRun run) {
    run.poll(this::toldBehind);
    if (run.position().last() > last) {
      last = run.position().last();
      backoff.reset();
    }
  }

  private void toldBehind(long records) {
    behind = records;
    positions.behind(records);
  }

  /// Stops after the batch that is under way, or interrupts it after ten seconds. It cannot be started again.
  @Override
  public void close() {
    backoff.stop();
    try {
      if (!thread.join(CLOSE_LIMIT)) {
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
