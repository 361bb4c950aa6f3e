package org.tiendo.task.project;

import static org.tiendo.task.World.AUTHORITY;
import static org.tiendo.task.World.CENTRE;
import static org.tiendo.task.World.COMMISSION;
import static org.tiendo.task.World.QUALITY;
import static org.tiendo.task.World.by;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.vocabulary.ClauseRef;
import org.tiendo.contracts.vocabulary.Deadline;
import org.tiendo.contracts.vocabulary.DeadlineRule;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.Membership;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.task.World;
import org.tiendo.task.project.ProjectCommand.AssignProject;
import org.tiendo.task.project.ProjectCommand.Place;
import org.tiendo.task.project.ProjectEvent.ProjectAssigned;

/// An assignment as it should be, with what a test makes otherwise.
final class Assigning {

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
  private DeadlineRule rule = DeadlineRule.fixed(Items.DUE, DeadlineRule.LastDay.AS_IT_IS);
  private PersonId responsible;
  private String powers;
  private ProjectId parent;
  private boolean issueRequired;
  private List<ClauseRef> sources = List.of();
  private List<Place> memberships = List.of();
  private Secrecy secrecy = Secrecy.NONE;

  Assigning actor(Actor other) {
    actor = other;
    return this;
  }

  Assigning effectiveOn(LocalDate date) {
    effectiveOn = date;
    return this;
  }

  Assigning type(ItemType other) {
    type = other;
    return this;
  }

  Assigning title(String text) {
    title = text;
    return this;
  }

  Assigning product(String text) {
    product = text;
    return this;
  }

  Assigning assigner(UnitId unit) {
    assigner = unit;
    return this;
  }

  Assigning lead(UnitId unit) {
    lead = unit;
    return this;
  }

  Assigning coordinators(UnitId... units) {
    coordinators = List.of(units);
    return this;
  }

  Assigning reviewingUnit(UnitId unit) {
    reviewingUnit = unit;
    return this;
  }

  Assigning deadline(Deadline other) {
    deadline = other;
    rule =
        other.dueOn() == null
            ? DeadlineRule.none(Objects.requireNonNull(other.reviewOn()))
            : DeadlineRule.fixed(other.dueOn(), DeadlineRule.LastDay.AS_IT_IS);
    return this;
  }

  /// @param found the deadline that the rule should yield
  Assigning deadline(DeadlineRule other, Deadline found) {
    rule = other;
    deadline = found;
    return this;
  }

  Assigning responsible(PersonId person, String power) {
    responsible = person;
    powers = power;
    return this;
  }

  Assigning issueRequired() {
    issueRequired = true;
    return this;
  }

  Assigning partOf(ProjectId whole) {
    parent = whole;
    return this;
  }

  Assigning sources(ClauseRef... clauses) {
    sources = List.of(clauses);
    return this;
  }

  Assigning memberships(Place... places) {
    memberships = List.of(places);
    return this;
  }

  Assigning secrecy(Secrecy level) {
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
        rule,
        sources,
        memberships,
        null,
        false,
        secrecy,
        issueRequired,
        responsible,
        powers,
        parent,
        null);
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
        issueRequired,
        parent,
        null,
        responsible,
        powers,
        World.TODAY,
        null);
  }
}
