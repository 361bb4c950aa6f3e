package org.tiendo.task.project;

import static org.tiendo.task.World.AUTHORITY;
import static org.tiendo.task.World.CENTRE;
import static org.tiendo.task.World.COMMISSION;
import static org.tiendo.task.World.QUALITY;
import static org.tiendo.task.World.by;

import java.time.LocalDate;
import java.util.List;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.vocabulary.ClauseRef;
import org.tiendo.contracts.vocabulary.Deadline;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.Membership;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.task.project.ProjectCommand.AssignProject;
import org.tiendo.task.project.ProjectCommand.Place;
import org.tiendo.task.project.ProjectEvent.ProjectAssigned;

/// An assignment as it should be, with what a test makes otherwise.
final class Assignment {

  private Actor actor = AUTHORITY;
  private LocalDate effectiveOn = Items.day(0);
  private ItemType type = ItemType.PROJECT;
  private String title = "Title";
  private String product = "Draft resolution";
  private UnitId assigner = CENTRE;
  private UnitId lead = COMMISSION;
  private List<UnitId> coordinators = List.of();
  private UnitId reviewingUnit = QUALITY;
  private Deadline deadline = Deadline.on(Items.DUE);
  private List<ClauseRef> sources = List.of();
  private List<Place> memberships = List.of();
  private Secrecy secrecy = Secrecy.NONE;

  Assignment actor(Actor other) {
    actor = other;
    return this;
  }

  Assignment effectiveOn(LocalDate date) {
    effectiveOn = date;
    return this;
  }

  Assignment type(ItemType other) {
    type = other;
    return this;
  }

  Assignment title(String text) {
    title = text;
    return this;
  }

  Assignment product(String text) {
    product = text;
    return this;
  }

  Assignment assigner(UnitId unit) {
    assigner = unit;
    return this;
  }

  Assignment lead(UnitId unit) {
    lead = unit;
    return this;
  }

  Assignment coordinators(UnitId... units) {
    coordinators = List.of(units);
    return this;
  }

  Assignment reviewingUnit(UnitId unit) {
    reviewingUnit = unit;
    return this;
  }

  Assignment deadline(Deadline other) {
    deadline = other;
    return this;
  }

  Assignment sources(ClauseRef... clauses) {
    sources = List.of(clauses);
    return this;
  }

  Assignment memberships(Place... places) {
    memberships = List.of(places);
    return this;
  }

  Assignment secrecy(Secrecy level) {
    secrecy = level;
    return this;
  }

  ProjectCommand command() {
    return new AssignProject(
        by(actor, effectiveOn),
        Items.ID,
        type,
        title,
        product,
        assigner,
        lead,
        coordinators,
        reviewingUnit,
        deadline,
        sources,
        memberships,
        null,
        false,
        secrecy,
        false);
  }

  /// What happens, with the places that the item takes.
  ProjectEvent event(Membership... places) {
    return new ProjectAssigned(
        Items.ID,
        effectiveOn,
        type,
        title,
        product,
        assigner,
        lead,
        coordinators,
        reviewingUnit,
        deadline,
        sources,
        List.of(places),
        null,
        false,
        secrecy,
        false);
  }
}
