package org.tiendo.task.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.tiendo.eventing.config.InstallationClock;

/// The second of March 2030, until it is set to another moment by hand.
final class HandSet implements InstallationClock {

  private volatile Instant now = Instant.parse("2030-03-02T08:00:00Z");

  /// Takes the place of the service's own clock where it is named; no scan of the package finds it.
  static class Wiring {

    @Bean
    @Primary
    HandSet handSet() {
      return new HandSet();
    }
  }

  void set(String moment) {
    now = Instant.parse(moment);
  }

  @Override
  public ZoneId zone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public LocalDate today() {
    return LocalDate.ofInstant(now, zone());
  }

  @Override
  public void follow(LocalDate date) {
    // set by hand only
  }
}
