package org.tiendo.eventing.rebuild;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.tiendo.eventing.lease.Lease;
import org.tiendo.eventing.pace.Pace;
import org.tiendo.eventing.projection.ProjectionIdentity;
import org.tiendo.eventing.projection.ProjectionRunner;
import org.tiendo.eventing.projection.ReadModels;
import tools.jackson.databind.json.JsonMapper;

/// What the work of rebuilds is done with.
///
/// @param worker name of this instance, no two the same
record RebuildParts(
    ProjectionRunner runner,
    ReadModels models,
    JsonMapper json,
    Jobs jobs,
    Lease lease,
    MeterRegistry meters,
    Clock clock,
    Pace pace,
    String worker) {

  ProjectionIdentity identity() {
    return runner.identity();
  }

  String name() {
    return identity().name();
  }
}
