package org.tiendo.task.programme;

import static org.tiendo.contracts.kernel.Decision.acceptClaiming;
import static org.tiendo.contracts.kernel.Decision.refuse;
import static org.tiendo.task.programme.ProgrammeRule.ADOPTED_BY_ITS_AUTHORITY;
import static org.tiendo.task.programme.ProgrammeRule.ADOPTED_ONCE;
import static org.tiendo.task.programme.ProgrammeRule.PERIOD_ORDERED;
import static org.tiendo.task.programme.ProgrammeRule.PLANNED_REFS_UNIQUE;
import static org.tiendo.task.programme.ProgrammeRule.PLANNED_WITHIN_PERIOD;
import static org.tiendo.task.programme.ProgrammeRule.UNIT_UNKNOWN;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.PlannedItem;
import org.tiendo.task.programme.Programme.Adopted;
import org.tiendo.task.programme.Programme.NotAdopted;
import org.tiendo.task.programme.ProgrammeCommand.AdoptProgramme;
import org.tiendo.task.programme.ProgrammeEvent.ProgrammeAdopted;

/// Decides on programmes.
public final class ProgrammeDecider {

  public Decision<ProgrammeEvent> decide(
      ProgrammeCommand command, Programme state, ProgrammeReferences references) {
    return switch (command) {
      case AdoptProgramme c ->
          switch (state) {
            case NotAdopted _ -> adopt(c, references);
            case Adopted _ -> refuse(ADOPTED_ONCE);
          };
    };
  }

  private static Decision<ProgrammeEvent> adopt(AdoptProgramme c, ProgrammeReferences references) {
    Optional<UnitId> unknown = named(c).filter(u -> !references.units().contains(u)).findFirst();
    if (unknown.isPresent()) return refuse(UNIT_UNKNOWN, Map.of("unit", unknown.get().value()));
    if (!mayAdopt(c)) return refuse(ADOPTED_BY_ITS_AUTHORITY);
    if (c.to().isBefore(c.from())) return refuse(PERIOD_ORDERED);
    if (!refsUnique(c)) return refuse(PLANNED_REFS_UNIQUE);
    Optional<PlannedItem> outside =
        c.planned().stream().filter(item -> outside(item, c)).findFirst();
    if (outside.isPresent())
      return refuse(PLANNED_WITHIN_PERIOD, Map.of("ref", outside.get().ref()));
    return acceptClaiming(
        claims(c),
        List.of(
            new ProgrammeAdopted(
                c.programme(),
                c.authority(),
                c.title(),
                c.from(),
                c.to(),
                c.planned(),
                c.accountsFor())));
  }

  /// An authority has one programme for a period.
  private static Set<String> claims(AdoptProgramme c) {
    return Set.of("programme:" + c.authority() + "/" + c.from() + "/" + c.to());
  }

  private static Stream<UnitId> named(AdoptProgramme c) {
    return Stream.of(
            Stream.of(c.authority()),
            c.planned().stream().map(PlannedItem::lead),
            c.accountsFor().stream().flatMap(line -> line.authorities().stream()))
        .flatMap(units -> units);
  }

  private static boolean mayAdopt(AdoptProgramme c) {
    Actor actor = c.context().actor();
    return actor.is(Role.ASSIGNING_AUTHORITY, c.authority())
        || actor.is(Role.UNIT_HEAD, c.authority());
  }

  private static boolean refsUnique(AdoptProgramme c) {
    return c.planned().stream().map(PlannedItem::ref).distinct().count() == c.planned().size();
  }

  private static boolean outside(PlannedItem item, AdoptProgramme c) {
    return item.dueOn().isBefore(c.from()) || item.dueOn().isAfter(c.to());
  }
}
