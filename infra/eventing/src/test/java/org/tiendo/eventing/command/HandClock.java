package org.tiendo.eventing.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.tiendo.eventing.config.InstallationClock;

/// A clock that stands still; as a simulated one it follows the dates of commands up to its last day.
public final class HandClock implements InstallationClock {

  private final @Nullable LocalDate until;
  private volatile LocalDate today;

  private HandClock(LocalDate today, @Nullable LocalDate until) {
    this.today = today;
    this.until = until;
  }

  public static HandClock real(LocalDate today) {
    return new HandClock(today, null);
  }

  public static HandClock simulated(LocalDate today, LocalDate until) {
    return new HandClock(today, until);
  }

  @Override
  public ZoneId zone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Instant now() {
    return today.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
  }

  @Override
  public LocalDate today() {
    return today;
  }

  @Override
  public synchronized void follow(LocalDate date) {
    if (until != null && date.isAfter(today)) {
      today = date.isAfter(until) ? until : date;
    }
  }

  @Override
  public boolean stopped(LocalDate date) {
    return until != null && date.isAfter(until);
  }
}
