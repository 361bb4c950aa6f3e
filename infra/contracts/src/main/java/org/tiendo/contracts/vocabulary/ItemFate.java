package org.tiendo.contracts.vocabulary;

/// What becomes of an item that is open when its programme is closed.
public enum ItemFate {
  /// Goes on in the next programme with its deadline, late if it is late (chuyển tiếp).
  CARRY_OVER,
  /// Goes on in the next programme with the deadline of an extension that was approved before.
  CARRY_OVER_EXTENDED,
  /// Is given up (rút); counted apart, never dropped in silence.
  WITHDRAW
}
