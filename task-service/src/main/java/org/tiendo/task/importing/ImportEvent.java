package org.tiendo.task.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ImportId;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Role;

/// What happens to a batch, as it is stored.
public sealed interface ImportEvent {

  ImportId batch();

  /// The business date.
  LocalDate on();

  record ImportStaged(
      ImportId batch,
      LocalDate on,
      UnitId assigner,
      UnitId reviewingUnit,
      @Nullable ProgrammeId programme,
      String file,
      String sha256,
      int rows,
      PersonId by)
      implements ImportEvent {}

  /// @param first how many were laid down before
  record ImportRowsAdded(ImportId batch, LocalDate on, int first, List<ImportRow> rows)
      implements ImportEvent {
    public ImportRowsAdded {
      rows = List.copyOf(rows);
    }
  }

  record ImportBegun(ImportId batch, LocalDate on, Order order) implements ImportEvent {}

  /// @param done how many rows are done by now
  record ImportPartAssigned(ImportId batch, LocalDate on, int done, List<ProjectId> items)
      implements ImportEvent {
    public ImportPartAssigned {
      items = List.copyOf(items);
    }
  }

  record ImportPartRefused(ImportId batch, LocalDate on, String rule) implements ImportEvent {}

  /// @param key external key of the row that was refused, or id of the item
  record ImportHalted(ImportId batch, LocalDate on, String key, String rule)
      implements ImportEvent {}

  record ImportCompleted(ImportId batch, LocalDate on, int items) implements ImportEvent {}

  record ImportWithdrawalBegun(ImportId batch, LocalDate on, String reason, Order order)
      implements ImportEvent {}

  /// @param left how many items are still to be withdrawn
  record ImportPartWithdrawn(ImportId batch, LocalDate on, int left) implements ImportEvent {}

  record ImportWithdrawn(ImportId batch, LocalDate on, String reason) implements ImportEvent {}

  /// Who ordered something, in which roles: it is done part by part by right of that person.
  record Order(PersonId by, UnitId unit, List<Role> roles) {
    public Order {
      roles = List.copyOf(roles);
    }

    static Order of(Actor actor) {
      return new Order(actor.person(), actor.unit(), actor.roles().stream().sorted().toList());
    }

    Actor actor() {
      return new Actor(by, unit, Set.copyOf(roles));
    }
  }
}
