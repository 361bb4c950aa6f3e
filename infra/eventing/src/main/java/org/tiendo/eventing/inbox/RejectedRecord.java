package org.tiendo.eventing.inbox;

import java.time.Instant;
import java.util.Map;

/// What was parked for a person to look at: nothing waits for it, and nothing can be done with it.
///
/// @param id who parked it, and what
/// @param times how often it was parked
public record RejectedRecord(
    String id, String reason, Map<String, String> facts, Instant since, int times) {

  public RejectedRecord {
    facts = Map.copyOf(facts);
  }
}
