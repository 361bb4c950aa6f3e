package org.tiendo.task.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tiendo.contracts.calendar.WorkCalendar;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Authority;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.kernel.Sight;

/// What a decision on a programme needs to know of other features.
///
/// @param units those units that the command names and that exist on its business date
/// @param superiors by unit, all units above it
/// @param programmes other programmes that the command names and that are adopted and not closed
/// @param members the items that the command names and that exist for its sender
/// @param calendar the version in force
public record ProgrammeReferences(
    Authority authority,
    Set<UnitId> units,
    Map<UnitId, List<UnitId>> superiors,
    Map<ProgrammeId, Other> programmes,
    Map<ProjectId, Member> members,
    WorkCalendar calendar) {

  public ProgrammeReferences {
    units = Set.copyOf(units);
    superiors = Map.copyOf(superiors);
    programmes = Map.copyOf(programmes);
    members = Map.copyOf(members);
  }

  /// Another programme.
  ///
  /// @param refs of what is planned in it
  public record Other(UnitId authority, LocalDate from, Set<String> refs) {
    public Other {
      refs = Set.copyOf(refs);
    }
  }

  /// An item.
  ///
  /// @param programmes in which it has its place
  /// @param open neither completed nor withdrawn nor merged
  /// @param extended whether its deadline was put off at the request of its lead
  public record Member(Set<ProgrammeId> programmes, boolean open, boolean extended) {
    public Member {
      programmes = Set.copyOf(programmes);
    }
  }

  /// The right to adopt, amend and close what a unit plans: as its authority or its head.
  Optional<Authority.Grant> ruling(UnitId unit) {
    return authority.grant(unit, Role.ASSIGNING_AUTHORITY, Role.UNIT_HEAD);
  }

  /// The right to lay drafts before a unit: of its own people, or as the monitoring office.
  Optional<Authority.Grant> drafting(UnitId unit) {
    return authority
        .grant(unit, Role.ASSIGNING_AUTHORITY, Role.UNIT_HEAD, Role.UNIT_OFFICER)
        .or(() -> authority.grant(authority.actor().unit(), Role.MONITORING_OFFICE));
  }

  boolean isOrIsAbove(UnitId upper, UnitId lower) {
    return upper.equals(lower) || above(lower).contains(upper);
  }

  /// Whether the programme of a unit exists for the sender.
  boolean exists(UnitId issuer) {
    return ruling(issuer).isPresent() || new Sight(authority.actor(), this::above).rulingOf(issuer);
  }

  private List<UnitId> above(UnitId unit) {
    return superiors.getOrDefault(unit, List.of());
  }
}
