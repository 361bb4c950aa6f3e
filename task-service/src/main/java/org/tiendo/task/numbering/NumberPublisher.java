package org.tiendo.task.numbering;

import java.util.Optional;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.task.PublishedDocumentEvent;
import org.tiendo.task.numbering.NumberEvent.NumberReserved;
import org.tiendo.task.numbering.NumberEvent.NumberTaken;
import org.tiendo.task.numbering.NumberEvent.NumberVoided;

/// What other services see of a number series. That a number is taken is said by the document that bears it.
public final class NumberPublisher {

  private NumberPublisher() {}

  public static Optional<PublishedEvent> publish(NumberEvent event) {
    return switch (event) {
      case NumberReserved e ->
          Optional.of(
              new PublishedDocumentEvent.NumberReserved(
                  e.of().authority(), e.of().type(), e.of().period(), e.number(), e.purpose()));
      case NumberVoided e ->
          Optional.of(
              new PublishedDocumentEvent.NumberVoided(
                  e.of().authority(), e.of().type(), e.of().period(), e.number(), e.reason()));
      case NumberTaken _ -> Optional.empty();
    };
  }
}
