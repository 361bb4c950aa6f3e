package org.tiendo.reporting.figures;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How an item stands at an as-of date: done or open, within its deadline or after it. Derived, never stored.
public enum ItemClass {
  /// hoàn thành đúng hạn; also a completed item that never had a deadline
  DONE_ON_TIME,
  /// hoàn thành quá hạn
  DONE_LATE,
  /// chưa hoàn thành trong hạn; also one submitted in time that waits for its reviewer
  OPEN_IN_TERM,
  /// chưa hoàn thành quá hạn
  OPEN_OVERDUE,
  /// chưa hoàn thành, không có thời hạn
  OPEN_NO_DEADLINE,
  /// tạm dừng
  SUSPENDED,
  /// rút khỏi chương trình; counted apart, in no total
  WITHDRAWN,
  /// gộp hoặc tách; counted apart, in no total: what it goes on as is counted
  MERGED;

  public boolean done() {
    return this == DONE_ON_TIME || this == DONE_LATE;
  }

  /// Whether it stands outside totals.
  public boolean apart() {
    return this == WITHDRAWN || this == MERGED;
  }

  /// Whether lists leave it out while nothing is in it, so that what is rare takes no room.
  public boolean rare() {
    return this == SUSPENDED || apart();
  }

  /// Those that add up to a total.
  public static List<ItemClass> summands() {
    return Arrays.stream(values()).filter(itemClass -> !itemClass.apart()).toList();
  }

  /// @param clockStoppedOn the submission that counts against the deadline
  static ItemClass ofDone(@Nullable LocalDate dueOn, LocalDate clockStoppedOn) {
    return dueOn == null || !clockStoppedOn.isAfter(dueOn) ? DONE_ON_TIME : DONE_LATE;
  }

  /// @param clockStoppedOn a submission that was not sent back; null while the clock runs
  static ItemClass ofOpen(
      @Nullable LocalDate dueOn, @Nullable LocalDate clockStoppedOn, LocalDate asOf) {
    if (dueOn == null) {
      return OPEN_NO_DEADLINE;
    }
    LocalDate counts = clockStoppedOn == null ? asOf : clockStoppedOn;
    return counts.isAfter(dueOn) ? OPEN_OVERDUE : OPEN_IN_TERM;
  }
}
