package org.tiendo.reporting.indicators;

import java.util.Locale;

/// Something measured of each item, of which the mean, the median and the most are told.
public enum Measure {
  /// số vòng trình: submissions of each item that is done
  ROUNDS,
  /// số ngày ở đơn vị chủ trì: days an item lay with its lead, suspensions left out
  DAYS_WITH_LEAD,
  /// số ngày ở đơn vị thẩm định: days an item lay with its reviewing unit
  DAYS_IN_REVIEW,
  /// số ngày trả lời: days from a request to another unit to its answer
  DAYS_TO_ANSWER,
  /// số ngày quá hạn: days since the deadline of each overdue item
  DAYS_OVERDUE;

  /// Kebab case, e.g. `days-in-review`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
