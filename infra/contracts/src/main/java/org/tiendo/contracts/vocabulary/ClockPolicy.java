package org.tiendo.contracts.vocabulary;

/// Which step stops the clock of an item, so that its day counts against the deadline.
public enum ClockPolicy {
  /// The first submission, whatever becomes of it.
  FIRST_SUBMISSION,
  /// The submission of the round that was accepted: a reviewer's time is not charged to the lead. The usual one.
  ACCEPTED_SUBMISSION,
  /// The issue of the document that came of it.
  ISSUE
}
