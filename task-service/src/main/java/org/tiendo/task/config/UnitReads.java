package org.tiendo.task.config;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.eventing.command.Feature.States;
import org.tiendo.eventing.store.StreamId;
import org.tiendo.task.unit.Unit;
import org.tiendo.task.unit.Unit.NotRegistered;
import org.tiendo.task.unit.Unit.Registered;
import org.tiendo.task.unit.UnitCommand;
import org.tiendo.task.unit.UnitCommand.RegisterUnit;

/// What decisions read of units.
final class UnitReads {

  private UnitReads() {}

  static Set<StreamId> streams(UnitCommand command) {
    return switch (command) {
      case RegisterUnit c -> c.parent() == null ? Set.of() : streams(List.of(c.parent()));
    };
  }

  static Unit parent(UnitCommand command, States states) {
    return switch (command) {
      case RegisterUnit c ->
          c.parent() == null
              ? new NotRegistered()
              : states.of(new StreamId("unit", c.parent().value()), Unit.class);
    };
  }

  static Set<StreamId> streams(Collection<UnitId> units) {
    return Streams.of("unit", units);
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
}
