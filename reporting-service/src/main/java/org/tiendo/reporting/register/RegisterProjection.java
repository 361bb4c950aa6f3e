package org.tiendo.reporting.register;

import java.util.Map;
import org.tiendo.eventing.projection.Change;
import org.tiendo.eventing.projection.Projection;

/// Keeps published events in the read model `register`, stream by stream: a document is named after its stream, e.g.
/// `project:…`, `review:…`, `log:…`.
///
/// Nothing is concluded here, so what is asked for a date never depends on the version that folded it. A section is folded
/// from its own log alone, so the order in which logs arrive does not matter.
public final class RegisterProjection {

  public static final String NAME = "register";

  /// Raised whenever the fold is meant to change its result.
  private static final int VERSION = 5;

  private RegisterProjection() {}

  public static Projection projection() {
    return new Projection(
        NAME,
        VERSION,
        RegisterProjection.class,
        record -> Map.of(record.stream(), new Change.Append(Strand.line(record))));
  }
}
