package org.tiendo.eventing.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.pace.Pace;
import org.tiendo.eventing.relay.MemoryLog;
import org.tiendo.eventing.relay.SimulatedRelay;

/// The steps of a read model's inbox in simulated time.
public final class SimulatedInbox {

  private static final InboxRoute ROUTE =
      new InboxRoute("ledger", "task", SimulatedRelay.TOPIC, "nowhere:1");
  private static final Duration FAILED = Duration.ofMillis(50);

  private final InboxCourse course;
  private final Pace pace;

  /// @param skipsHoles a planted bug: takes what comes next without a look at its position
  public SimulatedInbox(
      Supplier<Consumer<byte[], byte[]>> kafka,
      PositionSource positions,
      HoleReader owner,
      RecordHandler handler,
      boolean skipsHoles,
      MeterRegistry meters,
      Pace pace) {
    Intake checked = new Contiguity(ROUTE, MemoryLog.FORM, owner, (_, _, _) -> {}, meters);
    Intake intake = skipsHoles ? new SkippingHoles() : checked;
    this.course = new InboxCourse(ROUTE, kafka, positions, handler, intake, meters, pace);
    this.pace = pace;
  }

  public void run() throws InterruptedException {
    while (true) {
      if (!course.step()) {
        pace.sleep(FAILED);
      }
    }
  }

  private static final class SkippingHoles implements Intake {
    private long last;

    @Override
    public void expectAfter(long position) {
      last = position;
    }

    @Override
    public void take(
        ConsumerRecord<byte[], byte[]> in, java.util.function.Consumer<PublishedRecord> out) {
      PublishedRecord record = MemoryLog.FORM.fromKafka(in);
      if (record.position() > last) {
        last = record.position();
        out.accept(record);
      }
    }

    @Override
    public void takeFromOwner(java.util.function.Consumer<PublishedRecord> out) {}
  }
}
