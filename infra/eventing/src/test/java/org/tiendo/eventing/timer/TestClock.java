package org.tiendo.eventing.timer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.tiendo.eventing.config.InstallationClock;

/// A clock that is set by hand, forwards and back.
final class TestClock implements InstallationClock {

  private final ZoneId zone;
  private volatile Instant now;

  TestClock(ZoneId zone, LocalDateTime now) {
    this.zone = zone;
    this.now = now.atZone(zone).toInstant();
  }

  void set(LocalDateTime local) {
    now = local.atZone(zone).toInstant();
  }

  @Override
  public ZoneId zone() {
    return zone;
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public LocalDate today() {
    return LocalDate.ofInstant(now, zone);
  }

  @Override
  public void follow(LocalDate date) {
    // set by hand only
  }
}
