package org.tiendo.task.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.task.importing.ImportEvent.ImportBegun;
import org.tiendo.task.importing.ImportEvent.ImportCompleted;
import org.tiendo.task.importing.ImportEvent.ImportHalted;
import org.tiendo.task.importing.ImportEvent.ImportPartAssigned;
import org.tiendo.task.importing.ImportEvent.ImportPartRefused;
import org.tiendo.task.importing.ImportEvent.ImportPartWithdrawn;
import org.tiendo.task.importing.ImportEvent.ImportRowsAdded;
import org.tiendo.task.importing.ImportEvent.ImportStaged;
import org.tiendo.task.importing.ImportEvent.ImportWithdrawalBegun;
import org.tiendo.task.importing.ImportEvent.ImportWithdrawn;
import org.tiendo.task.importing.ImportEvent.Order;

/// A batch of items that come out of a file (lô nhập), in one of the states it can be in.
public sealed interface Import {

  /// How many rows are assigned, or items withdrawn, in one commit: with the longest titles far below the size of one.
  int PART = 100;

  record NotStaged() implements Import {}

  /// A batch that was staged, in whatever state.
  sealed interface Known extends Import {

    Batch batch();

    /// The state as people and clients see it.
    default String label() {
      return switch (this) {
        case Staged _ -> "STAGED";
        case Assigning _ -> "ASSIGNING";
        case Halted _ -> "HALTED";
        case Completed _ -> "COMPLETED";
        case Withdrawing _ -> "WITHDRAWING";
        case Withdrawn _ -> "WITHDRAWN";
      };
    }
  }

  /// Nothing is assigned yet, nor ordered to be.
  record Staged(Batch batch) implements Known {}

  /// Its items are being assigned.
  record Assigning(Batch batch, Order order) implements Known {}

  /// It has stopped at a row or item that was refused.
  ///
  /// @param reason of its withdrawal, if it stopped in that; null if in its assignment
  record Halted(Batch batch, @Nullable String reason) implements Known {}

  /// All of its items are assigned.
  record Completed(Batch batch) implements Known {}

  /// Its items are being withdrawn.
  record Withdrawing(Batch batch, Order order, String reason) implements Known {}

  /// Nothing of it stands.
  record Withdrawn(Batch batch) implements Known {}

  /// What all states have in common.
  ///
  /// @param expected how many rows there will be
  /// @param rows those laid down; none once they are done with
  /// @param done how many of them are assigned
  /// @param items that stand
  /// @param step how many are tried at once: one after a part was refused, until its end
  /// @param on business date of what was recorded last
  record Batch(
      UnitId assigner,
      UnitId reviewingUnit,
      @Nullable ProgrammeId programme,
      PersonId stagedBy,
      int expected,
      List<ImportRow> rows,
      int done,
      List<ProjectId> items,
      int step,
      LocalDate on) {
    public Batch {
      rows = List.copyOf(rows);
      items = List.copyOf(items);
    }

    /// The rows that come next.
    public List<ImportRow> part() {
      return rows.subList(done, Math.min(rows.size(), done + step));
    }

    /// The items that are withdrawn next, the last first.
    public List<ProjectId> last() {
      return items.subList(Math.max(0, items.size() - step), items.size());
    }

    Batch with(List<ImportRow> more, LocalDate date) {
      List<ImportRow> all = new ArrayList<>(rows);
      all.addAll(more);
      return of(all, done, items, step, date);
    }

    Batch assigned(List<ProjectId> more, int now, LocalDate date) {
      List<ProjectId> all = new ArrayList<>(items);
      all.addAll(more);
      return of(rows, now, all, now % PART == 0 ? PART : step, date);
    }

    Batch withdrawn(int left, LocalDate date) {
      return of(rows, done, items.subList(0, left), left % PART == 0 ? PART : step, date);
    }

    Batch step(int size, LocalDate date) {
      return of(rows, done, items, size, date);
    }

    Batch settled(LocalDate date) {
      return of(List.of(), done, items, step, date);
    }

    private Batch of(
        List<ImportRow> now, int count, List<ProjectId> standing, int size, LocalDate date) {
      return new Batch(
          assigner, reviewingUnit, programme, stagedBy, expected, now, count, standing, size, date);
    }
  }

  static Import evolve(Import state, ImportEvent event) {
    return switch (event) {
      case ImportStaged e ->
          new Staged(
              new Batch(
                  e.assigner(),
                  e.reviewingUnit(),
                  e.programme(),
                  e.by(),
                  e.rows(),
                  List.of(),
                  0,
                  List.of(),
                  PART,
                  e.on()));
      case ImportRowsAdded e -> new Staged(batch(state).with(e.rows(), e.on()));
      case ImportBegun e -> new Assigning(batch(state).step(PART, e.on()), e.order());
      case ImportPartAssigned e -> with(state, batch(state).assigned(e.items(), e.done(), e.on()));
      case ImportPartRefused e -> with(state, batch(state).step(1, e.on()));
      case ImportHalted e ->
          new Halted(
              batch(state).step(PART, e.on()), state instanceof Withdrawing w ? w.reason() : null);
      case ImportCompleted e -> new Completed(batch(state).settled(e.on()));
      case ImportWithdrawalBegun e ->
          new Withdrawing(batch(state).step(PART, e.on()), e.order(), e.reason());
      case ImportPartWithdrawn e -> with(state, batch(state).withdrawn(e.left(), e.on()));
      case ImportWithdrawn e -> new Withdrawn(batch(state).settled(e.on()));
    };
  }

  private static Import with(Import state, Batch batch) {
    return switch (state) {
      case Assigning a -> new Assigning(batch, a.order());
      case Withdrawing w -> new Withdrawing(batch, w.order(), w.reason());
      case NotStaged _, Staged _, Halted _, Completed _, Withdrawn _ -> throw begins();
    };
  }

  private static Batch batch(Import state) {
    return switch (state) {
      case Known known -> known.batch();
      case NotStaged _ -> throw begins();
    };
  }

  private static IllegalStateException begins() {
    return new IllegalStateException("what happens to a batch follows its staging");
  }
}
