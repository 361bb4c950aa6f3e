package org.tiendo.reporting.acts;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.reporting.figures.DirectiveStanding;
import org.tiendo.reporting.figures.ProgrammeStanding;
import org.tiendo.reporting.query.Query;
import org.tiendo.reporting.text.Texts;

/// What somebody is about to enter anew, or the programme or directive that he or she is about to act on, as it stands now.
///
/// @param id of the programme or directive; [#NEW] for what is not there yet
record Case(Actor actor, Query query, String id) {

  static final String NEW = "new";

  boolean isNew() {
    return id.equals(NEW);
  }

  Optional<ProgrammeStanding> programme() {
    return query.asOf().standings().stream()
        .filter(p -> p.programme().event().programme().value().equals(id))
        .findFirst();
  }

  Optional<DirectiveStanding> directive() {
    return query.asOf().directiveStandings().stream()
        .filter(d -> d.directive().event().directive().value().equals(id))
        .findFirst();
  }

  /// Whether the person rules in the programme.
  boolean isOwnProgramme() {
    return programme()
        .filter(p -> p.closed() == null)
        .filter(p -> actor.is(Role.ASSIGNING_AUTHORITY, p.programme().event().authority()))
        .isPresent();
  }

  /// Whether the person acts for the authority of the directive, or for one above it, and it stands.
  boolean isOwnDirective() {
    return directive()
        .filter(DirectiveStanding::stands)
        .map(d -> d.directive().event().authority())
        .filter(authority ->
            actor.has(Role.ASSIGNING_AUTHORITY)
                && (actor.unit().equals(authority)
                    || query.asOf().above(authority).contains(actor.unit())))
        .isPresent();
  }

  String today() {
    return query.asOf().date().toString();
  }

  /// Units in being.
  List<Field.Option> units(Texts texts) {
    return units(
        query.asOf().units().values().stream()
            .filter(unit -> unit.endedOn() == null)
            .map(unit -> unit.unit())
            .toList(),
        texts);
  }

  private List<Field.Option> units(Collection<UnitId> units, Texts texts) {
    return units.stream()
        .map(unit -> new Field.Option(unit.value(), texts.name(unit, query.asOf().units())))
        .toList();
  }
}
