package org.tiendo.eventing.inbox;

import org.tiendo.contracts.PublishedRecord;

/// The leaf hashes of the positions taken last, so that a repetition can be compared with what was taken.
final class TakenHashes {

  /// 65 536 positions take half a megabyte.
  private static final int KEPT = 1 << 16;

  private static final int DIGITS = 15;

  private final long[] hashes = new long[KEPT];
  private long first;
  private long next;

  /// What a repetition turns out to be.
  enum Repetition {
    SAME,
    /// With another hash than what was taken.
    OTHER,
    /// Taken too long ago, or by another life of this process.
    UNKNOWN
  }

  /// Forgets everything; the next to be taken is at `position`.
  void startAt(long position) {
    if (position != next) {
      first = position;
      next = position;
    }
  }

  void taken(PublishedRecord record) {
    hashes[(int) (record.position() % KEPT)] = beginning(record);
    next = record.position() + 1;
    first = Math.max(first, next - KEPT);
  }

  Repetition compare(PublishedRecord again) {
    if (again.position() < first || again.position() >= next) {
      return Repetition.UNKNOWN;
    }
    return hashes[(int) (again.position() % KEPT)] == beginning(again)
        ? Repetition.SAME
        : Repetition.OTHER;
  }

  /// Sixty bits tell two records apart that are not made to look alike; those who would are kept out by the seal.
  private static long beginning(PublishedRecord record) {
    return Long.parseLong(record.leafHash(), 0, DIGITS, 16);
  }
}
