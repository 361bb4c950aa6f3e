package org.tiendo.bench.log;

import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/// One way to keep events, filled with the same events as the others.
///
/// Stream `l<i>` for `i` below [#LONG_STREAMS] gets [#LONG] events, all others get one.
interface Way extends AutoCloseable {

  int LONG = 100;
  int LONG_STREAMS = 200;

  /// As figures call it.
  String name();

  /// Stores one event, durably, as the next of a stream.
  ///
  /// @param seq its place in the stream
  void append(String stream, long seq);

  /// Reads a stream, and gives how many events it has.
  int load(String stream);

  /// All events in order, as payloads.
  default Stream<?> everything() {
    return engine().readEvents(null, false).map(TrackedEventMessage::getPayload);
  }

  EventStorageEngine engine();

  /// Loads a stream, decides, and stores one event, through the command bus.
  void update(String stream, long number);

  @Override
  void close();
}
