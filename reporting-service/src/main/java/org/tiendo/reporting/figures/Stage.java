package org.tiendo.reporting.figures;

import java.time.LocalDate;
import java.util.Set;
import org.tiendo.reporting.register.ProjectSection;

/// How far an assigned item has come on a date: the step its history reads last. Derived, never stored.
public enum Stage {
  /// đã giao
  ASSIGNED,
  /// đã tiếp nhận
  ACKNOWLEDGED,
  /// đang thực hiện
  IN_PROGRESS,
  /// đã trình; its review is open or about to open
  SUBMITTED,
  /// trả lại hoàn thiện
  RETURNED,
  /// đạt
  ACCEPTED,
  /// hoàn thành
  COMPLETED,
  /// tạm dừng; it goes on in the stage in which it stopped
  SUSPENDED,
  /// rút
  WITHDRAWN,
  /// gộp hoặc tách: it goes on as other items
  MERGED;

  /// @param item known on the date
  public static Stage of(ProjectSection item, LocalDate asOf) {
    return Standing.of(item, asOf, _ -> Set.of()).shown();
  }
}
