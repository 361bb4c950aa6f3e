package org.tiendo.contracts.vocabulary;

/// How an item stands in a programme: how it came in, or how it went out.
public enum MembershipState {
  /// Planned when the programme was adopted.
  BASELINE(true),
  /// Added afterwards.
  ADDED(true),
  /// Came over from an earlier programme that was closed.
  CARRIED_IN(true),
  /// Done while in the programme.
  COMPLETED_IN(false),
  /// Went on into a later programme when this one was closed.
  CARRIED_OUT(false),
  WITHDRAWN(false),
  /// Went on as another item.
  MERGED_OUT(false);

  private final boolean entry;

  MembershipState(boolean entry) {
    this.entry = entry;
  }

  /// Whether it tells how an item came in; the others tell how it went out.
  public boolean isEntry() {
    return entry;
  }
}
