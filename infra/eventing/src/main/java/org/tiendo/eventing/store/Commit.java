package org.tiendo.eventing.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One unit of work to be appended: all of its events or none.
///
/// @param commandId permanent key of the command
/// @param digest SHA-256 of the parsed request, lower-case hexadecimal; tells a retry from another request under the same
///     key
/// @param claims values taken for ever by this commit
public record Commit(
    String commandId,
    String digest,
    String by,
    String unit,
    @Nullable String obo,
    LocalDate effectiveOn,
    String correlationId,
    @Nullable String causationId,
    List<NewEvent> events,
    Set<String> claims) {

  public Commit {
    events = List.copyOf(events);
    claims = Set.copyOf(claims);
  }

  /// An event that has no position yet.
  ///
  /// @param seq the place in its stream that it must take
  public record NewEvent(StreamId stream, long seq, String type, int version, JsonNode data) {}
}
