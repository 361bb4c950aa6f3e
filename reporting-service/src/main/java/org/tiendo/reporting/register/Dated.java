package org.tiendo.reporting.register;

import java.time.LocalDate;
import org.tiendo.contracts.PublishedEvent;

/// A published event with its place in the log and its business date.
public record Dated<E extends PublishedEvent>(Entry at, E event) {

  public LocalDate on() {
    return at.effectiveOn();
  }

  /// Whether it counts at an as-of date.
  public boolean knownOn(LocalDate asOf) {
    return at.knownOn(asOf);
  }
}
