package org.tiendo.eventing.command;

import java.util.List;
import org.tiendo.contracts.kernel.Refusal;

/// What became of a command. Every case has one answer at the HTTP edge.
public sealed interface Outcome {

  /// Stored and durable, now or by an earlier sending of the same command; or a no-op, then without events.
  ///
  /// @param aggregateId id of the stream's aggregate, without the feature's prefix
  /// @param version sequence of the last event of the stream after this command; -1 for a stream still empty
  /// @param token position of the log after which the command's effect is visible, e.g. `task:12`
  record Accepted(
      String commandId, String aggregateId, long version, String token, List<StoredEventRef> events)
      implements Outcome {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /// An event that the command stored.
  record StoredEventRef(String id, String type, long position) {}

  /// Refused by a rule; nothing was stored.
  record Refused(Refusal refusal) implements Outcome {}

  /// The stream is not at the version that the sender expected.
  record VersionMismatch(long expected, long actual) implements Outcome {}

  /// The key belongs to an earlier command with another body.
  record KeyReused(String commandId) implements Outcome {}

  /// The same command is being carried out at this moment.
  record InFlight(String commandId) implements Outcome {}

  /// Too large to be stored.
  record TooLarge(String reason) implements Outcome {}

  /// Not known yet whether it was stored, or too many wait: send the same command again.
  record Unavailable(String reason) implements Outcome {}
}
