package org.tiendo.eventing.relay;

import java.util.TreeSet;

/// Finds the positions that a sequence of records lacks: such as were passed over and did not come later, and such as lie at
/// a smaller offset than their position only, where a reader that begins at the offset of its position does not look.
final class Gaps {

  /// Of a wider gap the rest is not remembered: what comes behind its beginning is sent again anyway.
  private static final int WIDEST = 10_000;

  private final TreeSet<Long> missing = new TreeSet<>();
  private boolean began;
  private long next;

  /// @param fromBeginning whether the records begin with position 0; otherwise what lies before the first is taken to be there,
  ///     unless the first itself lies too early
  Gaps(boolean fromBeginning) {
    this.began = fromBeginning;
  }

  void add(long offset, long position) {
    boolean early = offset < position;
    if (!began) {
      began = true;
      next = early ? 0 : position;
    }
    for (long passed = next; passed < Math.min(position, next + WIDEST); passed++) {
      missing.add(passed);
    }
    next = Math.max(next, position + 1);
    if (early) {
      missing.add(position);
    } else {
      missing.remove(position);
    }
  }

  /// The first position that is missing.
  long next() {
    return missing.isEmpty() ? next : missing.getFirst();
  }
}
