package org.tiendo.eventing.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.tiendo.eventing.observe.MeterNames;
import org.tiendo.eventing.pace.Pace;
import org.tiendo.eventing.relay.Backoff;
import org.tiendo.eventing.relay.RecordForm;

/// Brings the records of one log from its topic to a handler: each position in order, without a hole, at least once.
///
/// The position is stored after the handler returned, so after a crash the last batch comes again. Nothing is ever skipped: a
/// failing handler, an owner that does not answer, or a type this version does not know stop this consumer, with
/// `tiendo.inbox.failures` and a growing lag to see, until the cause is gone.
public final class Inbox implements AutoCloseable {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(10);

  private final InboxCourse course;
  private final Backoff backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);
  private final Thread thread;

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
      Intake intake,
      MeterRegistry meters) {
    this.course = new InboxCourse(route, kafka, positions, handler, intake, meters, Pace.MACHINE);
    this.thread = new Thread(this::run, route.consumer() + "-inbox-" + route.log());
    String[] tags = {MeterNames.CONSUMER, route.consumer(), MeterNames.LOG, route.log()};
    Gauge.builder(MeterNames.INBOX_POSITION, course::last).tags(tags).register(meters);
    Gauge.builder(MeterNames.INBOX_LAG, course::behind).tags(tags).register(meters);
  }

  public void start() {
    thread.setDaemon(true);
    thread.start();
  }

  /// The last position handled; -1 before any.
  public long position() {
    return course.last();
  }

  /// How many records of the topic were not handled yet when last looked.
  public long behind() {
    return course.behind();
  }

  private void run() {
    try (course) {
      while (!backoff.stopped()) {
        long before = course.last();
        boolean worked = course.step();
        if (course.last() > before) {
          backoff.reset();
        }
        if (!worked) {
          backoff.pause();
        }
      }
    }
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
