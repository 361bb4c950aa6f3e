package org.tiendo.task.numbering;

import static org.tiendo.contracts.kernel.Decision.acceptClaiming;
import static org.tiendo.contracts.kernel.Decision.refuse;
import static org.tiendo.task.numbering.NumberRule.NUMBERS_KEPT_BY_CLERK;
import static org.tiendo.task.numbering.NumberRule.NUMBER_NOT_BORNE;
import static org.tiendo.task.numbering.NumberRule.NUMBER_UNUSED;
import static org.tiendo.task.numbering.NumberRule.SERIES_OF_ITS_PERIOD;
import static org.tiendo.task.numbering.NumberRule.SERIES_OF_REGISTERED_UNIT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tiendo.contracts.kernel.Authority;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.Numbering;
import org.tiendo.task.numbering.NumberCommand.ChangeNumber;
import org.tiendo.task.numbering.NumberCommand.ReserveNumber;
import org.tiendo.task.numbering.NumberCommand.Series;
import org.tiendo.task.numbering.NumberCommand.TakeNumber;
import org.tiendo.task.numbering.NumberCommand.VoidNumber;
import org.tiendo.task.numbering.NumberEvent.NumberReserved;
import org.tiendo.task.numbering.NumberEvent.NumberTaken;
import org.tiendo.task.numbering.NumberEvent.NumberVoided;
import org.tiendo.task.numbering.NumberSeries.Use;
import org.tiendo.task.unit.UnitCommand.NoteAuthority;

/// Decides on numbers. That a number is used once only is kept by a claim, made when it is reserved, taken or voided first.
public final class NumberDecider {

  public Decision<NumberEvent> decide(
      NumberCommand command, NumberSeries state, NumberReferences references) {
    return switch (command) {
      case TakeNumber c -> take(c, state);
      case ChangeNumber c ->
          acceptClaiming(
              Set.of(c.of().claim("" + c.to())),
              List.of(
                  new NumberVoided(c.of(), c.from(), c.reason()),
                  new NumberTaken(c.of(), c.to(), c.document())));
      case ReserveNumber c -> {
        int number = c.number() == null ? state.next() : c.number();
        yield state.isFree(number)
            ? kept(c, references, new NumberReserved(c.of(), number, c.purpose()), claim(c, number))
            : refuse(NUMBER_UNUSED, Map.of("number", "" + number));
      }
      case VoidNumber c -> {
        if (state.is(c.number(), Use.TAKEN) || state.is(c.number(), Use.VOID))
          yield refuse(NUMBER_NOT_BORNE, Map.of("number", "" + c.number()));
        Set<String> claims = state.is(c.number(), Use.RESERVED) ? Set.of() : claim(c, c.number());
        yield kept(c, references, new NumberVoided(c.of(), c.number(), c.reason()), claims);
      }
    };
  }

  /// A number that was not reserved before is claimed now, so that any other use meets the claim.
  private static Decision<NumberEvent> take(TakeNumber c, NumberSeries state) {
    return acceptClaiming(
        state.is(c.number(), Use.RESERVED) ? Set.of() : claim(c, c.number()),
        List.of(new NumberTaken(c.of(), c.number(), c.document())));
  }

  private static Decision<NumberEvent> kept(
      NumberCommand c, NumberReferences references, NumberEvent event, Set<String> claims) {
    Series of = c.of();
    Numbering numbering = references.units().get(of.authority());
    if (numbering == null)
      return refuse(SERIES_OF_REGISTERED_UNIT, Map.of("unit", of.authority().value()));
    Optional<Authority.Grant> grant = references.authority().grant(of.authority(), Role.CLERK);
    if (grant.isEmpty()) return refuse(NUMBERS_KEPT_BY_CLERK);
    boolean itsPeriod =
        numbering.periodOf(c.context().effectiveOn()).filter(of.period()::equals).isPresent()
            && numbering.hasOneSeries() == of.type().equals("*");
    return itsPeriod
        ? new Decision.Accepted<>(List.of(event), claims, NoteAuthority.of(c, grant.get()))
        : refuse(SERIES_OF_ITS_PERIOD, Map.of("period", of.period()));
  }

  private static Set<String> claim(NumberCommand c, int number) {
    return Set.of(c.of().claim(Integer.toString(number)));
  }
}
