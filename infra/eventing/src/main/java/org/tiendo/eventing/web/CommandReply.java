package org.tiendo.eventing.web;

import java.util.List;
import org.tiendo.eventing.command.Outcome;

/// What an accepted command is answered with.
///
/// @param version sequence of the stream's last event, also the `ETag`
/// @param token position to wait for in `?after=`
public record CommandReply(
    String commandId,
    String aggregateId,
    long version,
    String token,
    List<Outcome.StoredEventRef> events) {

  public CommandReply {
    events = List.copyOf(events);
  }
}
