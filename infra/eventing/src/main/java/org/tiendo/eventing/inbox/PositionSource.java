package org.tiendo.eventing.inbox;

import java.time.Duration;

/// Where the position of a consumer in one log is kept.
///
/// A handler that keeps the position together with its data returns it from [#load()] and may leave [#store] empty.
public interface PositionSource {

  /// @param last the last position handled; -1 before any
  /// @param nextOffset Kafka offset to go on at, only a hint; -1 if not known
  record Position(long last, long nextOffset) {
    public static final Position NOTHING = new Position(-1, -1);
  }

  Position load();

  /// Called after each batch was handled. Never moves a position back.
  void store(Position position);

  /// How long nothing may come until the owner of the log is asked whether there is more.
  default Duration patience() {
    return Duration.ofSeconds(30);
  }

  /// Told now and then how many records of the topic are not handled yet, for those who show it.
  default void behind(long records) {}

  /// Told when nothing came for about half a second: there is time for what can wait.
  default void quiet() {}

  /// Told when records came and were handled, or the owner of the log had no more.
  default void contact() {}
}
