package org.tiendo.eventing.rebuild;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.tiendo.eventing.rebuild.Job.Purpose;
import org.tiendo.eventing.rebuild.Rebuilds.NotNow;

/// Once a night builds the read model beside and compares it (tự kiểm tra). Nothing is switched; what differs raises a meter
/// and a line in the log, and stays to be looked at.
final class SelfAudit {

  private final @Nullable LocalTime at;
  private final int rate;
  private final Clock clock;
  private @Nullable Instant since;

  /// @param at time of night, in the zone of the clock; null for never
  /// @param rate most records a second; 0 for no limit
  SelfAudit(@Nullable LocalTime at, int rate, Clock clock) {
    this.at = at;
    this.rate = rate;
    this.clock = clock;
  }

  /// Begins one if its time has come since this process started, and no rebuild has begun since then.
  boolean begin(Rebuilds rebuilds) {
    Instant now = clock.instant();
    Instant from = since == null ? now : since;
    since = from;
    Instant due = lastDue(now);
    if (due == null || !due.isAfter(from)) {
      return false;
    }
    since = now;
    if (rebuilds.job().filter(job -> !job.begun().isBefore(due)).isPresent()) {
      return false;
    }
    try {
      rebuilds.begin(Purpose.AUDIT, rate, Order.of("self-audit"));
      return true;
    } catch (NotNow _) {
      return false;
    }
  }

  private @Nullable Instant lastDue(Instant now) {
    if (at == null) {
      return null;
    }
    ZonedDateTime today = now.atZone(clock.getZone()).with(at);
    return (today.toInstant().isAfter(now) ? today.minusDays(1) : today).toInstant();
  }
}
