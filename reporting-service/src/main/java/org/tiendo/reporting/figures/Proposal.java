package org.tiendo.reporting.figures;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.vocabulary.ItemFate;

/// What is proposed for an open item when its programme is closed. A proposal only: closing is an act, and whoever closes
/// says what becomes of each.
///
/// @param fate with the deadline of an approved extension if that lies after the period; given up if nobody was assigned
public record Proposal(Item item, ItemFate fate) {

  /// For every item that is open and stands in the programme still; none for a closed one.
  public static List<Proposal> of(ProgrammeStanding programme, AsOf asOf) {
    if (programme.closed() != null) {
      return List.of();
    }
    LocalDate to = programme.programme().event().to();
    return ProgrammeProgress.of(programme.programme(), asOf).open().stream()
        .map(item -> new Proposal(item, fate(item, to)))
        .toList();
  }

  private static ItemFate fate(Item item, LocalDate to) {
    if (item.isPlannedOnly()) {
      return ItemFate.WITHDRAW;
    }
    @Nullable LocalDate due = item.dueOn();
    return item.extensions() > 0 && due != null && due.isAfter(to)
        ? ItemFate.CARRY_OVER_EXTENDED
        : ItemFate.CARRY_OVER;
  }
}
