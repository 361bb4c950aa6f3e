package org.tiendo.eventing.rebuild;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.tiendo.eventing.projection.Freshness;

/// Degraded while what is read does not keep up with the logs, or was found to differ from what they fold into: by the
/// self-audit, a check or a rebuild. It is read on, since it may be right in nearly everything, and a person must look.
///
/// @param differing null if nothing is known to differ
public record ReadModelHealth(
    String name, Freshness freshness, Supplier<@Nullable Report> differing)
    implements HealthIndicator {

  /// Worse than `UP`, and no reason to send nobody there.
  public static final Status DEGRADED = new Status("DEGRADED");

  private static final int TOLD = 3;

  @Override
  public Health health() {
    Report found = differing.get();
    Freshness.State state = freshness.state();
    Instant staleSince = state.staleSince();
    Health.Builder health =
        found == null && staleSince == null ? Health.up() : Health.status(DEGRADED);
    health.withDetail("projection", name).withDetail("behind", state.behind());
    if (staleSince != null) {
      health.withDetail("staleSince", staleSince);
    }
    if (found != null) {
      health
          .withDetail("foundAt", found.at())
          .withDetail("different", found.different())
          .withDetail("sections", found.sections())
          .withDetail(
              "first", found.differences().stream().limit(TOLD).map(Difference::sentence).toList());
    }
    return health.build();
  }
}
