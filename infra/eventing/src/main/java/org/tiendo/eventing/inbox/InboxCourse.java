package org.tiendo.eventing.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tiendo.eventing.observe.MeterNames;
import org.tiendo.eventing.pace.Pace;

/// What an inbox does, step by step, over any number of failures. A step waits for records at most half a second, and not at
/// all after a failure.
final class InboxCourse implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(InboxCourse.class);

  private final InboxRoute route;
  private final Supplier<Consumer<byte[], byte[]>> kafka;
  private final PositionSource positions;
  private final RecordHandler handler;
  private final Intake intake;
  private final Pace pace;
  private final Counter failures;
  private @Nullable InboxRun run;
  private volatile long last = -1;
  private volatile long behind;

  InboxCourse(
      InboxRoute route,
      Supplier<Consumer<byte[], byte[]>> kafka,
      PositionSource positions,
      RecordHandler handler,
      Intake intake,
      MeterRegistry meters,
      Pace pace) {
    this.route = route;
    this.kafka = kafka;
    this.positions = positions;
    this.handler = handler;
    this.intake = intake;
    this.pace = pace;
    this.failures =
        meters.counter(
            MeterNames.INBOX_FAILURES,
            MeterNames.CONSUMER,
            route.consumer(),
            MeterNames.LOG,
            route.log());
  }

  /// Connects, or takes what came since.
  ///
  /// @return false after a failure: the next step is to come after a pause
  boolean step() {
    try {
      if (run instanceof InboxRun known) {
        known.poll(this::toldBehind);
        last = Math.max(last, known.position().last());
      } else {
        run = opened();
      }
      return true;
    } catch (RuntimeException e) {
      failures.increment();
      LOG.warn("{} of log {} tries again", route.consumer(), route.log(), e);
      close();
      return false;
    }
  }

  private InboxRun opened() {
    Consumer<byte[], byte[]> consumer = kafka.get();
    try {
      InboxRun opened = new InboxRun(route, consumer, positions, handler, intake, pace);
      last = opened.position().last();
      return opened;
    } catch (RuntimeException e) {
      consumer.close();
      throw e;
    }
  }

  private void toldBehind(long records) {
    behind = records;
    positions.behind(records);
  }

  long last() {
    return last;
  }

  long behind() {
    return behind;
  }

  /// Lets the Kafka client go; the next step makes a new one.
  @Override
  public void close() {
    InboxRun known = run;
    run = null;
    try {
      if (known != null) {
        known.close();
      }
    } catch (RuntimeException e) {
      LOG.warn("{} of log {} left a Kafka client open", route.consumer(), route.log(), e);
    }
  }
}
