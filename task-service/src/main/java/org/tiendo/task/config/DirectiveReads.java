package org.tiendo.task.config;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.Numbering;
import org.tiendo.eventing.command.Feature.States;
import org.tiendo.eventing.store.StreamId;
import org.tiendo.task.directive.Directive;
import org.tiendo.task.directive.DirectiveCommand;
import org.tiendo.task.directive.DirectiveCommand.CorrectDirectiveEntry;
import org.tiendo.task.directive.DirectiveCommand.IssueDirective;
import org.tiendo.task.directive.DirectiveCommand.ReplaceDirective;
import org.tiendo.task.directive.DirectiveReferences;

/// What decisions on directives read.
final class DirectiveReads {

  private DirectiveReads() {}

  static Set<StreamId> streams(DirectiveCommand command, Directive state, States known) {
    Set<UnitId> units = units(command, state);
    Streams.of("directive", directives(command)).stream()
        .filter(known::has)
        .forEach(other -> units.addAll(issuer(known.of(other, Directive.class))));
    return Streams.all(
        List.of(
            UnitReads.streams(units, known),
            Streams.of("directive", directives(command)),
            command instanceof CorrectDirectiveEntry ? CalendarReads.streams() : Set.of()));
  }

  static DirectiveReferences references(DirectiveCommand command, Directive state, States states) {
    Set<UnitId> units = units(command, state);
    Map<UnitId, Numbering> numberings =
        UnitReads.numberings(units, command.context().effectiveOn(), states);
    Map<DirectiveId, UnitId> others =
        Streams.known(
            "directive",
            directives(command),
            states,
            Directive.class,
            other ->
                other instanceof Directive.Issued issued
                    ? Optional.of(issued.authority())
                    : Optional.empty());
    units.addAll(others.values());
    Map<UnitId, List<UnitId>> superiors = UnitReads.superiors(units, states);
    Set<UnitId> lending = new HashSet<>(units);
    superiors.values().forEach(lending::addAll);
    return new DirectiveReferences(
        UnitReads.authority(command.context(), lending, states),
        numberings,
        superiors,
        others,
        CalendarReads.inForce(states));
  }

  private static Set<UnitId> units(DirectiveCommand command, Directive state) {
    Set<UnitId> units = new HashSet<>(issuer(state));
    units.add(command.context().actor().unit());
    if (command instanceof IssueDirective c) units.add(c.authority());
    return units;
  }

  private static Set<UnitId> issuer(Directive state) {
    return state instanceof Directive.Known known ? Set.of(known.authority()) : Set.of();
  }

  private static Set<DirectiveId> directives(DirectiveCommand command) {
    Set<DirectiveId> named = new HashSet<>();
    if (command instanceof ReplaceDirective c) named.add(c.replacement());
    if (command instanceof IssueDirective c && c.particulars().parent() != null)
      named.add(c.particulars().parent());
    return named;
  }
}
