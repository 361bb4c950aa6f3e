package org.tiendo.task.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.Numbering;
import org.tiendo.eventing.command.Feature.States;
import org.tiendo.eventing.store.StreamId;
import org.tiendo.task.directive.DirectiveCommand;
import org.tiendo.task.directive.DirectiveCommand.IssueDirective;
import org.tiendo.task.directive.DirectiveReferences;

/// What decisions on directives read.
final class DirectiveReads {

  private DirectiveReads() {}

  static Set<StreamId> streams(DirectiveCommand command) {
    return UnitReads.streams(units(command));
  }

  static DirectiveReferences references(DirectiveCommand command, States states) {
    Map<UnitId, Numbering> numberings = new HashMap<>();
    UnitReads.registered(units(command), states)
        .forEach((unit, registered) -> numberings.put(unit, registered.numbering()));
    return new DirectiveReferences(numberings);
  }

  private static List<UnitId> units(DirectiveCommand command) {
    return switch (command) {
      case IssueDirective c -> List.of(c.authority());
    };
  }
}
