package org.tiendo.eventing.command;

import java.util.List;
import org.tiendo.eventing.store.Envelope;

/// An immutable state with the place in the stream it was folded up to.
///
/// @param version sequence of the last event, -1 for an empty stream
/// @param position of the last event in the log, -1 for an empty stream
/// @param lastId id of the last event, empty for an empty stream
record StreamState(long version, long position, String lastId, Object state) {

  static StreamState initial(Object state) {
    return new StreamState(-1, -1, "", state);
  }

  StreamState after(List<Envelope> events, Object folded) {
    if (events.isEmpty()) {
      return this;
    }
    Envelope last = events.getLast();
    return new StreamState(last.seq(), last.n(), last.id(), folded);
  }
}
