package org.tiendo.task.importing;

import static org.tiendo.contracts.kernel.Decision.refuse;
import static org.tiendo.task.importing.ImportRule.APPLIED_BY_ANOTHER;
import static org.tiendo.task.importing.ImportRule.BY_ASSIGNING_AUTHORITY;
import static org.tiendo.task.importing.ImportRule.CHANGES_IN_ORDER;
import static org.tiendo.task.importing.ImportRule.KEY_ONCE;
import static org.tiendo.task.importing.ImportRule.MONITOR_CITES_CLAUSES;
import static org.tiendo.task.importing.ImportRule.NOT_FOUND;
import static org.tiendo.task.importing.ImportRule.NOT_IN_THIS_STATE;
import static org.tiendo.task.importing.ImportRule.PARTS_BY_SERVICE;
import static org.tiendo.task.importing.ImportRule.PROGRAMME_UNKNOWN;
import static org.tiendo.task.importing.ImportRule.ROWS_BY_STAGER;
import static org.tiendo.task.importing.ImportRule.ROWS_IN_ORDER;
import static org.tiendo.task.importing.ImportRule.ROWS_MISSING;
import static org.tiendo.task.importing.ImportRule.SIZE;
import static org.tiendo.task.importing.ImportRule.STAGED_ONCE;
import static org.tiendo.task.importing.ImportRule.UNIT_UNKNOWN;
import static org.tiendo.task.importing.ImportRule.UNTOUCHED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Authority.Grant;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.task.importing.Import.Batch;
import org.tiendo.task.importing.Import.Known;
import org.tiendo.task.importing.ImportCommand.AddImportRows;
import org.tiendo.task.importing.ImportCommand.ApplyImport;
import org.tiendo.task.importing.ImportCommand.ContinueImport;
import org.tiendo.task.importing.ImportCommand.HaltImport;
import org.tiendo.task.importing.ImportCommand.StageImport;
import org.tiendo.task.importing.ImportCommand.WithdrawImport;
import org.tiendo.task.importing.ImportEvent.ImportBegun;
import org.tiendo.task.importing.ImportEvent.ImportRowsAdded;
import org.tiendo.task.importing.ImportEvent.ImportStaged;
import org.tiendo.task.importing.ImportEvent.ImportWithdrawalBegun;
import org.tiendo.task.importing.ImportEvent.ImportWithdrawn;
import org.tiendo.task.importing.ImportEvent.Order;
import org.tiendo.task.unit.UnitCommand.NoteAuthority;

/// Decides on what people ask of batches.
///
/// @param byTwo whether a batch is carried out by another person than the one who staged it
public record ImportDecider(boolean byTwo) {

  static final int MOST = 10_000;

  /// So many rows with the longest texts are an event that a log takes.
  private static final int IN_AN_EVENT = 10;

  public Decision<ImportEvent> decide(ImportCommand command, Import state, ImportReferences known) {
    return switch (state) {
      case Import.NotStaged _ ->
          command instanceof StageImport c ? stage(c, known) : refuse(NOT_FOUND);
      case Known batch when !known.exists(batch.batch().assigner()) -> refuse(NOT_FOUND);
      case Known batch -> known(command, batch, known);
    };
  }

  private Decision<ImportEvent> known(ImportCommand command, Known state, ImportReferences known) {
    boolean service = command instanceof ContinueImport || command instanceof HaltImport;
    if (service && !known.isService()) return refuse(PARTS_BY_SERVICE);
    LocalDate last = state.batch().on();
    if (command.context().effectiveOn().isBefore(last)) {
      return refuse(CHANGES_IN_ORDER, Map.of("date", last.toString()));
    }
    return switch (command) {
      case StageImport _ -> refuse(STAGED_ONCE);
      case AddImportRows c -> add(c, state);
      case ApplyImport c -> apply(c, state, known);
      case WithdrawImport c -> withdraw(c, state, known);
      case ContinueImport c -> PartDecider.next(c, state, known);
      case HaltImport c -> PartDecider.halt(c, state);
    };
  }

