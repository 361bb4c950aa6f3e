package org.tiendo.review.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Authority.Lent;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.review.unit.UnitEvent.DelegationNoted;
import org.tiendo.review.unit.UnitEvent.HolderLeftNoted;
import org.tiendo.review.unit.UnitEvent.HolderNoted;
import org.tiendo.review.unit.UnitEvent.OfficeNoted;
import org.tiendo.review.unit.UnitEvent.RevocationNoted;
import org.tiendo.review.unit.UnitEvent.UnitNoted;

/// A unit (đơn vị) as far as this service knows it.
public sealed interface Unit {

  record NotNoted() implements Unit {}

  /// @param parent the unit directly above; none for the highest
  /// @param offices roles by office
  /// @param powers what its offices lend, and lent
  record Noted(
      UnitId unit, @Nullable UnitId parent, Map<String, Set<Role>> offices, List<Power> powers)
      implements Unit {
    public Noted {
      offices = Map.copyOf(offices);
      powers = List.copyOf(powers);
    }

    /// What it lends a person on a day. A delegation ends with the holding that it comes of.
    public List<Lent> lentTo(PersonId person, LocalDate day) {
      return powers.stream()
          .filter(p -> p.person().equals(person) && p.on(day) && isHeld(p, day))
          .map(p -> new Lent(unit, p.office(), p.roles(), p.acting(), p.delegation()))
          .toList();
    }

    /// Who delegated; null for what is not delegated.
    public @Nullable PersonId delegator(Lent lent) {
      return powers.stream()
          .filter(p -> lent.delegation() != null && lent.delegation().equals(p.delegation()))
          .map(Power::by)
          .findFirst()
          .orElse(null);
    }

    private boolean isHeld(Power power, LocalDate day) {
      PersonId by = power.by();
      return by == null
          || powers.stream().anyMatch(p -> p.isHolding(power.office(), by) && p.on(day));
    }

    private Noted with(Power power) {
      List<Power> more = new ArrayList<>(powers);
      more.add(power);
      return new Noted(unit, parent, offices, more);
    }

    private Noted ended(Predicate<Power> which, LocalDate until) {
      return new Noted(
          unit,
          parent,
          offices,
          powers.stream().map(p -> which.test(p) ? p.until(until) : p).toList());
    }
  }

  static Unit evolve(Unit state, UnitEvent event) {
    return switch (state) {
      case Noted unit -> evolve(unit, event);
      case NotNoted _ ->
          event instanceof UnitNoted e
              ? new Noted(e.unit(), e.parent(), Map.of(), List.of())
              : state;
    };
  }

  private static Noted evolve(Noted unit, UnitEvent event) {
    return switch (event) {
      case UnitNoted e -> new Noted(e.unit(), e.parent(), unit.offices(), unit.powers());
      case OfficeNoted e -> {
        Map<String, Set<Role>> offices = new HashMap<>(unit.offices());
        offices.put(e.office(), Set.copyOf(e.roles()));
        yield new Noted(unit.unit(), unit.parent(), offices, unit.powers());
      }
      case HolderNoted e ->
          unit.with(
              new Power(
                  e.office(),
                  Objects.requireNonNullElse(unit.offices().get(e.office()), Set.of()),
                  e.person(),
                  e.acting(),
                  null,
                  null,
                  e.from(),
                  null));
      case HolderLeftNoted e -> unit.ended(p -> p.isHolding(e.office(), e.person()), e.until());
      case DelegationNoted e ->
          unit.with(
              new Power(
                  e.office(),
                  Set.copyOf(e.roles()),
                  e.to(),
                  true,
                  e.delegation(),
                  e.by(),
                  e.from(),
                  e.until().plusDays(1)));
      case RevocationNoted e ->
          unit.ended(p -> Integer.valueOf(e.delegation()).equals(p.delegation()), e.until());
    };
  }
}
