package org.tiendo.reporting.figures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.calendar.DeadlineHistory;
import org.tiendo.contracts.calendar.DeadlineHistory.Kind;
import org.tiendo.contracts.task.PublishedProjectDeadlineEvent;
import org.tiendo.contracts.vocabulary.Deadline;

/// Makes of the events of an item, in the order in which they took effect, its deadline with every change, the extension that
/// is asked for, and whether it is suspended.
final class DeadlineFold {

  private DeadlineHistory deadlines;
  private Standing.@Nullable Request asked;
  private @Nullable LocalDate suspendedOn;

  DeadlineFold(Deadline original) {
    deadlines = DeadlineHistory.of(original);
  }

  Standing.@Nullable Request asked() {
    return asked;
  }

  @Nullable LocalDate suspendedOn() {
    return suspendedOn;
  }

  /// @return whether what the item is counted as rests on the event
  boolean take(PublishedProjectDeadlineEvent event, LocalDate on) {
    return switch (event) {
      case PublishedProjectDeadlineEvent.ExtensionRequested e -> {
        asked = new Standing.Request(e.number(), on, e.expectedOn(), e.cause());
        yield false;
      }
      case PublishedProjectDeadlineEvent.ExtensionApproved e -> {
        asked = null;
        yield moved(Kind.EXTENDED, e.deadline(), on);
      }
      case PublishedProjectDeadlineEvent.ExtensionRejected _ -> {
        asked = null;
        yield false;
      }
      case PublishedProjectDeadlineEvent.ProjectSuspended _ -> {
        suspendedOn = on;
        yield true;
      }
      case PublishedProjectDeadlineEvent.ProjectResumed e -> {
        suspendedOn = null;
        yield moved(Kind.SUSPENSION_ADDED, e.deadline(), on);
      }
      case PublishedProjectDeadlineEvent.DeadlineStarted e ->
          moved(Kind.EVENT_HAPPENED, e.deadline(), on);
      case PublishedProjectDeadlineEvent.DeadlineRederived e -> {
        deadlines = new DeadlineHistory(e.original(), deadlines.changes());
        yield moved(Kind.REDERIVED, e.deadline(), on);
      }
    };
  }

  private boolean moved(Kind kind, Deadline to, LocalDate on) {
    if (!to.equals(deadlines.current())) {
      deadlines = deadlines.changed(kind, on, to);
    }
    return true;
  }

  /// The item came to an end: there is nothing left that is suspended.
  void ended() {
    suspendedOn = null;
  }

  /// The deadline that was meant from the start is the original one, and the one in force unless that was moved since.
  DeadlineHistory meant(Corrections corrections) {
    LocalDate dueOn = deadlines.original().dueOn();
    String entered = dueOn == null ? "" : dueOn.toString();
    String meant = corrections.value("deadline", entered);
    return meant.equals(entered) || meant.isEmpty()
        ? deadlines
        : new DeadlineHistory(Deadline.on(LocalDate.parse(meant)), deadlines.changes());
  }
}
