package org.tiendo.task.unit;

import java.util.Optional;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.task.PublishedUnitEvent;
import org.tiendo.task.unit.UnitEvent.UnitRegistered;

/// What other services see of a unit.
public final class UnitPublisher {

  private UnitPublisher() {}

  public static Optional<PublishedEvent> publish(UnitEvent event) {
    return switch (event) {
      case UnitRegistered e ->
          Optional.of(
              new PublishedUnitEvent.UnitRegistered(
                  e.unit(), e.names(), e.parent(), e.external(), e.numbering()));
    };
  }
}
