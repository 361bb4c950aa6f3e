package org.tiendo.reporting.register;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tiendo.eventing.projection.Token;

/// When what stands at the positions of the logs was recorded, whatever it says and whoever may see it.
///
/// In one log the recorded time never goes back, so a moment is a position of each log.
public final class Moments {

  public static final Moments NONE = new Moments(Map.of());

  private final Map<String, List<Entry>> logs;

  private Moments(Map<String, List<Entry>> logs) {
    this.logs = logs;
  }

  static Moments of(Stream<Entry> entries) {
    return new Moments(
        entries
            .sorted(Comparator.comparingLong(Entry::position))
            .collect(groupingBy(Entry::log, TreeMap::new, toList())));
  }

  /// The last position of each log that was recorded by then; logs that had nothing yet are left out.
  public Token until(Instant moment) {
    Token token = Token.NOTHING;
    for (Map.Entry<String, List<Entry>> log : logs.entrySet()) {
      int count = recorded(log.getValue(), moment);
      if (count > 0) {
        token = token.with(log.getKey(), log.getValue().get(count - 1).position());
      }
    }
    return token;
  }

  /// How many of these were recorded by then.
  private static int recorded(List<Entry> entries, Instant moment) {
    int low = 0;
    int high = entries.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (entries.get(middle).recordedAt().isAfter(moment)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /// When the latest of all was recorded.
  public Optional<Instant> last() {
    return logs.values().stream()
        .map(entries -> entries.getLast().recordedAt())
        .max(Comparator.naturalOrder());
  }
}
