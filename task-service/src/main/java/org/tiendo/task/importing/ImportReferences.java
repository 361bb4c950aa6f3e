package org.tiendo.task.importing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Authority;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.kernel.Sight;

/// What a decision on a batch needs to know of other features.
///
/// @param units those that the command names and that exist on the business date
/// @param superiors by unit, all units above it
/// @param programmes those that the command names and that are adopted and not closed
/// @param ids by external key of the next rows, the id that the item will bear; none where an item bears the key
/// @param touched items of the batch that somebody has worked on since they were assigned
/// @param ended items of the batch that are completed, withdrawn or merged
public record ImportReferences(
    Authority authority,
    Set<UnitId> units,
    Map<UnitId, List<UnitId>> superiors,
    Set<ProgrammeId> programmes,
    Map<String, ProjectId> ids,
    Set<ProjectId> touched,
    Set<ProjectId> ended) {

  public ImportReferences {
    units = Set.copyOf(units);
    superiors = Map.copyOf(superiors);
    programmes = Set.copyOf(programmes);
    ids = Map.copyOf(ids);
    touched = Set.copyOf(touched);
    ended = Set.copyOf(ended);
  }

  /// The right to assign for a unit; the monitoring office has it if it cites clauses.
  Optional<Authority.Grant> assigning(UnitId assigner) {
    return authority
        .grant(assigner, Role.ASSIGNING_AUTHORITY)
        .or(() -> authority.grant(authority.actor().unit(), Role.MONITORING_OFFICE));
  }

  /// The right to withdraw what a unit assigned.
  Optional<Authority.Grant> withdrawing(UnitId assigner) {
    return authority.grant(assigner, Role.ASSIGNING_AUTHORITY);
  }

  boolean isService() {
    return authority.actor().has(Role.SERVICE);
  }

  /// Whether a batch of a unit exists for the sender.
  boolean exists(UnitId assigner) {
    return isService()
        || assigning(assigner).isPresent()
        || new Sight(authority.actor(), unit -> superiors.getOrDefault(unit, List.of()))
            .rulingOf(assigner);
  }
}
