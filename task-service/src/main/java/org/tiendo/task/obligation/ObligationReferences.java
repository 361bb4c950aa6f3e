package org.tiendo.task.obligation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Authority;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.kernel.Sight;
import org.tiendo.task.obligation.Obligation.Entry;

/// What a decision on an obligation needs to know of other features.
///
/// @param units those that the command names and that exist on the business date
/// @param superiors by unit, all units above it
public record ObligationReferences(
    Authority authority, Set<UnitId> units, Map<UnitId, List<UnitId>> superiors) {

  public ObligationReferences {
    units = Set.copyOf(units);
    superiors = Map.copyOf(superiors);
  }

  /// The right to have others report to a unit: as its authority or its clerk.
  Optional<Authority.Grant> ruling(UnitId receiver) {
    return authority.grant(receiver, Role.ASSIGNING_AUTHORITY, Role.CLERK);
  }

  /// The right to take note of what a unit receives.
  Optional<Authority.Grant> receiving(UnitId receiver) {
    return authority.grant(receiver, Role.ASSIGNING_AUTHORITY, Role.CLERK, Role.MONITORING_OFFICE);
  }

  /// The right to submit what a unit owes.
  Optional<Authority.Grant> submitting(UnitId owing) {
    return authority.grant(owing, Role.UNIT_HEAD);
  }

  /// Whether the obligation exists for the sender.
  boolean exists(Entry entry) {
    return receiving(entry.receiver()).isPresent()
        || submitting(entry.owing()).isPresent()
        || new Sight(authority.actor(), this::above)
            .document(entry.receiver(), List.of(entry.owing()));
  }

  boolean isAbove(UnitId upper, UnitId lower) {
    return above(lower).contains(upper);
  }

  private List<UnitId> above(UnitId unit) {
    return superiors.getOrDefault(unit, List.of());
  }
}
