package org.tiendo.task.config;

import java.util.HashSet;
import java.util.Set;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.eventing.command.Feature.States;
import org.tiendo.eventing.store.StreamId;
import org.tiendo.task.programme.ProgrammeCommand;
import org.tiendo.task.programme.ProgrammeCommand.AdoptProgramme;
import org.tiendo.task.programme.ProgrammeReferences;

/// What decisions on programmes read.
final class ProgrammeReads {

  private ProgrammeReads() {}

  static Set<StreamId> streams(ProgrammeCommand command) {
    return UnitReads.streams(units(command));
  }

  static ProgrammeReferences references(ProgrammeCommand command, States states) {
    return new ProgrammeReferences(UnitReads.registered(units(command), states).keySet());
  }

  private static Set<UnitId> units(ProgrammeCommand command) {
    return switch (command) {
      case AdoptProgramme c -> {
        Set<UnitId> units = new HashSet<>(Set.of(c.authority()));
        c.planned().forEach(item -> units.add(item.lead()));
        c.accountsFor().forEach(line -> units.addAll(line.authorities()));
        yield units;
      }
    };
  }
}
