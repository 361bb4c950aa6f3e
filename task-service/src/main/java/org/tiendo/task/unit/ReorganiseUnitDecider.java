package org.tiendo.task.unit;

import static org.tiendo.contracts.kernel.Decision.accept;
import static org.tiendo.contracts.kernel.Decision.acceptWith;
import static org.tiendo.contracts.kernel.Decision.refuse;
import static org.tiendo.task.unit.UnitRule.TREE_HAS_NO_CIRCLE;
import static org.tiendo.task.unit.UnitRule.UNIT_CHANGES_IN_ORDER;
import static org.tiendo.task.unit.UnitRule.UNIT_HAS_ENDED;
import static org.tiendo.task.unit.UnitRule.UNIT_HAS_NAME;
import static org.tiendo.task.unit.UnitRule.UNIT_NAMED_EXISTS;
import static org.tiendo.task.unit.UnitRule.UNIT_REORGANISED_BY_ADMINISTRATOR;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Refusal;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.task.unit.Unit.End;
import org.tiendo.task.unit.Unit.Registered;
import org.tiendo.task.unit.UnitCommand.Change;
import org.tiendo.task.unit.UnitCommand.RecordTreeChange;
import org.tiendo.task.unit.UnitCommand.ReorganiseUnit;
import org.tiendo.task.unit.UnitEvent.UnitDissolved;
import org.tiendo.task.unit.UnitEvent.UnitMerged;
import org.tiendo.task.unit.UnitEvent.UnitMoved;
import org.tiendo.task.unit.UnitEvent.UnitRenamed;

/// Decides whether a unit may be reorganised as asked.
final class ReorganiseUnitDecider {

  private ReorganiseUnitDecider() {}

  static Decision<UnitEvent> decide(ReorganiseUnit c, Registered unit, UnitTree tree) {
    LocalDate date = c.context().effectiveOn();
    if (!c.context().actor().has(Role.ADMINISTRATOR))
      return refuse(UNIT_REORGANISED_BY_ADMINISTRATOR);
    if (unit.end() != null) return refuse(UNIT_HAS_ENDED, Map.of("on", "" + unit.end().on()));
    LocalDate last = unit.changedOn();
    if (last != null && date.isBefore(last))
      return refuse(UNIT_CHANGES_IN_ORDER, Map.of("last", "" + last));
    return change(c, unit, tree, date);
  }

  private static Decision<UnitEvent> change(
      ReorganiseUnit c, Registered unit, UnitTree tree, LocalDate date) {
    return switch (c.change()) {
      case Change.Rename(var names) ->
          names.isEmpty()
              ? refuse(UNIT_HAS_NAME)
              : accept(new UnitRenamed(c.unit(), date, names, c.basis()));
      case Change.MoveUnder(var parent) ->
          inTree(
              c,
              Stream.ofNullable(parent).toList(),
              tree,
              tree.with(unit.under(parent, date)),
              new UnitMoved(c.unit(), date, parent, c.basis()));
      case Change.MergeInto(var successor) ->
          inTree(
              c,
              List.of(successor),
              tree,
              tree.with(unit.ended(new End(date, true, Set.of(successor)))),
              new UnitMerged(c.unit(), date, successor, c.basis()));
      case Change.Dissolve(var successors) ->
          inTree(
              c,
              successors.stream().sorted((a, b) -> a.value().compareTo(b.value())).toList(),
              tree,
              tree.with(unit.ended(new End(date, false, successors))),
              new UnitDissolved(
                  c.unit(),
                  date,
                  successors.stream().sorted((a, b) -> a.value().compareTo(b.value())).toList(),
                  c.basis()));
    };
  }

  /// Noted in the highest units before, so that of two changes at once one meets the other and is decided anew.
  private static Decision<UnitEvent> inTree(
      ReorganiseUnit c, List<UnitId> named, UnitTree before, UnitTree after, UnitEvent event) {
    LocalDate date = c.context().effectiveOn();
    Optional<UnitId> absent =
        named.stream().filter(u -> u.equals(c.unit()) || !before.validOn(u, date)).findFirst();
    if (absent.isPresent()) {
      return new Decision.Refused<>(
          absent.get().equals(c.unit())
              ? new Refusal(TREE_HAS_NO_CIRCLE, Map.of())
              : new Refusal(UNIT_NAMED_EXISTS, Map.of("unit", absent.get().value())));
    }
    if (after.circleFrom(date)) return refuse(TREE_HAS_NO_CIRCLE);
    Set<UnitId> highest = new LinkedHashSet<>();
    Stream.concat(Stream.of(c.unit()), named.stream())
        .map(u -> before.highest(u, c.context().today()))
        .filter(u -> !u.equals(c.unit()))
        .forEach(highest::add);
    return acceptWith(
        highest.stream().map(u -> new RecordTreeChange(c.context(), u)).toList(), List.of(event));
  }
}
