package org.tiendo.review.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Noted;
import org.tiendo.contracts.vocabulary.Ground;
import org.tiendo.contracts.vocabulary.Subject;
import org.tiendo.eventing.command.Feature.States;
import org.tiendo.eventing.store.StreamId;
import org.tiendo.review.commendation.Commendation;
import org.tiendo.review.commendation.CommendationCommand;
import org.tiendo.review.commendation.CommendationCommand.CancelCommendation;
import org.tiendo.review.commendation.CommendationCommand.GrantCommendation;
import org.tiendo.review.criteria.CriteriaCommand;
import org.tiendo.review.criticism.Criticism;
import org.tiendo.review.criticism.CriticismCommand;
import org.tiendo.review.criticism.CriticismCommand.NotifyCriticism;
import org.tiendo.review.inspection.Inspection;
import org.tiendo.review.inspection.InspectionCommand;
import org.tiendo.review.inspection.InspectionCommand.PlanInspection;

/// The units and items that a decision needs to know: those that the command and the state name, and the sender's unit.
record Named(Set<UnitId> units, Set<ProjectId> items) {

  Set<StreamId> streams(States known) {
    return NotedReads.streams(units, items, known);
  }

  Noted noted(States states) {
    return NotedReads.noted(units, items, states);
  }

  static Named in(CriteriaCommand command) {
    return new Named(Set.of(command.context().actor().unit()), Set.of());
  }

  static Named in(InspectionCommand command, Inspection state) {
    Set<UnitId> units = new HashSet<>(Set.of(command.context().actor().unit()));
    Set<ProjectId> items = new HashSet<>();
    if (command instanceof PlanInspection plan) {
      units.add(plan.subject());
      plan.team().forEach(member -> units.add(member.unit()));
      items.addAll(plan.items());
    }
    if (state instanceof Inspection.Known known) {
      units.add(known.plan().subject());
      units.add(known.plan().authority());
      known.plan().team().forEach(member -> units.add(member.unit()));
    }
    return new Named(units, items);
  }

  static Named in(CommendationCommand command, Commendation state) {
    Set<UnitId> units = new HashSet<>(Set.of(command.context().actor().unit()));
    if (state instanceof Commendation.Known known) {
      units.add(known.authority());
      units.addAll(unit(known.subject()));
    }
    return switch (command) {
      case GrantCommendation c -> {
        units.addAll(unit(c.subject()));
        yield new Named(units, items(c.grounds()));
      }
      case CancelCommendation _ -> new Named(units, Set.of());
    };
  }

  static Named in(CriticismCommand command, Criticism state) {
    Set<UnitId> units = new HashSet<>(Set.of(command.context().actor().unit()));
    if (state instanceof Criticism.Known known) {
      units.add(known.matter().authority());
      units.addAll(unit(known.matter().subject()));
    }
    if (command instanceof NotifyCriticism c) {
      units.addAll(unit(c.subject()));
      return new Named(units, items(c.grounds()));
    }
    return new Named(units, Set.of());
  }

  private static List<UnitId> unit(Subject subject) {
    List<UnitId> units = new ArrayList<>();
    if (subject.unit() != null) {
      units.add(subject.unit());
    }
    return units;
  }

  private static Set<ProjectId> items(List<Ground> grounds) {
    Set<ProjectId> items = new HashSet<>();
    grounds.stream().map(Ground::project).filter(Objects::nonNull).forEach(items::add);
    return items;
  }
}
