package org.tiendo.reporting.figures;

import java.time.LocalDate;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectSubmitted;
import org.tiendo.reporting.register.Dated;
import org.tiendo.reporting.register.ProjectSection;

/// How far an assigned item has come on a date: the step its history reads last. Derived, never stored.
public enum Stage {
  /// đã giao
  ASSIGNED,
  /// đang thực hiện
  IN_PROGRESS,
  /// đã trình; its review is open or about to open
  SUBMITTED,
  /// trả lại hoàn thiện
  RETURNED,
  /// đạt
  ACCEPTED,
  /// hoàn thành
  COMPLETED;

  /// @param item known on the date
  public static Stage of(ProjectSection item, LocalDate asOf) {
    if (item.completion() != null && item.completion().knownOn(asOf)) {
      return COMPLETED;
    }
    if (item.acceptances().stream().anyMatch(a -> a.knownOn(asOf))) {
      return ACCEPTED;
    }
    return item.submissions().reversed().stream()
        .filter(s -> s.knownOn(asOf))
        .findFirst()
        .map(last -> ofRound(item, last, asOf))
        .orElseGet(
            () -> item.progress().stream().anyMatch(p -> p.knownOn(asOf)) ? IN_PROGRESS : ASSIGNED);
  }

  private static Stage ofRound(ProjectSection item, Dated<ProjectSubmitted> last, LocalDate asOf) {
    int round = last.event().round();
    return item.returns().stream().anyMatch(r -> r.knownOn(asOf) && r.event().round() == round)
        ? RETURNED
        : SUBMITTED;
  }
}
