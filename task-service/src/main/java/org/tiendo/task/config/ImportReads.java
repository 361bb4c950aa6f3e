package org.tiendo.task.config;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.eventing.command.Feature.States;
import org.tiendo.eventing.store.StreamId;
import org.tiendo.task.importing.Import;
import org.tiendo.task.importing.Import.Assigning;
import org.tiendo.task.importing.Import.Batch;
import org.tiendo.task.importing.Import.Withdrawing;
import org.tiendo.task.importing.ImportCommand;
import org.tiendo.task.importing.ImportCommand.ContinueImport;
import org.tiendo.task.importing.ImportCommand.StageImport;
import org.tiendo.task.importing.ImportCommand.WithdrawImport;
import org.tiendo.task.importing.ImportReferences;
import org.tiendo.task.importing.ImportRow;
import org.tiendo.task.programme.Programme;
import org.tiendo.task.project.Project;

/// What decisions on batches read.
final class ImportReads {

  private ImportReads() {}

  static Set<StreamId> streams(ImportCommand command, Import state, States known) {
    Set<StreamId> streams = new HashSet<>(UnitReads.streams(units(command, state), known));
    streams.addAll(Streams.of("programme", programmes(command)));
    streams.addAll(Streams.of("project", items(command, state)));
    next(command, state)
        .forEach(row -> streams.addAll(Streams.of("project", tried(row, state, known))));
    return streams;
  }

  static ImportReferences references(ImportCommand command, Import state, States states) {
    Set<UnitId> units = units(command, state);
    return new ImportReferences(
        UnitReads.authority(command.context(), units, states),
        UnitReads.inBeing(units, command.context().effectiveOn(), states).keySet(),
        UnitReads.superiors(units, states),
        programmes(command).stream()
            .filter(id -> programme(id, states) instanceof Programme.Adopted)
            .collect(Collectors.toSet()),
        free(command, state, states),
        items(command, state, states, ImportReads::isTouched),
        items(command, state, states, item -> item instanceof Project.Ended));
  }

  private static Set<UnitId> units(ImportCommand command, Import state) {
    Set<UnitId> units = new HashSet<>(Set.of(command.context().actor().unit()));
    if (command instanceof StageImport c) units.addAll(List.of(c.assigner(), c.reviewingUnit()));
    if (state instanceof Import.Known known) units.add(known.batch().assigner());
    return units;
  }

  private static Set<ProgrammeId> programmes(ImportCommand command) {
    return command instanceof StageImport c && c.programme() != null
        ? Set.of(c.programme())
        : Set.of();
  }

  private static Programme programme(ProgrammeId id, States states) {
    return states.of(new StreamId("programme", id.value()), Programme.class);
  }

  /// Rows whose items are assigned next.
  private static List<ImportRow> next(ImportCommand command, Import state) {
    return command instanceof ContinueImport && state instanceof Assigning a
        ? a.batch().part()
        : List.of();
  }

  /// Items of the batch that the decision is about.
  private static List<ProjectId> items(ImportCommand command, Import state) {
    if (command instanceof ContinueImport && state instanceof Withdrawing w) {
      return w.batch().last();
    }
    return command instanceof WithdrawImport && state instanceof Import.Known known
        ? known.batch().items()
        : List.of();
  }

  private static Set<ProjectId> items(
      ImportCommand command, Import state, States states, Predicate<Project> which) {
    return items(command, state).stream()
        .filter(id -> which.test(project(id, states)))
        .collect(Collectors.toSet());
  }

  private static boolean isTouched(Project item) {
    return !(item instanceof Project.Assigned assigned && assigned.item().isUntouched())
        && !(item instanceof Project.Withdrawn);
  }

  /// The ids that items of a key have had, and, once these are known, the one that is free.
  private static Set<ProjectId> tried(ImportRow row, Import state, States known) {
    Set<ProjectId> tried = new HashSet<>();
    for (int time = 0; ; time++) {
      ProjectId id = id(row, state, time);
      tried.add(id);
      StreamId stream = new StreamId("project", id.value());
      if (!known.has(stream) || !(known.of(stream, Project.class) instanceof Project.Withdrawn)) {
        return tried;
      }
    }
  }

  private static Map<String, ProjectId> free(ImportCommand command, Import state, States states) {
    Map<String, ProjectId> free = new HashMap<>();
    for (ImportRow row : next(command, state)) {
      tried(row, state, states).stream()
          .filter(id -> project(id, states) instanceof Project.NotAssigned)
          .forEach(id -> free.put(row.key(), id));
    }
    return free;
  }

  private static ProjectId id(ImportRow row, Import state, int time) {
    Batch batch = ((Assigning) state).batch();
    return ProjectId.imported(batch.assigner(), row.key(), time);
  }

  private static Project project(ProjectId id, States states) {
    return states.of(new StreamId("project", id.value()), Project.class);
  }
}
