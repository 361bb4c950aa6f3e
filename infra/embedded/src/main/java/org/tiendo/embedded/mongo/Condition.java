package org.tiendo.embedded.mongo;

import java.util.SortedSet;

/// What one part of a query demands of one field, in encoded values. An index may serve it; the matcher decides in any
/// case, so a condition may only ever be too loose.
sealed interface Condition {
  /// One of these values. A field that is missing counts as null.
  record OneOf(SortedSet<Key> values) implements Condition {
    boolean takesNull() {
      return values.contains(KeyEncoder.encode(null));
    }
  }

  /// From, inclusive, to, exclusive. On a field with several values two such conditions may be met by different
  /// values, so they must not be intersected; `oneValue` says that both ends are about the same value.
  record Between(Key from, Key to, boolean oneValue) implements Condition {
    Between and(Between other) {
      return new Between(Key.max(from, other.from), Key.min(to, other.to), true);
    }
  }
}
