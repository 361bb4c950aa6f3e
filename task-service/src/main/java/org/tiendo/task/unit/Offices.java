package org.tiendo.task.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Authority.Lent;
import org.tiendo.task.unit.UnitEvent.AuthorityDelegated;

/// The offices of a unit, who holds them, and what their holders delegated.
///
/// @param delegations in their order; the first has number 1
record Offices(Map<String, Office> offices, List<Delegation> delegations) {

  static final Offices NONE = new Offices(Map.of(), List.of());

  Offices {
    offices = Map.copyOf(offices);
    delegations = List.copyOf(delegations);
  }

  Offices with(String code, Office office) {
    Map<String, Office> now = new HashMap<>(offices);
    now.put(code, office);
    return new Offices(now, delegations);
  }

  Offices change(String code, UnaryOperator<Office> change) {
    Office office = offices.get(code);
    return office == null ? this : with(code, change.apply(office));
  }

  Offices with(AuthorityDelegated e) {
    List<Delegation> now = new ArrayList<>(delegations);
    now.add(new Delegation(e.office(), e.by(), e.to(), e.roles(), e.from(), e.until(), null));
    return new Offices(offices, now);
  }

  Offices revoked(int number, LocalDate on) {
    List<Delegation> now = new ArrayList<>(delegations);
    now.set(number - 1, now.get(number - 1).revoked(on));
    return new Offices(offices, now);
  }

  /// What they lend a person on a date. A delegation ends with the holding that it comes of.
  List<Lent> lentTo(PersonId person, UnitId unit, LocalDate date) {
    List<Lent> lent = new ArrayList<>();
    offices.forEach((code, office) ->
        office.holdings().stream()
            .filter(h -> h.person().equals(person) && h.on(date))
            .forEach(h -> lent.add(new Lent(unit, code, office.roles(), h.acting(), null))));
    for (int i = 0; i < delegations.size(); i++) {
      Delegation d = delegations.get(i);
      if (d.to().equals(person) && d.on(date) && holds(d.by(), d.office(), date)) {
        lent.add(new Lent(unit, d.office(), d.roles(), true, i + 1));
      }
    }
    return lent;
  }

  private boolean holds(PersonId person, String code, LocalDate date) {
    Office office = offices.get(code);
    return office != null
        && office.holdings().stream().anyMatch(h -> h.person().equals(person) && h.on(date));
  }
}
