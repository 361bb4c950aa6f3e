package org.tiendo.task.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.task.unit.Unit.End;
import org.tiendo.task.unit.Unit.Registered;
import org.tiendo.task.unit.Unit.Standing;

/// How units stand above one another, on any date.
///
/// A unit below one that ended stands below its successor if that was merged into one, else below the unit that was above.
///
/// @param units those that are known, with all that [Registered#related] leads to from them
public record UnitTree(Map<UnitId, Registered> units) {

  public UnitTree {
    units = Map.copyOf(units);
  }

  public Optional<Registered> find(UnitId unit) {
    return Optional.ofNullable(units.get(unit));
  }

  public boolean validOn(UnitId unit, LocalDate date) {
    return find(unit).filter(u -> u.validOn(date)).isPresent();
  }

  /// All units above one on a date, the highest first. Ends even if there were a circle.
  public List<UnitId> above(UnitId unit, LocalDate date) {
    List<UnitId> chain = new ArrayList<>();
    Set<UnitId> seen = new HashSet<>(Set.of(unit));
    UnitId next = directlyAbove(unit, date);
    while (next != null && seen.add(next)) {
      chain.addFirst(next);
      next = directlyAbove(next, date);
    }
    return chain;
  }

  /// The highest unit above one, or the unit itself.
  UnitId highest(UnitId unit, LocalDate date) {
    List<UnitId> above = above(unit, date);
    return above.isEmpty() ? unit : above.getFirst();
  }

  UnitTree with(Registered changed) {
    Map<UnitId, Registered> now = new HashMap<>(units);
    now.put(changed.unit(), changed);
    return new UnitTree(now);
  }

  /// Whether a known unit would stand above itself on some day from a date on.
  boolean circleFrom(LocalDate from) {
    return Stream.concat(Stream.of(from), changes().filter(date -> date.isAfter(from)))
        .anyMatch(date -> units.keySet().stream().anyMatch(unit -> circleOn(unit, date)));
  }

  private boolean circleOn(UnitId unit, LocalDate date) {
    Set<UnitId> seen = new HashSet<>();
    UnitId next = unit;
    while (next != null) {
      if (!seen.add(next)) return true;
      next = directlyAbove(next, date);
    }
    return false;
  }

  private @Nullable UnitId directlyAbove(UnitId unit, LocalDate date) {
    Set<UnitId> ended = new HashSet<>();
    Registered here = units.get(unit);
    UnitId above = here == null ? null : here.parentOn(date);
    while (above != null) {
      Registered there = units.get(above);
      End end = there == null ? null : there.end();
      if (there == null || end == null || date.isBefore(end.on())) return above;
      if (!ended.add(above)) return above;
      above = end.merged() ? end.successors().iterator().next() : there.parentOn(date);
    }
    return null;
  }

  private Stream<LocalDate> changes() {
    Collection<Registered> all = units.values();
    return Stream.concat(
            all.stream().flatMap(u -> u.standings().stream()).map(Standing::from),
            all.stream().map(Registered::end).filter(Objects::nonNull).map(End::on))
        .filter(Objects::nonNull);
  }
}
