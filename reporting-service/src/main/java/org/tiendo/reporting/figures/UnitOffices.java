package org.tiendo.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Authority;
import org.tiendo.contracts.kernel.Authority.Lent;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.task.PublishedUnitEvent;
import org.tiendo.contracts.task.PublishedUnitEvent.AuthorityDelegated;
import org.tiendo.contracts.task.PublishedUnitEvent.DelegationRevoked;
import org.tiendo.contracts.task.PublishedUnitEvent.OfficeEstablished;
import org.tiendo.contracts.task.PublishedUnitEvent.OfficeHolderAppointed;
import org.tiendo.contracts.task.PublishedUnitEvent.OfficeHoldingEnded;
import org.tiendo.contracts.task.PublishedUnitEvent.UnitRegistered;
import org.tiendo.reporting.register.Chronicle;
import org.tiendo.reporting.register.Dated;

/// The offices of a unit (chức vụ) on a date, who holds them, and what their holders delegated (ủy quyền).
///
/// @param delegations those that have not run out and were not revoked, also those that begin later
public record UnitOffices(UnitId unit, List<Office> offices, List<Delegation> delegations) {

  public UnitOffices {
    offices = List.copyOf(offices);
    delegations = List.copyOf(delegations);
  }

  /// @param code unique in the unit
  /// @param holders who holds it, or acts for its holder
  public record Office(
      String code, Map<String, String> titles, List<Role> roles, List<Holder> holders) {
    public Office {
      titles = Map.copyOf(titles);
      roles = List.copyOf(roles);
      holders = List.copyOf(holders);
    }

    public Optional<Holder> holder(PersonId person) {
      return holders.stream().filter(h -> h.person().equals(person)).findFirst();
    }
  }

  /// @param acting in the holder's place (quyền)
  public record Holder(PersonId person, boolean acting, LocalDate from) {}

  /// @param begun whether it is in force on the date
  public record Delegation(AuthorityDelegated event, boolean begun) {}

  public static UnitOffices of(Chronicle<UnitRegistered, PublishedUnitEvent> unit, LocalDate asOf) {
    Map<String, Office> offices = new LinkedHashMap<>();
    Map<Integer, Delegation> delegations = new LinkedHashMap<>();
    for (Dated<PublishedUnitEvent> dated : unit.on(asOf)) {
      switch (dated.event()) {
        case OfficeEstablished e ->
            offices.put(e.office(), new Office(e.office(), e.titles(), e.roles(), List.of()));
        case OfficeHolderAppointed e ->
            offices.computeIfPresent(e.office(), (_, office) -> with(office, e, dated.on()));
        case OfficeHoldingEnded e ->
            offices.computeIfPresent(e.office(), (_, office) -> without(office, e.person()));
        case AuthorityDelegated e -> {
          if (!e.until().isBefore(asOf)) {
            delegations.put(e.delegation(), new Delegation(e, !e.from().isAfter(asOf)));
          }
        }
        case DelegationRevoked e -> delegations.remove(e.delegation());
        default -> {}
      }
    }
    return new UnitOffices(
        unit.event().unit(),
        List.copyOf(offices.values()),
        delegations.values().stream().filter(d -> holds(offices.values(), d)).toList());
  }

  private static Office with(Office office, OfficeHolderAppointed e, LocalDate from) {
    List<Holder> holders = new ArrayList<>(office.holders());
    holders.add(new Holder(e.person(), e.acting(), from));
    return new Office(office.code(), office.titles(), office.roles(), holders);
  }

  private static Office without(Office office, PersonId person) {
    return new Office(
        office.code(),
        office.titles(),
        office.roles(),
        office.holders().stream().filter(h -> !h.person().equals(person)).toList());
  }

  /// A delegation ends with the holding that it comes of.
  private static boolean holds(Collection<Office> offices, Delegation delegation) {
    return offices.stream()
        .filter(office -> office.code().equals(delegation.event().office()))
        .anyMatch(office -> office.holder(delegation.event().by()).isPresent());
  }

  public Optional<Office> office(String code) {
    return offices.stream().filter(o -> o.code().equals(code)).findFirst();
  }

  /// In which roles a person may act, by the token and by what units lend on the date.
  public static Authority authority(Actor actor, AsOf asOf) {
    return new Authority(
        actor,
        asOf.register().units().values().stream()
            .filter(unit -> concerns(unit, actor.person()))
            .map(unit -> of(unit, asOf.date()))
            .flatMap(offices -> offices.lentTo(actor.person()))
            .toList());
  }

  private static boolean concerns(
      Chronicle<UnitRegistered, PublishedUnitEvent> unit, PersonId person) {
    return unit.all(OfficeHolderAppointed.class).stream()
            .anyMatch(a -> a.event().person().equals(person))
        || unit.all(AuthorityDelegated.class).stream().anyMatch(d -> d.event().to().equals(person));
  }

  private Stream<Lent> lentTo(PersonId person) {
    Stream<Lent> held =
        offices.stream()
            .flatMap(office ->
                office.holder(person).stream()
                    .map(h -> lent(office.code(), office.roles(), h.acting(), null)));
    Stream<Lent> delegated =
        delegations.stream()
            .filter(d -> d.begun() && d.event().to().equals(person))
            .map(d -> lent(d.event().office(), d.event().roles(), true, d.event().delegation()));
    return Stream.concat(held, delegated);
  }

  private Lent lent(String office, List<Role> roles, boolean acting, @Nullable Integer delegation) {
    return new Lent(unit, office, Set.copyOf(roles), acting, delegation);
  }
}
