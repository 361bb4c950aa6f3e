package org.tiendo.eventing.projection;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A position in several logs at once: the last position seen of each, e.g. `review:7,task:12`. Logs without a position have
/// seen nothing.
///
/// @param positions last position by log name
public record Token(Map<String, Long> positions) {

  public static final Token NOTHING = new Token(Map.of());

  public Token {
    positions = Map.copyOf(positions);
  }

  /// Reads `log:position` pairs, separated by commas; an empty text is [#NOTHING].
  ///
  /// @throws IllegalArgumentException if the text is of another form
  public static Token parse(String text) {
    Map<String, Long> positions = new TreeMap<>();
    for (String part : text.isEmpty() ? new String[0] : text.split(",", -1)) {
      int colon = part.indexOf(':');
      if (colon < 1 || !part.substring(colon + 1).matches("\\d{1,18}")) {
        throw new IllegalArgumentException("a token looks like task:12,review:7");
      }
      positions.put(part.substring(0, colon), Long.valueOf(part.substring(colon + 1)));
    }
    return new Token(positions);
  }

  public static Token of(String log, long position) {
    return new Token(Map.of(log, position));
  }

  /// The last position seen of a log; -1 before any.
  public long last(String log) {
    return positions.getOrDefault(log, -1L);
  }

  /// Whether everything that `other` has seen is seen here too.
  public boolean covers(Token other) {
    return other.positions.entrySet().stream().allMatch(e -> last(e.getKey()) >= e.getValue());
  }

  /// This token with one log moved to `position`.
  public Token with(String log, long position) {
    Map<String, Long> moved = new TreeMap<>(positions);
    moved.put(log, position);
    return new Token(moved);
  }

  @Override
  public String toString() {
    return new TreeMap<>(positions)
        .entrySet().stream()
            .map(e -> e.getKey() + ":" + e.getValue())
            .collect(Collectors.joining(","));
  }
}
