package org.tiendo.task.directive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tiendo.contracts.calendar.WorkCalendar;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Authority;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.kernel.Sight;
import org.tiendo.contracts.vocabulary.Numbering;

/// What a decision on a directive needs to know of other features.
///
/// @param units numbering of each unit that the command or its directive names and that exists on the business date
/// @param superiors by unit, all units above it
/// @param directives authority of each other directive that the command names and that is in force
/// @param calendar the version in force
public record DirectiveReferences(
    Authority authority,
    Map<UnitId, Numbering> units,
    Map<UnitId, List<UnitId>> superiors,
    Map<DirectiveId, UnitId> directives,
    WorkCalendar calendar) {

  public DirectiveReferences {
    units = Map.copyOf(units);
    superiors = Map.copyOf(superiors);
    directives = Map.copyOf(directives);
  }

  /// The right to issue for a unit, or to change what it issued: as its authority or its clerk.
  Optional<Authority.Grant> issuing(UnitId unit) {
    return authority.grant(unit, Role.ASSIGNING_AUTHORITY, Role.CLERK);
  }

  /// The right to change what a unit issued: that of the unit itself, or of one above it.
  Optional<Authority.Grant> changing(UnitId unit) {
    return Stream.concat(Stream.of(unit), above(unit).stream())
        .flatMap(u -> issuing(u).stream())
        .findFirst();
  }

  /// Whether what a unit issues exists for the sender.
  boolean exists(UnitId issuer) {
    return changing(issuer).isPresent()
        || new Sight(authority.actor(), this::above).rulingOf(issuer);
  }

  boolean isOrIsAbove(UnitId upper, UnitId lower) {
    return upper.equals(lower) || above(lower).contains(upper);
  }

  private List<UnitId> above(UnitId unit) {
    return superiors.getOrDefault(unit, List.of());
  }
}
