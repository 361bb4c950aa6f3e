package org.tiendo.reporting.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tiendo.eventing.projection.Token;

/// When what stands at the positions of the logs was recorded, whatever it says and whoever may see it: eight bytes for each.
///
/// In one log the recorded time never goes back, so a moment is a position of each log.
public final class Moments {

  public static final Moments NONE = new Moments(Map.of());

  private final Map<String, Log> logs;

  private Moments(Map<String, Log> logs) {
    this.logs = logs;
  }

  /// Milliseconds by position, of which there is none missing. Moments of a later token share all blocks but the last.
  private record Log(List<long[]> blocks, long count) {

    private static final int BLOCK = 4_096;

    long at(long position) {
      return blocks.get((int) (position / BLOCK))[(int) (position % BLOCK)];
    }

    Log with(List<Entry> entries) {
      List<long[]> now = new ArrayList<>(blocks);
      Set<Integer> own = new HashSet<>();
      long end = count;
      for (Entry entry : entries) {
        int block = (int) (entry.position() / BLOCK);
        while (now.size() <= block) {
          own.add(now.size());
          now.add(new long[BLOCK]);
        }
        if (own.add(block)) {
          now.set(block, now.get(block).clone());
        }
        now.get(block)[(int) (entry.position() % BLOCK)] = entry.recordedAt().toEpochMilli();
        end = Math.max(end, entry.position() + 1);
      }
      return new Log(now, end);
    }

    /// How many of these were recorded by then.
    long recorded(long moment) {
      long low = 0;
      long high = count;
      while (low < high) {
        long middle = (low + high) >>> 1;
        if (at(middle) > moment) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      return low;
    }
  }

  /// With what was recorded since.
  Moments with(Collection<Entry> entries) {
    Map<String, List<Entry>> more = new HashMap<>();
    entries.forEach(entry -> more.computeIfAbsent(entry.log(), _ -> new ArrayList<>()).add(entry));
    Map<String, Log> now = new TreeMap<>(logs);
    more.forEach(
        (log, some) -> now.put(log, now.getOrDefault(log, new Log(List.of(), 0)).with(some)));
    return new Moments(now);
  }

  /// The last position of each log that was recorded by then; logs that had nothing yet are left out.
  public Token until(Instant moment) {
    Token token = Token.NOTHING;
    for (Map.Entry<String, Log> log : logs.entrySet()) {
      long count = log.getValue().recorded(moment.toEpochMilli());
      if (count > 0) {
        token = token.with(log.getKey(), count - 1);
      }
    }
    return token;
  }

  /// When the latest of all was recorded.
  public Optional<Instant> last() {
    return logs.values().stream()
        .map(log -> Instant.ofEpochMilli(log.at(log.count() - 1)))
        .max(Instant::compareTo);
  }
}
