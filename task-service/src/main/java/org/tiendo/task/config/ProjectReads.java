package org.tiendo.task.config;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.tiendo.task.project.Project;
import org.tiendo.task.project.ProjectCommand;
import org.tiendo.task.project.ProjectCommand.AssignProject;
import org.tiendo.task.project.ProjectCommand.CompleteProject;
import org.tiendo.task.project.ProjectCommand.Place;
import org.tiendo.task.project.ProjectCommand.RecordReviewAcceptance;
import org.tiendo.task.project.ProjectCommand.RecordReviewOpened;
import org.tiendo.task.project.ProjectCommand.RecordReviewReturn;
import org.tiendo.task.project.ProjectCommand.ReportProgress;
import org.tiendo.task.project.ProjectCommand.SubmitProject;
import org.tiendo.task.project.ProjectReferences;
import org.tiendo.task.project.ProjectReferences.Plan;

/// What decisions on projects read.
final class ProjectReads {

  private ProjectReads() {}

  static Set<StreamId> streams(ProjectCommand command, Project state, States known) {
    Named named = named(command);
    return Streams.all(
        List.of(
            UnitReads.streams(named.units(), known),
            Streams.of("directive", named.directives()),
            Streams.of("programme", named.programmes()),
            Streams.of("document", named.documents()),
            state instanceof Project.Known item
                ? ItemSight.streams(item, command.context().actor().unit(), known)
                : Set.of()));
  }

  static ProjectReferences references(ProjectCommand command, Project state, States states) {
    Named named = named(command);
    if (state instanceof Project.Known item) {
      named.programmes().addAll(item.assignment().programmes());
    }
    Map<ProgrammeId, Plan> programmes =
        Streams.known("programme", named.programmes(), states, Programme.class, ItemSight::plan);
    return new ProjectReferences(
        ItemSight.superiors(units(command, state, named, programmes.values()), states),
        clauses(named.directives(), states),
        programmes,
        Streams.known(
            "document", named.documents(), states, Document.class, ProjectReads::producedBy));
  }

  private static Set<UnitId> units(
      ProjectCommand command, Project state, Named named, Collection<Plan> programmes) {
    Set<UnitId> units = new HashSet<>(named.units());
    if (state instanceof Project.Known item) {
      units.add(command.context().actor().unit());
      units.add(item.lead());
      units.add(item.assignment().assigner());
      programmes.forEach(plan -> units.add(plan.authority()));
    }
    return units;
  }

  /// The ids of other features that a command names.
  private record Named(
      Set<UnitId> units,
      Set<DirectiveId> directives,
      Set<ProgrammeId> programmes,
      Set<DocumentId> documents) {

    static Named documents(Collection<DocumentId> documents) {
      return new Named(Set.of(), Set.of(), new HashSet<>(), new HashSet<>(documents));
    }
  }

  private static Named named(ProjectCommand command) {
    return switch (command) {
      case AssignProject c -> named(c);
      case CompleteProject c -> Named.documents(c.documents());
      case ReportProgress _,
          SubmitProject _,
          RecordReviewOpened _,
          RecordReviewReturn _,
          RecordReviewAcceptance _ ->
          Named.documents(Set.of());
    };
  }

  private static Named named(AssignProject c) {
    Set<UnitId> units = new HashSet<>(c.coordinators());
    units.addAll(List.of(c.assigner(), c.lead(), c.reviewingUnit()));
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
}
