package org.tiendo.contracts.vocabulary;

/// How an item came into a programme.
public enum MembershipState {
  /// Planned when the programme was adopted.
  BASELINE,
  /// Added afterwards.
  ADDED
}
