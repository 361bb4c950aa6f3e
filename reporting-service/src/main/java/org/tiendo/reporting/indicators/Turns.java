package org.tiendo.reporting.indicators;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tiendo.contracts.task.PublishedProjectDeadlineEvent.ProjectResumed;
import org.tiendo.contracts.task.PublishedProjectDeadlineEvent.ProjectSuspended;
import org.tiendo.contracts.task.PublishedProjectEvent;
import org.tiendo.contracts.task.PublishedProjectEvent.CompletionReversed;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectAccepted;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectCompleted;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectRejected;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectReturned;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectSubmitted;
import org.tiendo.contracts.task.PublishedProjectEvent.SubmissionWithdrawn;
import org.tiendo.contracts.task.PublishedProjectFateEvent.ProjectMerged;
import org.tiendo.contracts.task.PublishedProjectFateEvent.ProjectSplit;
import org.tiendo.contracts.task.PublishedProjectFateEvent.ProjectWithdrawn;
import org.tiendo.reporting.register.Dated;
import org.tiendo.reporting.register.ProjectSection;

/// How many days an item lay with whom until a date. Each day counts for who has the item at its end.
public record Turns(long withLead, long inReview) {

  private enum Holder {
    LEAD,
    REVIEWER,
    NOBODY
  }

  /// Events that hand an item on; any other leaves it where it is.
  private static final Map<Class<? extends PublishedProjectEvent>, Holder> HANDING =
      Map.ofEntries(
          Map.entry(ProjectSubmitted.class, Holder.REVIEWER),
          Map.entry(SubmissionWithdrawn.class, Holder.LEAD),
          Map.entry(ProjectReturned.class, Holder.LEAD),
          Map.entry(ProjectRejected.class, Holder.LEAD),
          Map.entry(CompletionReversed.class, Holder.LEAD),
          Map.entry(ProjectAccepted.class, Holder.NOBODY),
          Map.entry(ProjectCompleted.class, Holder.NOBODY),
          Map.entry(ProjectWithdrawn.class, Holder.NOBODY),
          Map.entry(ProjectMerged.class, Holder.NOBODY),
          Map.entry(ProjectSplit.class, Holder.NOBODY));

  public static Turns of(ProjectSection section, LocalDate asOf) {
    Map<Holder, Long> days = new EnumMap<>(Holder.class);
    LocalDate since = section.assigned().on();
    Holder holder = Holder.LEAD;
    Holder beforeSuspension = holder;
    List<Dated<PublishedProjectEvent>> events = section.chronicle().on(asOf);
    for (Dated<PublishedProjectEvent> dated : events) {
      Holder next =
          switch (dated.event()) {
            case ProjectSuspended _ -> Holder.NOBODY;
            case ProjectResumed _ -> beforeSuspension;
            case PublishedProjectEvent e -> HANDING.getOrDefault(e.getClass(), holder);
          };
      if (dated.event() instanceof ProjectSuspended) {
        beforeSuspension = holder;
      }
      if (dated.on().isAfter(since)) {
        days.merge(holder, ChronoUnit.DAYS.between(since, dated.on()), Long::sum);
        since = dated.on();
      }
      holder = next;
    }
    days.merge(holder, ChronoUnit.DAYS.between(since, asOf), Long::sum);
    return new Turns(days.getOrDefault(Holder.LEAD, 0L), days.getOrDefault(Holder.REVIEWER, 0L));
  }
}
