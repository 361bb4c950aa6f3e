package org.tiendo.eventing.relay;

import java.util.Optional;

/// Ranges of a log that are to be sent once more on purpose, kept so that the relay goes on with them after a crash, or another
/// process does. Consumers drop what they have already.
public interface Republications {

  /// @param id of what ordered it
  /// @param next the first position not known to be sent
  /// @param to the last position
  record Range(String id, long next, long to) {}

  /// The oldest that is not finished.
  Optional<Range> open();

  /// Everything before `next` has been sent.
  void sent(Range range, long next);
}
