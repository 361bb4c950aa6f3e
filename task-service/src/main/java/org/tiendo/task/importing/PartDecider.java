package org.tiendo.task.importing;

import static org.tiendo.contracts.kernel.Decision.accept;
import static org.tiendo.contracts.kernel.Decision.acceptWith;
import static org.tiendo.contracts.kernel.Decision.refuse;
import static org.tiendo.task.importing.ImportRule.KEY_TAKEN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.task.importing.Import.Assigning;
import org.tiendo.task.importing.Import.Batch;
import org.tiendo.task.importing.Import.Known;
import org.tiendo.task.importing.Import.Withdrawing;
import org.tiendo.task.importing.ImportCommand.ContinueImport;
import org.tiendo.task.importing.ImportCommand.HaltImport;
import org.tiendo.task.importing.ImportEvent.ImportCompleted;
import org.tiendo.task.importing.ImportEvent.ImportHalted;
import org.tiendo.task.importing.ImportEvent.ImportPartAssigned;
import org.tiendo.task.importing.ImportEvent.ImportPartRefused;
import org.tiendo.task.importing.ImportEvent.ImportPartWithdrawn;
import org.tiendo.task.importing.ImportEvent.ImportWithdrawn;
import org.tiendo.task.importing.ImportEvent.Order;
import org.tiendo.task.project.FateCommand.WithdrawProject;
import org.tiendo.task.project.ProjectCommand.AssignProject;
import org.tiendo.task.project.ProjectCommand.Place;

/// Decides on the next part of what was ordered. The items of a part are assigned or withdrawn in the same commit, by right
/// of who ordered it; each decides on its own, and if one refuses, nothing of the part is stored.
final class PartDecider {

  private PartDecider() {}

  /// Nothing is to be done about a batch that is neither being assigned nor withdrawn: another sending was first.
  static Decision<ImportEvent> next(ContinueImport c, Known state, ImportReferences known) {
    return switch (state) {
      case Assigning(Batch batch, Order order) -> assign(c, batch, order, known);
      case Withdrawing w -> withdraw(c, w, known);
      case Import.Staged _, Import.Halted _, Import.Completed _, Import.Withdrawn _ -> accept();
    };
  }

  private static Decision<ImportEvent> assign(
      ContinueImport c, Batch batch, Order order, ImportReferences known) {
    LocalDate on = c.context().effectiveOn();
    List<Command> further = new ArrayList<>();
    List<ProjectId> items = new ArrayList<>();
    for (ImportRow row : batch.part()) {
      ProjectId id = known.ids().get(row.key());
      if (id == null) return refuse(KEY_TAKEN, Map.of("key", row.key()));
      items.add(id);
      further.add(assignment(by(order, c), id, row, batch));
    }
    int done = batch.done() + items.size();
    List<ImportEvent> events = new ArrayList<>();
    if (!items.isEmpty()) events.add(new ImportPartAssigned(c.batch(), on, done, items));
    if (done == batch.expected()) events.add(new ImportCompleted(c.batch(), on, done));
    return acceptWith(further, events);
  }

  private static AssignProject assignment(
      CommandContext context, ProjectId id, ImportRow row, Batch batch) {
    ProgrammeId programme = batch.programme();
    return new AssignProject(
        context,
        id,
        row.type(),
        row.title(),
        row.product(),
        batch.assigner(),
        row.lead(),
        row.coordinators(),
        batch.reviewingUnit(),
        row.deadline(),
        row.sources(),
        programme == null ? List.of() : List.of(new Place(programme, null)),
        row.field(),
        row.priority(),
        row.secrecy(),
        false,
        null,
        null,
        null,
        row.broughtForward());
  }

  /// What has ended by itself is left as it is.
  private static Decision<ImportEvent> withdraw(
      ContinueImport c, Withdrawing state, ImportReferences known) {
    LocalDate on = c.context().effectiveOn();
    Batch batch = state.batch();
    List<ProjectId> part = batch.last();
    List<Command> further = new ArrayList<>();
    part.stream()
        .filter(item -> !known.ended().contains(item))
        .forEach(item ->
            further.add(
                new WithdrawProject(
                    by(state.order(), c), item, state.reason(), c.batch().value())));
    int left = batch.items().size() - part.size();
    List<ImportEvent> events = new ArrayList<>();
    if (!part.isEmpty()) events.add(new ImportPartWithdrawn(c.batch(), on, left));
    if (left == 0) events.add(new ImportWithdrawn(c.batch(), on, state.reason()));
    return acceptWith(further, events);
  }

  private static CommandContext by(Order order, ContinueImport c) {
    return new CommandContext(
        c.context().commandId(), order.actor(), c.context().effectiveOn(), c.context().today());
  }

  static Decision<ImportEvent> halt(HaltImport c, Known state) {
    Batch batch = state.batch();
    return switch (state) {
      case Assigning _ -> halt(c, batch.part().stream().map(ImportRow::key).toList());
      case Withdrawing _ -> halt(c, batch.last().stream().map(ProjectId::value).toList());
      case Import.Staged _, Import.Halted _, Import.Completed _, Import.Withdrawn _ -> accept();
    };
  }

  /// A part is tried again row by row, so that it stops at the very row that is refused.
  private static Decision<ImportEvent> halt(HaltImport c, List<String> tried) {
    LocalDate on = c.context().effectiveOn();
    return accept(
        tried.size() > 1
            ? new ImportPartRefused(c.batch(), on, c.rule())
            : new ImportHalted(c.batch(), on, String.join("", tried), c.rule()));
  }
}
