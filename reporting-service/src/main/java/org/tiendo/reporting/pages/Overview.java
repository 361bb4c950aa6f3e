package org.tiendo.reporting.pages;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAdopted;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.register.Dated;

/// Which programme the overview is about, and which others a reader may choose.
///
/// @param chosen the one asked for, else that of the reader's unit for the as-of date, else the only one there is; null
///     where nothing speaks for one of them
/// @param choices programmes of the period around the as-of date: own first, then those of units below, then all others
record Overview(@Nullable Dated<ProgrammeAdopted> chosen, List<Dated<ProgrammeAdopted>> choices) {

  /// @param asked id of a programme, null for none
  static Overview of(AsOf asOf, UnitId unit, @Nullable String asked) {
    List<Dated<ProgrammeAdopted>> choices = choices(asOf, unit);
    return new Overview(
        asked == null ? preferred(choices, asOf, unit) : named(asOf, asked), choices);
  }

  private static @Nullable Dated<ProgrammeAdopted> named(AsOf asOf, String id) {
    return asOf.programmes().stream()
        .filter(p -> p.event().programme().value().equals(id))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Dated<ProgrammeAdopted> preferred(
      List<Dated<ProgrammeAdopted>> choices, AsOf asOf, UnitId unit) {
    Stream<Dated<ProgrammeAdopted>> lastOwn =
        asOf.programmes(unit).stream()
            .filter(p -> !p.event().from().isAfter(asOf.date()))
            .sorted(Comparator.comparing((Dated<ProgrammeAdopted> p) -> p.event().to()).reversed());
    Dated<ProgrammeAdopted> only = choices.size() == 1 ? choices.getFirst() : null;
    return Stream.concat(choices.stream().filter(p -> p.event().authority().equals(unit)), lastOwn)
        .findFirst()
        .orElse(only);
  }

  private static List<Dated<ProgrammeAdopted>> choices(AsOf asOf, UnitId unit) {
    return asOf.programmes(asOf.date(), asOf.date()).stream()
        .sorted(Comparator.comparing(p -> distance(asOf, unit, p.event().authority())))
        .toList();
  }

  private static int distance(AsOf asOf, UnitId unit, UnitId authority) {
    if (authority.equals(unit)) {
      return 0;
    }
    return asOf.above(authority).contains(unit) ? 1 : 2;
  }
}
