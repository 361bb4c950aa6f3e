package org.tiendo.eventing.relay;

import java.util.function.Function;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.store.Envelope;
import org.tiendo.eventing.store.EventLog;

/// What a relay brings where.
///
/// @param published the published form of an event of the log
public record RelayRoute(
    EventLog log, Function<Envelope, PublishedRecord> published, RecordForm form, String topic) {}
