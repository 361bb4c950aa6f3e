package org.tiendo.reporting.figures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectCompleted;
import org.tiendo.reporting.register.Dated;
import org.tiendo.reporting.register.ProjectSection;

/// Why an item is of its class on a date: the facts that its class follows from.
///
/// @param dueOn null if there is no deadline
/// @param stoppedOn the submission that counts against the deadline; null while the clock runs
/// @param completedOn null while it is open
/// @param days from the as-of date to the deadline, negative after it; 0 without one
public record Explanation(
    ItemClass itemClass,
    @Nullable LocalDate dueOn,
    @Nullable LocalDate stoppedOn,
    @Nullable LocalDate completedOn,
    long days) {

  public static Explanation of(ProjectSection section, LocalDate asOf) {
    LocalDate dueOn = section.assigned().event().deadline().dueOn();
    long days = dueOn == null ? 0 : ChronoUnit.DAYS.between(asOf, dueOn);
    Dated<ProjectCompleted> done = section.completion();
    if (done != null && done.knownOn(asOf)) {
      LocalDate stopped = done.event().clockStoppedOn();
      return new Explanation(ItemClass.ofDone(dueOn, stopped), dueOn, stopped, done.on(), days);
    }
    LocalDate stopped =
        Items.stoppedOn(
            section.submissions().stream().filter(s -> s.knownOn(asOf)).toList(),
            section.returns().stream().filter(r -> r.knownOn(asOf)).toList());
    return new Explanation(ItemClass.ofOpen(dueOn, stopped, asOf), dueOn, stopped, null, days);
  }
}
