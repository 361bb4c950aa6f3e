package org.tiendo.task.programme;

import java.util.Optional;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.task.TaskEvent;
import org.tiendo.task.programme.ProgrammeEvent.ProgrammeAdopted;

/// What other services see of a programme.
public final class ProgrammePublisher {

  private ProgrammePublisher() {}

  public static Optional<PublishedEvent> publish(ProgrammeEvent event) {
    return switch (event) {
      case ProgrammeAdopted e ->
          Optional.of(
              new TaskEvent.ProgrammeAdopted(
                  e.programme(),
                  e.authority(),
                  e.title(),
                  e.from(),
                  e.to(),
                  e.planned(),
                  e.accountsFor()));
    };
  }
}
