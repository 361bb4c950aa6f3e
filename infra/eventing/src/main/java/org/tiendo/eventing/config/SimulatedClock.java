package org.tiendo.eventing.config;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/// The clock of a sample: it stands at the start of the working day of the latest command, and stops on its last day.
final class SimulatedClock implements InstallationClock {

  private static final LocalTime START_OF_WORK = LocalTime.of(8, 0);

  private final ZoneId zone;
  private final LocalDate until;
  private final AtomicReference<LocalDate> today;

  SimulatedClock(ZoneId zone, LocalDate from, LocalDate until) {
    this.zone = zone;
    this.until = until;
    this.today = new AtomicReference<>(from.isAfter(until) ? until : from);
  }

  @Override
  public ZoneId zone() {
    return zone;
  }

  @Override
  public Instant now() {
    return today().atTime(START_OF_WORK).atZone(zone).toInstant();
  }

  @Override
  public LocalDate today() {
    return today.get();
  }

  @Override
  public void follow(LocalDate date) {
    LocalDate goal = date.isAfter(until) ? until : date;
    today.accumulateAndGet(goal, (now, next) -> next.isAfter(now) ? next : now);
  }

  @Override
  public boolean stopped(LocalDate date) {
    return date.isAfter(until);
  }
}
