package org.tiendo.task.programme;

import java.time.LocalDate;
import java.util.List;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.PlannedItem;
import org.tiendo.task.programme.ProgrammeEvent.ProgrammeAdopted;

/// A work programme (chương trình công tác) of an authority for a year, a term or another period.
public sealed interface Programme {

  record NotAdopted() implements Programme {}

  record Adopted(UnitId authority, LocalDate from, List<PlannedItem> planned) implements Programme {
    public Adopted {
      planned = List.copyOf(planned);
    }
  }

  static Programme evolve(Programme state, ProgrammeEvent event) {
    return switch (event) {
      case ProgrammeAdopted e -> new Adopted(e.authority(), e.from(), e.planned());
    };
  }
}
