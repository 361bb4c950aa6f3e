package org.tiendo.eventing.rebuild;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/// Degraded while what is read was found to differ from what the logs fold into: by the self-audit, a check or a rebuild. It is
/// read on, since it may be right in nearly everything, and a person must look.
///
/// @param differing null if nothing is known to differ
public record ReadModelHealth(String name, Supplier<@Nullable Report> differing)
    implements HealthIndicator {

  /// Worse than `UP`, and no reason to send nobody there.
  public static final Status DEGRADED = new Status("DEGRADED");

  private static final int TOLD = 3;

  @Override
  public Health health() {
    Report found = differing.get();
    if (found == null) {
      return Health.up().withDetail("projection", name).build();
    }
    return Health.status(DEGRADED)
        .withDetail("projection", name)
        .withDetail("foundAt", found.at())
        .withDetail("different", found.different())
        .withDetail("sections", found.sections())
        .withDetail(
            "first", found.differences().stream().limit(TOLD).map(Difference::sentence).toList())
        .build();
  }
}
