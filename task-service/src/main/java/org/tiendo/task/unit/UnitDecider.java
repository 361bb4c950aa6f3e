package org.tiendo.task.unit;

import static org.tiendo.contracts.kernel.Decision.accept;
import static org.tiendo.contracts.kernel.Decision.refuse;
import static org.tiendo.task.unit.UnitRule.PARENT_UNKNOWN;
import static org.tiendo.task.unit.UnitRule.TERMS_DO_NOT_OVERLAP;
import static org.tiendo.task.unit.UnitRule.TERMS_FIT_NUMBERING;
import static org.tiendo.task.unit.UnitRule.UNIT_CODE_UNIQUE;
import static org.tiendo.task.unit.UnitRule.UNIT_HAS_NAME;
import static org.tiendo.task.unit.UnitRule.UNIT_NAMED_EXISTS;
import static org.tiendo.task.unit.UnitRule.UNIT_REGISTERED_BY_ADMINISTRATOR;
import static org.tiendo.task.unit.UnitRule.UNIT_UNKNOWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tiendo.contracts.calendar.WorkCalendar;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.Numbering;
import org.tiendo.contracts.vocabulary.Numbering.Term;
import org.tiendo.task.unit.Unit.NotRegistered;
import org.tiendo.task.unit.Unit.Registered;
import org.tiendo.task.unit.UnitCommand.AppointToOffice;
import org.tiendo.task.unit.UnitCommand.CorrectUnitEntry;
import org.tiendo.task.unit.UnitCommand.DecideUnitCorrection;
import org.tiendo.task.unit.UnitCommand.Delegate;
import org.tiendo.task.unit.UnitCommand.EndOfficeHolding;
import org.tiendo.task.unit.UnitCommand.EstablishOffice;
import org.tiendo.task.unit.UnitCommand.NoteAuthority;
import org.tiendo.task.unit.UnitCommand.RecordTreeChange;
import org.tiendo.task.unit.UnitCommand.RegisterUnit;
import org.tiendo.task.unit.UnitCommand.ReorganiseUnit;
import org.tiendo.task.unit.UnitCommand.RevokeDelegation;
import org.tiendo.task.unit.UnitEvent.AuthorityExercised;
import org.tiendo.task.unit.UnitEvent.UnitRegistered;
import org.tiendo.task.unit.UnitEvent.UnitTreeChanged;

/// Decides on units.
public final class UnitDecider {

  /// @param tree the units that the command names and all that are related to them, the command's own included
  /// @param calendar the version in force
  public Decision<UnitEvent> decide(
      UnitCommand command, Unit state, UnitTree tree, WorkCalendar calendar) {
    return switch (state) {
      case NotRegistered _ ->
          command instanceof RegisterUnit c
              ? register(c, tree)
              : refuse(UNIT_UNKNOWN, Map.of("unit", command.unit().value()));
      case Registered unit -> registered(command, unit, tree, calendar);
    };
  }

  private static Decision<UnitEvent> registered(
      UnitCommand command, Registered unit, UnitTree tree, WorkCalendar calendar) {
    return switch (command) {
      case RegisterUnit c -> refuse(UNIT_CODE_UNIQUE, Map.of("unit", c.unit().value()));
      case ReorganiseUnit c -> ReorganiseUnitDecider.decide(c, unit, tree);
      case RecordTreeChange c -> accept(new UnitTreeChanged(c.unit()));
      case EstablishOffice c -> OfficeDecider.establish(c, unit);
      case AppointToOffice c -> OfficeDecider.appoint(c, unit);
      case EndOfficeHolding c -> OfficeDecider.end(c, unit);
      case Delegate c -> DelegationDecider.delegate(c, unit);
      case RevokeDelegation c -> DelegationDecider.revoke(c, unit);
      case NoteAuthority c ->
          accept(
              new AuthorityExercised(
                  c.unit(),
                  c.through().office(),
                  c.through().delegation(),
                  c.role(),
                  c.through().acting(),
                  c.command()));
      case CorrectUnitEntry c -> CorrectUnitDecider.correct(c, unit, calendar);
      case DecideUnitCorrection c -> CorrectUnitDecider.decide(c, unit);
    };
  }

  private static Decision<UnitEvent> register(RegisterUnit c, UnitTree tree) {
    if (!c.context().actor().has(Role.ADMINISTRATOR))
      return refuse(UNIT_REGISTERED_BY_ADMINISTRATOR);
    if (c.names().isEmpty()) return refuse(UNIT_HAS_NAME);
    if (!termsFit(c.numbering())) return refuse(TERMS_FIT_NUMBERING);
    if (anyOverlap(c.numbering().terms())) return refuse(TERMS_DO_NOT_OVERLAP);
    UnitId parent = c.parent();
    if (parent == null) return accept(registered(c, List.of()));
    Map<String, String> facts = Map.of("unit", parent.value());
    Optional<Registered> above = tree.find(parent);
    if (above.isEmpty()) return refuse(PARENT_UNKNOWN, facts);
    LocalDate date = c.context().effectiveOn();
    if (!above.get().validOn(date)) return refuse(UNIT_NAMED_EXISTS, facts);
    return accept(
        registered(
            c, Stream.concat(tree.above(parent, date).stream(), Stream.of(parent)).toList()));
  }

  private static UnitRegistered registered(RegisterUnit c, List<UnitId> ancestors) {
    return new UnitRegistered(
        c.unit(),
        c.names(),
        c.parent(),
        ancestors,
        c.external(),
        c.numbering(),
        c.context().effectiveOn(),
        c.context().today());
  }

  private static boolean termsFit(Numbering numbering) {
    List<Term> terms = numbering.terms();
    return switch (numbering.kind()) {
      case YEAR -> terms.isEmpty();
      case TERM ->
          !terms.isEmpty()
              && terms.stream().noneMatch(term -> term.to().isBefore(term.from()))
              && terms.stream().map(Term::label).distinct().count() == terms.size();
    };
  }

  private static boolean anyOverlap(List<Term> terms) {
    List<Term> seen = new ArrayList<>();
    for (Term term : terms) {
      if (seen.stream()
          .anyMatch(s -> !term.from().isAfter(s.to()) && !s.from().isAfter(term.to()))) {
        return true;
      }
      seen.add(term);
    }
    return false;
  }
}
