package org.tiendo.eventing.config;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// The wall clock, to the millisecond.
record RealClock(Clock clock, ZoneId zone) implements InstallationClock {

  @Override
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  @Override
  public void follow(LocalDate date) {
    // The wall clock follows nobody.
  }
}
