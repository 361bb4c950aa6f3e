package org.tiendo.task.unit;

import static org.tiendo.contracts.kernel.Decision.accept;
import static org.tiendo.contracts.kernel.Decision.refuse;
import static org.tiendo.task.unit.UnitRule.PARENT_UNKNOWN;
import static org.tiendo.task.unit.UnitRule.TERMS_DO_NOT_OVERLAP;
import static org.tiendo.task.unit.UnitRule.TERMS_FIT_NUMBERING;
import static org.tiendo.task.unit.UnitRule.UNIT_CODE_UNIQUE;
import static org.tiendo.task.unit.UnitRule.UNIT_HAS_NAME;
import static org.tiendo.task.unit.UnitRule.UNIT_REGISTERED_BY_ADMINISTRATOR;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.Numbering;
import org.tiendo.contracts.vocabulary.Numbering.Term;
import org.tiendo.task.unit.Unit.NotRegistered;
import org.tiendo.task.unit.Unit.Registered;
import org.tiendo.task.unit.UnitCommand.RegisterUnit;
import org.tiendo.task.unit.UnitEvent.UnitRegistered;

/// Decides on units.
public final class UnitDecider {

  /// @param parent the unit that the command names as the one above; not registered if it names none
  public Decision<UnitEvent> decide(UnitCommand command, Unit state, Unit parent) {
    return switch (command) {
      case RegisterUnit c ->
          switch (state) {
            case NotRegistered _ -> register(c, parent);
            case Registered _ -> refuse(UNIT_CODE_UNIQUE, Map.of("unit", c.unit().value()));
          };
    };
  }

  private static Decision<UnitEvent> register(RegisterUnit c, Unit parent) {
    if (!c.context().actor().has(Role.ADMINISTRATOR))
      return refuse(UNIT_REGISTERED_BY_ADMINISTRATOR);
    if (c.names().isEmpty()) return refuse(UNIT_HAS_NAME);
    if (!termsFit(c.numbering())) return refuse(TERMS_FIT_NUMBERING);
    if (anyOverlap(c.numbering().terms())) return refuse(TERMS_DO_NOT_OVERLAP);
    return switch (parent) {
      case Registered above -> accept(registered(c, above.withItself()));
      case NotRegistered _ when c.parent() == null -> accept(registered(c, List.of()));
      case NotRegistered _ -> refuse(PARENT_UNKNOWN, Map.of("unit", String.valueOf(c.parent())));
    };
  }

  private static UnitRegistered registered(RegisterUnit c, List<UnitId> ancestors) {
    return new UnitRegistered(
        c.unit(), c.names(), c.parent(), ancestors, c.external(), c.numbering());
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
