package org.tiendo.task.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Authority.Lent;
import org.tiendo.contracts.kernel.Corrections;
import org.tiendo.contracts.vocabulary.Numbering;

/// A unit (đơn vị, cơ quan): a body, commission, department or outside organisation.
public sealed interface Unit {

  record NotRegistered() implements Unit {}

  /// A unit that was registered, whether it still exists or not.
  ///
  /// @param from first day; null if it counts as always there
  /// @param enteredOn the day of its entry; null if that is no longer known
  /// @param names the present ones, by language tag
  /// @param standings where it stood directly below another unit, the latest last
  /// @param changedOn business date of the last change of names, standing or existence
  /// @param end null while it exists
  record Registered(
      UnitId unit,
      @Nullable LocalDate from,
      @Nullable LocalDate enteredOn,
      boolean external,
      Map<String, String> names,
      List<Standing> standings,
      Numbering numbering,
      @Nullable LocalDate changedOn,
      @Nullable End end,
      Offices offices,
      Corrections corrections)
      implements Unit {
    public Registered {
      names = Map.copyOf(names);
      standings = List.copyOf(standings);
    }

    /// Whether it exists on a date.
    public boolean validOn(LocalDate date) {
      return (from == null || !date.isBefore(from)) && (end == null || date.isBefore(end.on()));
    }

    /// Every unit that ever stood directly above it or took it over.
    public Set<UnitId> related() {
      Stream<UnitId> above = standings.stream().map(Standing::parent).filter(Objects::nonNull);
      Set<UnitId> after = end == null ? Set.of() : end.successors();
      return Stream.concat(above, after.stream()).collect(Collectors.toCollection(HashSet::new));
    }

    /// What its offices, and delegations of their holders, lend a person on a date.
    public List<Lent> lentTo(PersonId person, LocalDate date) {
      return validOn(date) ? offices.lentTo(person, unit, date) : List.of();
    }

    @Nullable UnitId parentOn(LocalDate date) {
      UnitId parent = standings.getFirst().parent();
      for (Standing standing : standings) {
        if (standing.from() != null && !standing.from().isAfter(date)) parent = standing.parent();
      }
      return parent;
    }

    Registered with(Offices now) {
      return new Registered(
          unit,
          from,
          enteredOn,
          external,
          names,
          standings,
          numbering,
          changedOn,
          end,
          now,
          corrections);
    }

    Registered with(Corrections now) {
      return new Registered(
          unit, from, enteredOn, external, names, standings, numbering, changedOn, end, offices,
          now);
    }

    Registered named(Map<String, String> now, @Nullable LocalDate on) {
      return new Registered(
          unit,
          from,
          enteredOn,
          external,
          now,
          standings,
          numbering,
          on,
          end,
          offices,
          corrections);
    }

    Registered under(@Nullable UnitId parent, LocalDate on) {
      List<Standing> now = new ArrayList<>(standings);
      now.add(new Standing(on, parent));
      return new Registered(
          unit, from, enteredOn, external, names, now, numbering, on, end, offices, corrections);
    }

    Registered ended(End how) {
      return new Registered(
          unit,
          from,
          enteredOn,
          external,
          names,
          standings,
          numbering,
          how.on(),
          how,
          offices,
          corrections);
    }
  }

  /// @param from null for where it stood from the beginning
  /// @param parent null for among the highest
  record Standing(@Nullable LocalDate from, @Nullable UnitId parent) {}

  /// How a unit ended.
  ///
  /// @param on first day without it
  /// @param merged whether units below it stand below its one successor now
  record End(LocalDate on, boolean merged, Set<UnitId> successors) {
    public End {
      successors = Set.copyOf(successors);
    }
  }

  static Unit evolve(Unit state, UnitEvent event) {
    return UnitEvolution.evolve(state, event);
  }
}
