package org.tiendo.task.programme;

import static org.tiendo.task.programme.ProgrammeRule.PARENT_UNKNOWN;
import static org.tiendo.task.programme.ProgrammeRule.PERIOD_FITS_KIND;
import static org.tiendo.task.programme.ProgrammeRule.PERIOD_ORDERED;
import static org.tiendo.task.programme.ProgrammeRule.PLANNED_REFS_UNIQUE;
import static org.tiendo.task.programme.ProgrammeRule.PLANNED_WITHIN_PERIOD;
import static org.tiendo.task.programme.ProgrammeRule.TRACES_TO_PARENT;
import static org.tiendo.task.programme.ProgrammeRule.UNIT_UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Refusal;
import org.tiendo.contracts.kernel.Rule;
import org.tiendo.contracts.vocabulary.PlannedItem;
import org.tiendo.task.programme.ProgrammeReferences.Other;

/// What holds for a plan, drafted or adopted.
final class PlanRules {

  private PlanRules() {}

  static Optional<Refusal> unknown(Plan plan, ProgrammeReferences references) {
    return unknown(
        Stream.of(
                Stream.of(plan.authority()),
                plan.planned().stream().map(PlannedItem::lead),
                plan.accountsFor().stream().flatMap(line -> line.authorities().stream()))
            .flatMap(units -> units),
        references);
  }

  static Optional<Refusal> unknown(Stream<UnitId> units, ProgrammeReferences references) {
    return units
        .filter(unit -> !references.units().contains(unit))
        .findFirst()
        .map(unit -> new Refusal(UNIT_UNKNOWN, Map.of("unit", unit.value())));
  }

  static Optional<Refusal> broken(Plan plan, ProgrammeReferences references) {
    if (plan.to().isBefore(plan.from())) return by(PERIOD_ORDERED);
    if (!fitsKind(plan)) return by(PERIOD_FITS_KIND);
    if (!refsUnique(plan.planned())) return by(PLANNED_REFS_UNIQUE);
    return outside(plan.planned(), plan.from(), plan.to()).or(() -> parent(plan, references));
  }

  static boolean refsUnique(List<PlannedItem> planned) {
    return planned.stream().map(PlannedItem::ref).distinct().count() == planned.size();
  }

  static Optional<Refusal> outside(List<PlannedItem> planned, LocalDate from, LocalDate to) {
    return planned.stream()
        .filter(item -> item.dueOn().isBefore(from) || item.dueOn().isAfter(to))
        .findFirst()
        .map(item -> new Refusal(PLANNED_WITHIN_PERIOD, Map.of("ref", item.ref())));
  }

  private static boolean fitsKind(Plan plan) {
    LocalDate from = plan.from();
    LocalDate after = plan.to().plusDays(1);
    return switch (plan.kind()) {
      case null -> true;
      case YEAR -> after.equals(from.plusYears(1));
      case QUARTER -> after.equals(from.plusMonths(3));
      case MONTH -> after.equals(from.plusMonths(1));
      case TERM -> after.isAfter(from.plusYears(1));
    };
  }

  private static Optional<Refusal> parent(Plan plan, ProgrammeReferences references) {
    ProgrammeId id = plan.parent();
    Other parent = id == null ? null : references.programmes().get(id);
    if (id != null
        && (parent == null || !references.isOrIsAbove(parent.authority(), plan.authority()))) {
      return Optional.of(new Refusal(PARENT_UNKNOWN, Map.of("programme", id.value())));
    }
    return untraced(plan.planned().stream(), parent);
  }

  /// @param parent null if there is none, or none that can be derived from any more
  static Optional<Refusal> untraced(Stream<PlannedItem> planned, @Nullable Other parent) {
    return planned
        .map(PlannedItem::tracesTo)
        .filter(Objects::nonNull)
        .filter(ref -> parent == null || !parent.refs().contains(ref))
        .findFirst()
        .map(ref -> new Refusal(TRACES_TO_PARENT, Map.of("ref", ref)));
  }

  private static Optional<Refusal> by(Rule rule) {
    return Optional.of(new Refusal(rule, Map.of()));
  }
}
