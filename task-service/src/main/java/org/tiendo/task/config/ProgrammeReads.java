package org.tiendo.task.config;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.PlannedItem;
import org.tiendo.contracts.vocabulary.ProjectFate;
import org.tiendo.eventing.command.Feature.States;
import org.tiendo.eventing.store.StreamId;
import org.tiendo.task.programme.Plan;
import org.tiendo.task.programme.Programme;
import org.tiendo.task.programme.ProgrammeCommand;
import org.tiendo.task.programme.ProgrammeCommand.AdoptProgramme;
import org.tiendo.task.programme.ProgrammeCommand.AmendProgramme;
import org.tiendo.task.programme.ProgrammeCommand.CorrectProgrammeEntry;
import org.tiendo.task.programme.ProgrammeCommand.DraftProgramme;
import org.tiendo.task.programme.ProgrammeCommand.Settling;
import org.tiendo.task.programme.ProgrammeReferences;
import org.tiendo.task.programme.ProgrammeReferences.Member;
import org.tiendo.task.programme.ProgrammeReferences.Other;
import org.tiendo.task.project.Project;

/// What decisions on programmes read.
final class ProgrammeReads {

  private ProgrammeReads() {}

  static Set<StreamId> streams(ProgrammeCommand command, Programme state, States known) {
    Set<UnitId> units = units(command, state);
    Streams.of("programme", programmes(command, state)).stream()
        .filter(known::has)
        .forEach(other -> {
          if (known.of(other, Programme.class) instanceof Programme.Known programme)
            units.add(programme.authority());
        });
    Set<StreamId> items = Streams.of("project", projects(command));
    Set<StreamId> streams =
        Streams.all(
            List.of(
                UnitReads.streams(units, known),
                Streams.of("programme", programmes(command, state)),
                command instanceof CorrectProgrammeEntry ? CalendarReads.streams() : Set.of(),
                items));
    items.stream()
        .filter(known::has)
        .forEach(item -> {
          if (known.of(item, Project.class) instanceof Project.Known project)
            streams.addAll(ItemSight.streams(project, command.context().actor().unit(), known));
        });
    return streams;
  }

  static ProgrammeReferences references(ProgrammeCommand command, Programme state, States states) {
    Set<UnitId> units = units(command, state);
    Map<ProgrammeId, Other> others =
        Streams.known(
            "programme",
            programmes(command, state),
            states,
            Programme.class,
            ProgrammeReads::other);
    others.values().forEach(other -> units.add(other.authority()));
    return new ProgrammeReferences(
        UnitReads.authority(command.context(), units, states),
        UnitReads.inBeing(units, command.context().effectiveOn(), states).keySet(),
        UnitReads.superiors(units, states),
        others,
        members(command, states),
        CalendarReads.inForce(states));
  }

  private static Map<ProjectId, Member> members(ProgrammeCommand command, States states) {
    if (!(command instanceof Settling c)) return Map.of();
    return Streams.known(
        "project", projects(c), states, Project.class, project -> member(c, project, states));
  }

  private static Optional<Member> member(Settling c, Project state, States states) {
    if (!(state instanceof Project.Known project)
        || !ItemSight.exists(project, c.context(), states)) return Optional.empty();
    return Optional.of(
        new Member(
            Set.copyOf(project.assignment().present()),
            !(project instanceof Project.Ended),
            project.item().deadline().extensions() > 0));
  }

  private static Optional<Other> other(Programme state) {
    return state instanceof Programme.Adopted adopted
        ? Optional.of(
            new Other(
                adopted.authority(),
                adopted.from(),
                adopted.planned().stream().map(PlannedItem::ref).collect(Collectors.toSet())))
        : Optional.empty();
  }

  private static Set<UnitId> units(ProgrammeCommand command, Programme state) {
    Set<UnitId> units = new HashSet<>(Set.of(command.context().actor().unit()));
    if (state instanceof Programme.Known known) units.add(known.authority());
    plan(command, state)
        .ifPresent(plan -> {
          units.add(plan.authority());
          plan.planned().forEach(item -> units.add(item.lead()));
          plan.accountsFor().forEach(line -> units.addAll(line.authorities()));
        });
    if (state instanceof Programme.Drafted draft) units.add(draft.plan().authority());
    if (command instanceof AmendProgramme c)
      Stream.concat(c.added().stream(), c.changed().stream()).forEach(i -> units.add(i.lead()));
    return units;
  }

  private static Set<ProgrammeId> programmes(ProgrammeCommand command, Programme state) {
    Set<ProgrammeId> named = new HashSet<>();
    plan(command, state).map(Plan::parent).ifPresent(named::add);
    if (command instanceof AmendProgramme && state instanceof Programme.Known known)
      Stream.ofNullable(known.entry().parent()).forEach(named::add);
    if (command instanceof Settling c)
      c.fates().stream().flatMap(fate -> Stream.ofNullable(fate.toProgramme())).forEach(named::add);
    return named;
  }

  private static Set<ProjectId> projects(ProgrammeCommand command) {
    return command instanceof Settling c
        ? c.fates().stream().map(ProjectFate::project).collect(Collectors.toSet())
        : Set.of();
  }

  private static Optional<Plan> plan(ProgrammeCommand command, Programme state) {
    if (command instanceof DraftProgramme c) return Optional.of(c.plan());
    if (!(command instanceof AdoptProgramme c)) return Optional.empty();
    if (c.plan() != null) return Optional.of(c.plan());
    return state instanceof Programme.Drafted draft ? Optional.of(draft.plan()) : Optional.empty();
  }
}
