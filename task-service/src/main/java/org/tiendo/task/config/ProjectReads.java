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

  static Set<StreamId> streams(ProjectCommand command) {
    Named named = named(command);
    return Streams.all(
        List.of(
            UnitReads.streams(named.units()),
            Streams.of("directive", named.directives()),
            Streams.of("programme", named.programmes()),
            Streams.of("document", named.documents())));
  }

  static ProjectReferences references(ProjectCommand command, States states) {
    Named named = named(command);
    return new ProjectReferences(
        superiors(named.units(), states),
        clauses(named.directives(), states),
        Streams.known("programme", named.programmes(), states, Programme.class, ProjectReads::plan),
        Streams.known(
            "document", named.documents(), states, Document.class, ProjectReads::producedBy));
  }

  /// The ids of other features that a command names, and the actor's unit where its place in the tree matters.
  private record Named(
      Set<UnitId> units,
      Set<DirectiveId> directives,
      Set<ProgrammeId> programmes,
      Set<DocumentId> documents) {}

  private static Named named(ProjectCommand command) {
    return switch (command) {
      case AssignProject c -> named(c);
      case CompleteProject c ->
          new Named(
              Set.of(c.context().actor().unit()), Set.of(), Set.of(), new HashSet<>(c.documents()));
      case ReportProgress _,
          SubmitProject _,
          RecordReviewOpened _,
          RecordReviewReturn _,
          RecordReviewAcceptance _ ->
          new Named(Set.of(), Set.of(), Set.of(), Set.of());
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

  private static Map<UnitId, List<UnitId>> superiors(Collection<UnitId> units, States states) {
    Map<UnitId, List<UnitId>> superiors = new HashMap<>();
    UnitReads.registered(units, states)
        .forEach((unit, registered) -> superiors.put(unit, registered.ancestors()));
    return superiors;
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
      case Directive.Issued issued -> Optional.of(issued.assignsWork());
      case Directive.NotIssued _ -> Optional.empty();
    };
  }

  private static Optional<Plan> plan(Programme state) {
    return switch (state) {
      case Programme.Adopted adopted -> Optional.of(new Plan(adopted.from(), adopted.planned()));
      case Programme.NotAdopted _ -> Optional.empty();
    };
  }

  private static Optional<Set<ProjectId>> producedBy(Document state) {
    return switch (state) {
      case Document.Issued issued -> Optional.of(issued.producedBy());
      case Document.NotIssued _ -> Optional.empty();
    };
  }
}
