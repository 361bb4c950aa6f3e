package org.tiendo.task.programme;

import java.util.Optional;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.task.PublishedProgrammeEvent;
import org.tiendo.task.programme.ProgrammeEvent.ProgrammeAdopted;
import org.tiendo.task.programme.ProgrammeEvent.ProgrammeAmended;
import org.tiendo.task.programme.ProgrammeEvent.ProgrammeClosed;
import org.tiendo.task.programme.ProgrammeEvent.ProgrammeCorrectionConfirmed;
import org.tiendo.task.programme.ProgrammeEvent.ProgrammeCorrectionRejected;
import org.tiendo.task.programme.ProgrammeEvent.ProgrammeDrafted;
import org.tiendo.task.programme.ProgrammeEvent.ProgrammeEntryCorrected;

/// What other services see of a programme.
public final class ProgrammePublisher {

  private ProgrammePublisher() {}

  public static Optional<PublishedEvent> publish(ProgrammeEvent event) {
    return Optional.of(published(event));
  }

  private static PublishedProgrammeEvent published(ProgrammeEvent event) {
    return switch (event) {
      case ProgrammeDrafted e -> drafted(e);
      case ProgrammeAdopted e ->
          new PublishedProgrammeEvent.ProgrammeAdopted(
              e.programme(),
              e.authority(),
              e.title(),
              e.from(),
              e.to(),
              e.planned(),
              e.accountsFor(),
              e.kind(),
              e.parent());
      case ProgrammeAmended e ->
          new PublishedProgrammeEvent.ProgrammeAmended(
              e.programme(),
              e.number(),
              e.added(),
              e.changed(),
              e.withdrawn(),
              e.reason(),
              e.approvedBy());
      case ProgrammeClosed e ->
          new PublishedProgrammeEvent.ProgrammeClosed(
              e.programme(), e.asOf(), e.fates(), e.withdrawn());
      case ProgrammeEntryCorrected e ->
          new PublishedProgrammeEvent.ProgrammeEntryCorrected(e.programme(), e.correction());
      case ProgrammeCorrectionConfirmed e ->
          new PublishedProgrammeEvent.ProgrammeCorrectionConfirmed(e.programme(), e.number());
      case ProgrammeCorrectionRejected e ->
          new PublishedProgrammeEvent.ProgrammeCorrectionRejected(
              e.programme(), e.number(), e.reason());
    };
  }

  private static PublishedProgrammeEvent drafted(ProgrammeDrafted e) {
    Plan plan = e.plan();
    return new PublishedProgrammeEvent.ProgrammeDrafted(
        e.programme(),
        plan.authority(),
        plan.title(),
        plan.from(),
        plan.to(),
        plan.planned(),
        plan.accountsFor(),
        plan.kind(),
        plan.parent());
  }
}
