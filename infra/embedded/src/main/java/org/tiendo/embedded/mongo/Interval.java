package org.tiendo.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/// Keys from, inclusive, to, exclusive; `point` when exactly the key `from` is meant.
///
/// @param branch the alternative of an `$or` that is served here; null if the whole query is. What is found here and matches
///     another alternative only is found there too
record Interval(Key from, Key to, boolean point, @Nullable Document branch) {

  Interval(Key from, Key to, boolean point) {
    this(from, to, point, null);
  }

  Interval serving(@Nullable Document alternative) {
    return new Interval(from, to, point, alternative);
  }

  boolean isEmpty() {
    return from.compareTo(to) >= 0;
  }

  /// Whether the store holds documents here, and not index entries that lead to them.
  boolean ofDocuments() {
    return from.first() == Layout.DOCUMENTS;
  }
}
