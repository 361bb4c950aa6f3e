package org.tiendo.reporting.yearend;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Noted;

/// What existed for the sender of a command, by the read model, when it came: every unit, and of what the command names
/// whatever the sender may see.
///
/// The service looks it up; a request never says it.
public record Seen(
    Noted units,
    Map<ProgrammeId, Programme> programmes,
    Set<ProjectId> items,
    Set<DocumentId> documents) {

  public Seen {
    programmes = Map.copyOf(programmes);
    items = Set.copyOf(items);
    documents = Set.copyOf(documents);
  }

  /// Whose programme it is, and for which days.
  public record Programme(UnitId authority, LocalDate from, LocalDate to) {}

  /// What a command names.
  public record Named(
      List<ProgrammeId> programmes, List<ProjectId> items, List<DocumentId> documents) {

    public static final Named NOTHING = new Named(List.of(), List.of(), List.of());

    public Named {
      programmes = List.copyOf(programmes);
      items = List.copyOf(items);
      documents = List.copyOf(documents);
    }
  }
}
