package org.tiendo.task.config;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.eventing.command.Feature.States;
import org.tiendo.eventing.store.StreamId;
import org.tiendo.task.document.Document;
import org.tiendo.task.document.DocumentCommand;
import org.tiendo.task.document.DocumentCommand.CorrectDocumentEntry;
import org.tiendo.task.document.DocumentCommand.DecideDocumentCorrection;
import org.tiendo.task.document.DocumentCommand.LinkDocument;
import org.tiendo.task.document.DocumentCommand.RecordIssuedDocument;
import org.tiendo.task.document.DocumentCommand.UnlinkDocument;
import org.tiendo.task.document.DocumentReferences;
import org.tiendo.task.document.DocumentReferences.Producer;
import org.tiendo.task.project.Project;

/// What decisions on issued documents read.
final class DocumentReads {

  private DocumentReads() {}

  static Set<StreamId> streams(DocumentCommand command, Document state, States known) {
    Set<StreamId> producers = Streams.of("project", projects(command));
    Set<StreamId> streams =
        Streams.all(
            List.of(
                UnitReads.streams(units(command, state), known),
                command instanceof CorrectDocumentEntry ? CalendarReads.streams() : Set.of(),
                producers));
    producers.stream()
        .filter(known::has)
        .map(producer -> known.of(producer, Project.class))
        .forEach(producer -> streams.addAll(sight(producer, command, known)));
    return streams;
  }

  private static Set<StreamId> sight(Project producer, DocumentCommand command, States known) {
    return producer instanceof Project.Known item
        ? ItemSight.streams(item, command.context().actor().unit(), known)
        : Set.of();
  }

  static DocumentReferences references(DocumentCommand command, Document state, States states) {
    Set<UnitId> units = units(command, state);
    return new DocumentReferences(
        UnitReads.authority(command.context(), units, states),
        UnitReads.numberings(units, command.context().effectiveOn(), states),
        UnitReads.superiors(units, states),
        Streams.known(
            "project",
            projects(command),
            states,
            Project.class,
            item -> producer(item, command.context(), states)),
        CalendarReads.inForce(states));
  }

  private static Optional<Producer> producer(Project state, CommandContext context, States states) {
    return switch (state) {
      case Project.Known p when !ItemSight.exists(p, context, states) -> Optional.empty();
      case Project.Accepted p -> Optional.of(new Producer(p.lead(), true, false));
      case Project.Completed p -> Optional.of(new Producer(p.lead(), true, true));
      case Project.Known p -> Optional.of(new Producer(p.lead(), false, false));
      case Project.NotAssigned _, Project.Planned _, Project.Dropped _ -> Optional.empty();
    };
  }

  private static Set<UnitId> units(DocumentCommand command, Document state) {
    Set<UnitId> units = new HashSet<>(Set.of(command.context().actor().unit()));
    if (state instanceof Document.Issued issued) {
      units.add(issued.authority());
      units.addAll(issued.advisedBy());
    }
    if (command instanceof RecordIssuedDocument c) {
      units.add(c.authority());
      units.addAll(c.advisedBy());
      units.addAll(c.jointWith());
    }
    return units;
  }

  private static Set<ProjectId> projects(DocumentCommand command) {
    return switch (command) {
      case RecordIssuedDocument c -> new HashSet<>(c.producedBy());
      case LinkDocument c -> Set.of(c.project());
      case UnlinkDocument c -> Set.of(c.project());
      case CorrectDocumentEntry _, DecideDocumentCorrection _ -> Set.of();
    };
  }
}
