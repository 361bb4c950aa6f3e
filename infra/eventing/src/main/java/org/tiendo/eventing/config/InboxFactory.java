package org.tiendo.eventing.config;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.List;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.inbox.HoleReader;
import org.tiendo.eventing.inbox.Inbox;
import org.tiendo.eventing.inbox.InboxRoute;
import org.tiendo.eventing.inbox.Parked;
import org.tiendo.eventing.inbox.PositionSource;
import org.tiendo.eventing.inbox.RecordHandler;
import org.tiendo.eventing.relay.RecordForm;

/// Makes the inboxes of a service. Whatever comes in, the installation's clock follows it first.
record InboxFactory(
    TiendoProperties properties,
    RecordForm form,
    ConnectionConfiguration.Peers peers,
    Parked parked,
    InstallationClock clock,
    MeterRegistry meters) {

  Inbox inbox(String consumer, String log, PositionSource positions, RecordHandler handler) {
    InboxRoute route =
        new InboxRoute(
            consumer, log, properties.kafka().topic(log), properties.kafka().bootstrap());
    HoleReader owner = peers.of(log);
    return new Inbox(route, form, positions, owner, following(handler), parked, meters);
  }

  private RecordHandler following(RecordHandler handler) {
    return (List<PublishedRecord> batch) -> {
      batch.forEach(record -> clock.follow(LocalDate.ofInstant(record.recordedAt(), clock.zone())));
      handler.handle(batch);
    };
  }
}
