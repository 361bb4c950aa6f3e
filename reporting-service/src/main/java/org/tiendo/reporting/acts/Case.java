package org.tiendo.reporting.acts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.id.Id;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Authority;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.review.PublishedCommendationEvent;
import org.tiendo.contracts.review.PublishedCommendationEvent.CommendationGranted;
import org.tiendo.contracts.review.PublishedCriticismEvent;
import org.tiendo.contracts.review.PublishedCriticismEvent.CriticismNotified;
import org.tiendo.contracts.review.PublishedInspectionEvent;
import org.tiendo.contracts.review.PublishedInspectionEvent.InspectionPlanned;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentIssued;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeDrafted;
import org.tiendo.contracts.task.PublishedProjectEvent.ItemRegistered;
import org.tiendo.reporting.figures.DirectiveStanding;
import org.tiendo.reporting.figures.ImportStanding;
import org.tiendo.reporting.figures.Owed;
import org.tiendo.reporting.figures.Pending;
import org.tiendo.reporting.figures.ProgrammeStanding;
import org.tiendo.reporting.figures.UnitOffices;
import org.tiendo.reporting.figures.UnitStanding;
import org.tiendo.reporting.query.Query;
import org.tiendo.reporting.register.Chronicle;
import org.tiendo.reporting.register.Dated;
import org.tiendo.reporting.register.Register;

/// What somebody is about to enter anew, or what he or she is about to act on and is no item, as it stands now.
///
/// @param authority in which roles the person may act, by the token and by what is lent
/// @param id of what the form is about; [#NEW] for what is not there yet
record Case(Authority authority, Query query, String id) {

  static final String NEW = "new";

  static Case of(Actor actor, Query query, String id) {
    return new Case(UnitOffices.authority(actor, query.asOf()), query, id);
  }

  Actor actor() {
    return authority.actor();
  }

  boolean isNew() {
    return id.equals(NEW);
  }

  /// Whether the person may act in one of the roles for a unit.
  boolean may(UnitId unit, Role... anyOf) {
    return authority.grant(unit, anyOf).isPresent();
  }

  /// The units for which the person may act in one of the roles, that of the token first.
  List<UnitId> unitsAs(Role... anyOf) {
    List<UnitId> units = new ArrayList<>(List.of(actor().unit()));
    authority.lent().forEach(lent -> units.add(lent.unit()));
    return units.stream().distinct().filter(unit -> may(unit, anyOf)).toList();
  }

  boolean isAnywhere(Role... anyOf) {
    return !unitsAs(anyOf).isEmpty();
  }

  Optional<ProgrammeStanding> programme() {
    return query.asOf().standings().stream()
        .filter(p -> p.programme().event().programme().value().equals(id))
        .findFirst();
  }

  Optional<ProgrammeDrafted> draft() {
    return Pending.of(query.asOf()).draft(id).map(Dated::event);
  }

  Optional<ItemRegistered> proposal() {
    return Pending.of(query.asOf()).proposal(id).map(Dated::event);
  }

  Optional<DirectiveStanding> directive() {
    return query.asOf().directiveStandings().stream()
        .filter(d -> d.directive().event().directive().value().equals(id))
        .findFirst();
  }

  Optional<DocumentIssued> document() {
    return query.asOf().documents().stream()
        .map(Dated::event)
        .filter(d -> d.document().value().equals(id))
        .findFirst();
  }

  /// A unit that has not ended.
  Optional<UnitStanding> unit() {
    return query.asOf().units().values().stream()
        .filter(unit -> unit.unit().value().equals(id) && unit.endedOn() == null)
        .findFirst();
  }

  Optional<UnitOffices> offices() {
    return unit()
        .flatMap(unit -> Optional.ofNullable(register().units().get(unit.unit())))
        .map(unit -> UnitOffices.of(unit, query.asOf().date()));
  }

  Optional<Owed> obligation() {
    return Owed.of(query.asOf(), owed -> is(owed.obligation())).stream().findFirst();
  }

  Optional<ImportStanding> batch() {
    return ImportStanding.find(id, query.asOf());
  }

  Optional<Chronicle<InspectionPlanned, PublishedInspectionEvent>> inspection() {
    return found(register().oversight().inspections(), plan -> plan.inspection().value());
  }

  Optional<Chronicle<CommendationGranted, PublishedCommendationEvent>> commendation() {
    return found(register().oversight().commendations(), c -> c.commendation().value());
  }

  Optional<Chronicle<CriticismNotified, PublishedCriticismEvent>> criticism() {
    return found(register().oversight().criticisms(), c -> c.criticism().value());
  }

  private <F extends PublishedEvent, E extends PublishedEvent> Optional<Chronicle<F, E>> found(
      List<Chronicle<F, E>> all, Function<F, String> ids) {
    return all.stream().filter(c -> ids.apply(c.event()).equals(id)).findFirst();
  }

  /// Number of a correction of the entry that waits for somebody else than who made it.
  Optional<Integer> correctionToConfirm() {
    Stream<? extends Chronicle<?, ?>> entries =
        Stream.of(
                register().directives().stream().filter(d -> is(d.event().directive())),
                register().programmes().stream().filter(p -> is(p.event().programme())),
                register().documents().stream().filter(d -> is(d.event().document())),
                register().units().values().stream().filter(u -> is(u.event().unit())))
            .flatMap(found -> found);
    return entries
        .findFirst()
        .flatMap(entry -> Mending.in(entry.events()).waitingFor(actor().person()));
  }

  private boolean is(Id other) {
    return other.value().equals(id);
  }

  private Register register() {
    return query.asOf().register();
  }

  /// Whether the person rules in the programme: as its authority or its head.
  boolean isOwnProgramme() {
    return programme()
        .filter(p -> p.closed() == null)
        .filter(p -> rules(p.programme().event().authority()))
        .isPresent();
  }

  boolean rules(UnitId authority) {
    return may(authority, Role.ASSIGNING_AUTHORITY, Role.UNIT_HEAD);
  }

  /// Whether the person acts for the authority of the directive, or for one above it, and it stands.
  boolean isOwnDirective() {
    return directive()
        .filter(DirectiveStanding::stands)
        .map(d -> d.directive().event().authority())
        .filter(issuer ->
            may(issuer, Role.ASSIGNING_AUTHORITY)
                || query.asOf().above(issuer).stream()
                    .anyMatch(unit -> may(unit, Role.ASSIGNING_AUTHORITY)))
        .isPresent();
  }

  String today() {
    return query.asOf().date().toString();
  }
}
