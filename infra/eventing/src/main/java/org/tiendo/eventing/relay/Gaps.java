package org.tiendo.eventing.relay;

import java.util.TreeSet;

/// Finds the positions that a sequence of records lacks: such as were passed over and did not come later.
final class Gaps {

  /// Of a wider gap the rest is not remembered: what comes behind its beginning is sent again anyway.
  private static final int WIDEST = 10_000;

  private final TreeSet<Long> missing = new TreeSet<>();
  private boolean began;
  private long next;

  /// @param fromBeginning whether the records begin with position 0; otherwise what lies before the first is taken to be there
  Gaps(boolean fromBeginning) {
    this.began = fromBeginning;
  }

  void add(long position) {
    if (!began) {
      began = true;
      next = position;
    }
    for (long passed = next; passed < Math.min(position, next + WIDEST); passed++) {
      missing.add(passed);
    }
    missing.remove(position);
    next = Math.max(next, position + 1);
  }

  /// The first position that is missing.
  long next() {
    return missing.isEmpty() ? next : missing.getFirst();
  }
}
