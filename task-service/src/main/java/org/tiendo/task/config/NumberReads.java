package org.tiendo.task.config;

import java.util.List;
import java.util.Set;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.eventing.command.Feature.States;
import org.tiendo.eventing.store.StreamId;
import org.tiendo.task.numbering.NumberCommand;
import org.tiendo.task.numbering.NumberReferences;

/// What decisions on numbers read.
final class NumberReads {

  private NumberReads() {}

  static Set<StreamId> streams(NumberCommand command) {
    return Streams.of("unit", List.of(command.of().authority()));
  }

  static NumberReferences references(NumberCommand command, States states) {
    List<UnitId> units = List.of(command.of().authority());
    return new NumberReferences(
        UnitReads.authority(command.context(), units, states),
        UnitReads.numberings(units, command.context().effectiveOn(), states));
  }
}
