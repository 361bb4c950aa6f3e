package org.tiendo.contracts.vocabulary;

/// What a reminder (nhắc việc) is about.
public enum ReminderKind {
  /// So many working days are left (sắp đến hạn).
  NEAR_DUE,
  /// It is the last day (đến hạn).
  DUE,
  /// The last day has passed (quá hạn).
  OVERDUE,
  /// Nothing was reported for too long.
  STALE,
  /// An item without a due date is to be looked at again.
  REVIEW_DUE,
  /// A unit that was asked for its opinion has not answered in time.
  REPLY_OVERDUE,
  /// The lead has not taken the item on in time.
  ACKNOWLEDGEMENT_OVERDUE
}
