package org.tiendo.contracts.vocabulary;

/// What a suspension (tạm dừng) does to the deadline.
public enum SuspensionPolicy {
  /// The days suspended are added to the deadline in force.
  ADD_DAYS,
  /// The deadline stays.
  NO_EFFECT
}
