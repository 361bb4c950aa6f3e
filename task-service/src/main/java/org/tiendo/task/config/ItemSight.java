package org.tiendo.task.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.calendar.WorkCalendar;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.eventing.command.Feature.States;
import org.tiendo.eventing.store.StreamId;
import org.tiendo.task.programme.Programme;
import org.tiendo.task.project.Project;
import org.tiendo.task.project.ProjectReferences;
import org.tiendo.task.project.ProjectReferences.Plan;

/// What must be read to tell whether an item exists for the person who sends a command.
final class ItemSight {

  private ItemSight() {}

  /// The person's unit, those that lead or assigned the item, its programmes, and, once these are known, their authorities.
  static Set<StreamId> streams(Project state, UnitId own, States known) {
    Set<StreamId> streams = new HashSet<>(UnitReads.streams(units(state, own), known));
    if (state instanceof Project.Known item) {
      Set<StreamId> programmes = Streams.of("programme", item.assignment().programmes());
      streams.addAll(programmes);
      programmes.stream()
          .filter(known::has)
          .map(programme -> known.of(programme, Programme.class))
          .flatMap(programme -> plan(programme).stream())
          .forEach(plan -> streams.addAll(UnitReads.streams(List.of(plan.authority()), known)));
    }
    return streams;
  }

  /// Whether an item exists for who sends a command, in the roles of the token or in lent ones.
  static boolean exists(Project.Known item, CommandContext context, States states) {
    Actor actor = context.actor();
    var programmes =
        Streams.known(
            "programme", item.assignment().programmes(), states, Programme.class, ItemSight::plan);
    List<UnitId> units = units(item, actor.unit());
    programmes.values().forEach(plan -> units.add(plan.authority()));
    return new ProjectReferences(
            superiors(units, states),
            Set.of(),
            Map.of(),
            programmes,
            Map.of(),
            Map.of(),
            WorkCalendar.none(CalendarReads.MAIN),
            UnitReads.lent(context, units, states))
        .existsFor(actor, item);
  }

  static List<UnitId> units(Project state, UnitId own) {
    List<UnitId> units = new ArrayList<>();
    switch (state) {
      case Project.Known item -> {
        units.addAll(List.of(own, item.assignment().assigner()));
        units.addAll(item.assignment().leads());
      }
      case Project.Planned p -> units.addAll(proposed(p.proposedBy(), p.lead(), own));
      case Project.Dropped d -> units.addAll(proposed(d.proposedBy(), d.lead(), own));
      case Project.NotAssigned _ -> {}
    }
    return units;
  }

  private static List<UnitId> proposed(UnitId by, @Nullable UnitId lead, UnitId own) {
    return lead == null ? List.of(own, by) : List.of(own, by, lead);
  }

  static Optional<Plan> plan(Programme state) {
    return switch (state) {
      case Programme.Known known ->
          Optional.of(
              new Plan(
                  known.authority(),
                  known.from(),
                  known.planned(),
                  known.added(),
                  known instanceof Programme.Closed));
      case Programme.NotAdopted _, Programme.Drafted _ -> Optional.empty();
    };
  }

  static Map<UnitId, List<UnitId>> superiors(Collection<UnitId> units, States states) {
    return UnitReads.superiors(units, states);
  }
}
