package org.tiendo.contracts.vocabulary;

import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.UnitId;

/// Who is to be told.
///
/// @param unit which unit that is for the item; none for a addressee that is a role in many units
public record Told(Addressee addressee, @Nullable UnitId unit) {

  public enum Addressee {
    /// The lead unit (chủ trì).
    LEAD,
    /// A coordinating unit (phối hợp).
    COORDINATOR,
    /// The authority that assigned the item (cơ quan giao).
    ASSIGNER,
    /// A unit that was asked for its opinion.
    ASKED,
    /// Those who monitor and urge (theo dõi, đôn đốc).
    MONITORING_OFFICE
  }
}
