package org.tiendo.eventing.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which commits a caller wants: those that hold any of some keys, and those with places of a stream.
///
/// @param keys exact ones
/// @param from the first key of a range; null for none
/// @param end behind the last key of the range
record Question(List<String> keys, @Nullable String from, @Nullable String end) {

  /// Who holds any of some keys.
  static Question holding(List<String> keys) {
    return new Question(keys, null, null);
  }

  /// Who has events of a stream from `fromSeq` on and before `toSeq`, or holds any of some keys.
  static Question ofStream(StreamId stream, long fromSeq, long toSeq, List<String> keys) {
    String end = toSeq > EventLog.LAST_SEQ ? LogKeys.above(stream) : LogKeys.place(stream, toSeq);
    return new Question(keys, LogKeys.place(stream, fromSeq), end);
  }

  /// Whether a commit with these keys is part of the answer.
  boolean wants(List<String> held) {
    for (String key : held) {
      if (keys.contains(key) || inRange(key)) {
        return true;
      }
    }
    return false;
  }

  private boolean inRange(String key) {
    return from != null && end != null && from.compareTo(key) <= 0 && key.compareTo(end) < 0;
  }
}
