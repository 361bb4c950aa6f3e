package org.tiendo.eventing.deadletter;

import java.util.Map;

/// What became of an automation's reaction to a record.
sealed interface Reaction {

  /// Carried out now or earlier, or of no concern.
  record Done() implements Reaction {}

  /// It will fail again unless something changes.
  ///
  /// @param cause stable code
  record Failed(String cause, Map<String, String> facts) implements Reaction {

    public Failed {
      facts = Map.copyOf(facts);
    }
  }
}