  private static Decision<ImportEvent> stage(StageImport c, ImportReferences known) {
    for (UnitId unit : List.of(c.assigner(), c.reviewingUnit())) {
      if (!known.units().contains(unit)) return refuse(UNIT_UNKNOWN, Map.of("unit", unit.value()));
    }
    Optional<Grant> grant = known.assigning(c.assigner());
    if (grant.isEmpty()) return refuse(BY_ASSIGNING_AUTHORITY);
    if (c.programme() != null && !known.programmes().contains(c.programme())) {
      return refuse(PROGRAMME_UNKNOWN, Map.of("programme", c.programme().value()));
    }
    if (c.rows() < 1 || c.rows() > MOST) return refuse(SIZE, Map.of("rows", "" + c.rows()));
    return accepted(
        c,
        grant.get(),
        new ImportStaged(
            c.batch(),
            c.context().effectiveOn(),
            c.assigner(),
            c.reviewingUnit(),
            c.programme(),
            c.file(),
            c.sha256(),
            c.rows(),
            c.context().actor().person()));
  }

  private static Decision<ImportEvent> add(AddImportRows c, Known state) {
    Batch batch = state.batch();
    if (!(state instanceof Import.Staged)) return notIn(state);
    if (!c.context().actor().person().equals(batch.stagedBy())) return refuse(ROWS_BY_STAGER);
    int laid = batch.rows().size();
    if (c.first() != laid || c.rows().isEmpty() || laid + c.rows().size() > batch.expected()) {
      return refuse(ROWS_IN_ORDER, Map.of("laid", "" + laid, "announced", "" + batch.expected()));
    }
    Set<String> keys = new HashSet<>();
    batch.rows().forEach(row -> keys.add(row.key()));
    for (ImportRow row : c.rows()) {
      if (!keys.add(row.key())) return refuse(KEY_ONCE, Map.of("key", row.key()));
    }
    List<ImportEvent> events = new ArrayList<>();
    for (int from = 0; from < c.rows().size(); from += IN_AN_EVENT) {
      int to = Math.min(c.rows().size(), from + IN_AN_EVENT);
      events.add(
          new ImportRowsAdded(
              c.batch(), c.context().effectiveOn(), laid + from, c.rows().subList(from, to)));
    }
    return Decision.acceptClaiming(Set.of(), events);
  }

  private Decision<ImportEvent> apply(ApplyImport c, Known state, ImportReferences known) {
    Batch batch = state.batch();
    Optional<Grant> grant = known.assigning(batch.assigner());
    if (grant.isEmpty()) return refuse(BY_ASSIGNING_AUTHORITY);
    boolean waits =
        state instanceof Import.Staged || state instanceof Import.Halted h && h.reason() == null;
    if (!waits) return notIn(state);
    if (batch.rows().size() < batch.expected()) {
      return refuse(ROWS_MISSING, Map.of("laid", "" + batch.rows().size()));
    }
    if (byTwo && c.context().actor().person().equals(batch.stagedBy())) {
      return refuse(APPLIED_BY_ANOTHER);
    }
    if (grant.get().role() == Role.MONITORING_OFFICE
        && batch.rows().stream().anyMatch(row -> row.sources().isEmpty())) {
      return refuse(MONITOR_CITES_CLAUSES);
    }
    return accepted(
        c,
        grant.get(),
        new ImportBegun(c.batch(), c.context().effectiveOn(), Order.of(c.context().actor())));
  }

  /// What was decided while nobody had worked on it stands, even if somebody begins while it is carried out.
  private static Decision<ImportEvent> withdraw(
      WithdrawImport c, Known state, ImportReferences known) {
    Optional<Grant> grant = known.withdrawing(state.batch().assigner());
    if (grant.isEmpty()) return refuse(BY_ASSIGNING_AUTHORITY);
    LocalDate on = c.context().effectiveOn();
    return switch (state) {
      case Import.Staged _ ->
          accepted(c, grant.get(), new ImportWithdrawn(c.batch(), on, c.reason()));
      case Import.Withdrawing _, Import.Withdrawn _ -> notIn(state);
      case Import.Assigning _, Import.Halted _, Import.Completed _ ->
          known.touched().isEmpty()
              ? accepted(
                  c,
                  grant.get(),
                  new ImportWithdrawalBegun(
                      c.batch(), on, c.reason(), Order.of(c.context().actor())))
              : touched(known.touched());
    };
  }

  private static Decision<ImportEvent> touched(Set<ProjectId> items) {
    String first = Collections.min(items.stream().map(ProjectId::value).toList());
    return refuse(UNTOUCHED, Map.of("items", "" + items.size(), "item", first));
  }

  private static Decision<ImportEvent> notIn(Known state) {
    return refuse(NOT_IN_THIS_STATE, Map.of("state", state.label()));
  }

  /// The record shows by what right it was done, if not by the token's.
  private static Decision<ImportEvent> accepted(ImportCommand c, Grant grant, ImportEvent event) {
    return Decision.acceptWith(NoteAuthority.of(c, grant), List.of(event));
  }
}
