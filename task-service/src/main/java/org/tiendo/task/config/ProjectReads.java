package org.tiendo.task.config;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.ClauseRef;
import org.tiendo.eventing.command.Feature.States;
import org.tiendo.eventing.store.StreamId;
import org.tiendo.task.directive.Directive;
import org.tiendo.task.document.Document;
import org.tiendo.task.programme.Programme;
import org.tiendo.task.project.CoordinationCommand.RequestCoordination;
import org.tiendo.task.project.EntryCommand.CorrectEntry;
import org.tiendo.task.project.FateCommand.CarryOverProject;
import org.tiendo.task.project.LeadCommand.AddCoordinator;
import org.tiendo.task.project.LeadCommand.ProposeReassignment;
import org.tiendo.task.project.LeadCommand.ReassignLead;
import org.tiendo.task.project.Project;
import org.tiendo.task.project.ProjectCommand;
import org.tiendo.task.project.ProjectCommand.AssignProject;
import org.tiendo.task.project.ProjectCommand.CompleteProject;
import org.tiendo.task.project.ProjectCommand.Place;
import org.tiendo.task.project.ProjectCommand.RegisterItem;
import org.tiendo.task.project.ProjectReferences;
import org.tiendo.task.project.ProjectReferences.Plan;
import org.tiendo.task.project.TimeCommand.RecordDeadlineEvent;
import org.tiendo.task.project.TimeCommand.RecordDeadlineRederived;
import org.tiendo.task.project.TimeCommand.ResumeProject;

/// What decisions on projects read.
final class ProjectReads {

  private ProjectReads() {}

  static Set<StreamId> streams(ProjectCommand command, Project state, States known) {
    Named named = named(command);
    Set<UnitId> units = new HashSet<>(named.units());
    units.addAll(authorities(named.programmes(), known));
    return Streams.all(
        List.of(
            UnitReads.streams(units, known),
            Streams.of("directive", named.directives()),
            Streams.of("programme", named.programmes()),
            Streams.of("document", named.documents()),
            countsDays(command) ? CalendarReads.streams() : Set.of(),
            ItemSight.streams(state, command.context().actor().unit(), known)));
  }

  /// Whether a decision may have to tell working days.
  private static boolean countsDays(ProjectCommand command) {
    return switch (command) {
      case AssignProject c -> c.deadline().movesToWorkingDay();
      case ResumeProject _, RecordDeadlineEvent _, RecordDeadlineRederived _, CorrectEntry _ ->
          true;
      case ProjectCommand _ -> false;
    };
  }

  static ProjectReferences references(ProjectCommand command, Project state, States states) {
    Named named = named(command);
    if (state instanceof Project.Known item) {
      named.programmes().addAll(item.assignment().programmes());
    }
    Map<ProgrammeId, Plan> programmes =
        Streams.known("programme", named.programmes(), states, Programme.class, ItemSight::plan);
    Set<UnitId> units = units(command, state, named, programmes.values());
    return new ProjectReferences(
        ItemSight.superiors(units, states),
        UnitReads.ended(units, command.context().effectiveOn(), states),
        clauses(named.directives(), states),
        programmes,
        Streams.known(
            "document", named.documents(), states, Document.class, ProjectReads::producedBy),
        Streams.known(
            "document", named.documents(), states, Document.class, ProjectReads::issuedOn),
        CalendarReads.inForce(states),
        UnitReads.lent(command.context(), units, states));
  }

  /// The authorities of programmes, once these are known.
  private static Set<UnitId> authorities(Collection<ProgrammeId> programmes, States known) {
    Set<UnitId> authorities = new HashSet<>();
    Streams.of("programme", programmes).stream()
        .filter(known::has)
        .flatMap(stream -> ItemSight.plan(known.of(stream, Programme.class)).stream())
        .forEach(plan -> authorities.add(plan.authority()));
    return authorities;
  }

  private static Set<UnitId> units(
      ProjectCommand command, Project state, Named named, Collection<Plan> programmes) {
    Set<UnitId> units = new HashSet<>(named.units());
    units.addAll(ItemSight.units(state, command.context().actor().unit()));
    programmes.forEach(plan -> units.add(plan.authority()));
    return units;
  }

  /// The ids of other features that a command names.
  private record Named(
      Set<UnitId> units,
      Set<DirectiveId> directives,
      Set<ProgrammeId> programmes,
      Set<DocumentId> documents) {

    static Named nothing() {
      return new Named(Set.of(), Set.of(), new HashSet<>(), Set.of());
    }

    static Named units(@Nullable UnitId... units) {
      Set<UnitId> named = new HashSet<>();
      Stream.of(units).filter(Objects::nonNull).forEach(named::add);
      return new Named(named, Set.of(), new HashSet<>(), Set.of());
    }

    Named and(Collection<ProgrammeId> others, Collection<DocumentId> papers) {
      Set<ProgrammeId> all = new HashSet<>(programmes);
      all.addAll(others);
      return new Named(units, directives, all, new HashSet<>(papers));
    }
  }

  private static Named named(ProjectCommand command) {
    return switch (command) {
      case RegisterItem c ->
          Named.units(c.proposedBy(), c.lead())
              .and(c.programme() == null ? Set.of() : Set.of(c.programme()), Set.of());
      case AssignProject c -> named(c);
      case CompleteProject c -> Named.nothing().and(Set.of(), c.documents());
      case ProposeReassignment c -> Named.units(c.proposed());
      case ReassignLead c -> Named.units(c.lead());
      case AddCoordinator c -> Named.units(c.unit());
      case RequestCoordination c -> Named.units(c.unit());
      case CarryOverProject c -> Named.nothing().and(List.of(c.from(), c.to()), Set.of());
      case ProjectCommand _ -> Named.nothing();
    };
  }

  private static Named named(AssignProject c) {
    Set<UnitId> units = new HashSet<>(c.coordinators());
    units.addAll(List.of(c.assigner(), c.lead(), c.reviewingUnit(), c.context().actor().unit()));
    Set<DirectiveId> directives = new HashSet<>();
    c.sources().stream().map(ClauseRef::directive).forEach(directives::add);
    Set<ProgrammeId> programmes = new HashSet<>();
    c.memberships().stream().map(Place::programme).forEach(programmes::add);
    return new Named(units, directives, programmes, Set.of());
  }

  private static Map<ClauseRef, Boolean> clauses(
      Collection<DirectiveId> directives, States states) {
    Map<ClauseRef, Boolean> clauses = new HashMap<>();
    Streams.known("directive", directives, states, Directive.class, ProjectReads::assignsWork)
        .forEach((directive, assigning) ->
            assigning.forEach(
                (clause, assigns) -> clauses.put(new ClauseRef(directive, clause), assigns)));
    return clauses;
  }

  private static Optional<Map<String, Boolean>> assignsWork(Directive state) {
    return switch (state) {
      case Directive.Known issued -> Optional.of(issued.assignsWork());
      case Directive.NotIssued _ -> Optional.empty();
    };
  }

  private static Optional<Set<ProjectId>> producedBy(Document state) {
    return switch (state) {
      case Document.Issued issued -> Optional.of(issued.producedBy());
      case Document.NotIssued _ -> Optional.empty();
    };
  }

  private static Optional<LocalDate> issuedOn(Document state) {
    return switch (state) {
      case Document.Issued issued -> Optional.of(issued.issuedOn());
      case Document.NotIssued _ -> Optional.empty();
    };
  }
}
