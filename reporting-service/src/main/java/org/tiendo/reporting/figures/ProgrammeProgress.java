package org.tiendo.reporting.figures;

import java.util.List;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAdopted;
import org.tiendo.reporting.register.Dated;

/// Progress of a work programme: the classes of its items, and what it grew by since it was adopted.
///
/// The identity baseline + added = total holds for every value of this type.
public record ProgrammeProgress(
    Dated<ProgrammeAdopted> programme,
    ClassCounts classes,
    int baseline,
    int added,
    List<Item> items) {

  /// @throws IllegalArgumentException if baseline and added do not add up to the total
  public ProgrammeProgress {
    items = List.copyOf(items);
    if (baseline + added != classes.total()) {
      throw new IllegalArgumentException(
          "baseline " + baseline + " + added " + added + " is not " + classes.total());
    }
  }

  public static ProgrammeProgress of(Dated<ProgrammeAdopted> programme, AsOf asOf) {
    return of(programme, asOf.items(item -> item.isIn(programme.event().programme())));
  }

  /// Of some of its items only.
  public static ProgrammeProgress of(Dated<ProgrammeAdopted> programme, List<Item> items) {
    var id = programme.event().programme();
    int baseline = (int) items.stream().filter(item -> item.isBaselineOf(id)).count();
    return new ProgrammeProgress(
        programme, ClassCounts.of(items), baseline, items.size() - baseline, items);
  }
}
