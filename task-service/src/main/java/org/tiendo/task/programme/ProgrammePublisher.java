package org.tiendo.task.programme;

import java.util.Optional;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.task.PublishedProgrammeEvent;
import org.tiendo.task.programme.ProgrammeEvent.ProgrammeAdopted;

/// What other services see of a programme.
public final class ProgrammePublisher {

  private ProgrammePublisher() {}

  public static Optional<PublishedEvent> publish(ProgrammeEvent event) {
    return switch (event) {
      case ProgrammeAdopted e ->
          Optional.of(
              new PublishedProgrammeEvent.ProgrammeAdopted(
                  e.programme(),
                  e.authority(),
                  e.title(),
                  e.from(),
                  e.to(),
                  e.planned(),
                  e.accountsFor(),
                  null,
                  null));
    };
  }
}
