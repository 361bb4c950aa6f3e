package org.tiendo.embedded.mongo;

/// Keys from, inclusive, to, exclusive; `point` when exactly the key `from` is meant.
record Interval(Key from, Key to, boolean point) {

  boolean isEmpty() {
    return from.compareTo(to) >= 0;
  }

  /// Whether the store holds documents here, and not index entries that lead to them.
  boolean ofDocuments() {
    return from.first() == Layout.DOCUMENTS;
  }
}
