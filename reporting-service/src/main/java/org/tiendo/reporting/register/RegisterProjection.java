package org.tiendo.reporting.register;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.projection.Projection;
import tools.jackson.databind.JsonNode;

/// Keeps published events in the read model `register`, stream by stream: a document is named after its stream, e.g.
/// `project:…`, `review:…`, `log:…`.
///
/// Nothing is concluded here, so what is asked for a date never depends on the version that folded it. A section is folded
/// from its own log alone, so the order in which logs arrive does not matter.
public final class RegisterProjection {

  public static final String NAME = "register";

  /// Raised whenever the fold changes its result.
  private static final int VERSION = 3;

  private RegisterProjection() {}

  public static Projection projection() {
    return new Projection(NAME, VERSION, RegisterProjection::changes);
  }

  private static Map<String, UnaryOperator<@Nullable JsonNode>> changes(PublishedRecord record) {
    Strand.Told told = Strand.Told.of(record);
    return Map.of(record.stream(), before -> Strand.and(before, told));
  }
}
