package org.tiendo.eventing.store;

import java.util.List;

/// A commit as it lies in the log.
///
/// @param position of its first event
public record StoredCommit(long position, String commandId, String digest, List<Envelope> events) {

  public StoredCommit {
    events = List.copyOf(events);
  }

  /// Position of its last event.
  public long lastPosition() {
    return position + events.size() - 1;
  }
}
