package org.tiendo.task.config;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Authority;
import org.tiendo.contracts.kernel.Authority.Lent;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.vocabulary.Numbering;
import org.tiendo.eventing.command.Feature.States;
import org.tiendo.eventing.store.StreamId;
import org.tiendo.task.unit.Unit;
import org.tiendo.task.unit.Unit.NotRegistered;
import org.tiendo.task.unit.Unit.Registered;
import org.tiendo.task.unit.UnitCommand;
import org.tiendo.task.unit.UnitCommand.Change;
import org.tiendo.task.unit.UnitCommand.CorrectUnitEntry;
import org.tiendo.task.unit.UnitCommand.RegisterUnit;
import org.tiendo.task.unit.UnitCommand.ReorganiseUnit;
import org.tiendo.task.unit.UnitTree;

/// What decisions read of units.
final class UnitReads {

  private UnitReads() {}

  static Set<StreamId> streams(UnitCommand command, States known) {
    return Streams.all(
        List.of(
            streams(named(command), known),
            command instanceof CorrectUnitEntry ? CalendarReads.streams() : Set.of()));
  }

  static UnitTree tree(UnitCommand command, States states) {
    return tree(named(command), states);
  }

  private static Set<UnitId> named(UnitCommand command) {
    Set<UnitId> named = new HashSet<>();
    if (command instanceof RegisterUnit c && c.parent() != null) named.add(c.parent());
    if (command instanceof ReorganiseUnit c) {
      named.add(c.unit());
      switch (c.change()) {
        case Change.Rename _ -> {}
        case Change.MoveUnder(var parent) -> {
          if (parent != null) named.add(parent);
        }
        case Change.MergeInto(var successor) -> named.add(successor);
        case Change.Dissolve(var successors) -> named.addAll(successors);
      }
    }
    return named;
  }

  /// The units, and, as far as these are known, all that ever stood above them or took one of them over.
  static Set<StreamId> streams(Collection<UnitId> units, States known) {
    return Streams.of("unit", closure(units, known).keySet());
  }

  static UnitTree tree(Collection<UnitId> units, States states) {
    Map<UnitId, Registered> registered = new HashMap<>();
    closure(units, states).forEach((id, unit) -> unit.ifPresent(u -> registered.put(id, u)));
    return new UnitTree(registered);
  }

  static Map<UnitId, Registered> registered(Collection<UnitId> units, States states) {
    return Streams.known(
        "unit",
        units,
        states,
        Unit.class,
        state ->
            switch (state) {
              case Registered registered -> Optional.of(registered);
              case NotRegistered _ -> Optional.empty();
            });
  }

  /// Those units that exist on a date.
  static Map<UnitId, Registered> inBeing(Collection<UnitId> units, LocalDate date, States states) {
    Map<UnitId, Registered> inBeing = new HashMap<>(registered(units, states));
    inBeing.values().removeIf(unit -> !unit.validOn(date));
    return inBeing;
  }

  /// How those of them number what they issue.
  static Map<UnitId, Numbering> numberings(
      Collection<UnitId> units, LocalDate date, States states) {
    Map<UnitId, Numbering> numberings = new HashMap<>();
    inBeing(units, date, states).forEach((id, unit) -> numberings.put(id, unit.numbering()));
    return numberings;
  }

  /// Those units that do not exist on a date, though they did or will.
  static Set<UnitId> ended(Collection<UnitId> units, LocalDate date, States states) {
    Map<UnitId, Registered> ended = new HashMap<>(registered(units, states));
    ended.values().removeIf(unit -> unit.validOn(date));
    return ended.keySet();
  }

  /// What these units, and those above them, lend the sender.
  static List<Lent> lent(CommandContext context, Collection<UnitId> units, States states) {
    return authority(context, tree(units, states).units().keySet(), states).lent();
  }

  /// In which roles the sender may act. A power must be there on the business date and still be there today.
  static Authority authority(CommandContext context, Collection<UnitId> units, States states) {
    List<Lent> lent = new ArrayList<>();
    for (Registered unit : registered(units, states).values()) {
      List<Lent> now = unit.lentTo(context.actor().person(), context.today());
      unit.lentTo(context.actor().person(), context.effectiveOn()).stream()
          .filter(now::contains)
          .forEach(lent::add);
    }
    return new Authority(context.actor(), lent);
  }

  /// By unit, all units above it now: as nothing is entered before its day, that is after all that was entered.
  static Map<UnitId, List<UnitId>> superiors(Collection<UnitId> units, States states) {
    UnitTree tree = tree(units, states);
    Map<UnitId, List<UnitId>> superiors = new HashMap<>();
    registered(units, states).keySet().forEach(u -> superiors.put(u, tree.above(u, LocalDate.MAX)));
    return superiors;
  }

  private static Map<UnitId, Optional<Registered>> closure(Collection<UnitId> units, States known) {
    Map<UnitId, Optional<Registered>> found = new HashMap<>();
    List<UnitId> left = new ArrayList<>(units);
    while (!left.isEmpty()) {
      UnitId unit = left.removeLast();
      if (found.containsKey(unit)) continue;
      StreamId stream = new StreamId("unit", unit.value());
      Optional<Registered> state =
          known.has(stream) && known.of(stream, Unit.class) instanceof Registered r
              ? Optional.of(r)
              : Optional.empty();
      found.put(unit, state);
      state.ifPresent(r -> left.addAll(r.related()));
    }
    return found;
  }
}
