package org.tiendo.eventing.inbox;

import java.util.Map;

/// Keeps what could not be used, for a person to look at. Nothing waits for what is parked.
@FunctionalInterface
public interface Parked {

  /// @param id the same however often it is parked
  /// @param reason stable code, e.g. `unreadable`
  /// @param facts what a person needs to understand it, by name
  void park(String id, String reason, Map<String, String> facts);
}
