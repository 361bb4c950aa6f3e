package org.tiendo.task.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.kernel.Role;

/// An office (chức vụ) of a unit and all who ever held it.
record Office(LocalDate from, Set<Role> roles, List<Holding> holdings) {

  Office {
    roles = Set.copyOf(roles);
    holdings = List.copyOf(holdings);
  }

  /// A person in an office for a time.
  ///
  /// @param acting in the holder's place
  /// @param until first day without; null while it lasts
  record Holding(PersonId person, boolean acting, LocalDate from, @Nullable LocalDate until) {

    boolean on(LocalDate date) {
      return !date.isBefore(from) && (until == null || date.isBefore(until));
    }
  }

  Office with(PersonId person, boolean acting, LocalDate from) {
    List<Holding> more = new ArrayList<>(holdings);
    more.add(new Holding(person, acting, from, null));
    return new Office(this.from, roles, more);
  }

  Office without(PersonId person, LocalDate on) {
    return new Office(
        from,
        roles,
        holdings.stream()
            .map(h ->
                h.until() == null && h.person().equals(person)
                    ? new Holding(person, h.acting(), h.from(), on)
                    : h)
            .toList());
  }

  /// Who holds it, or acts in it, without an end.
  Optional<Holding> present(boolean acting) {
    return holdings.stream().filter(h -> h.until() == null && h.acting() == acting).findFirst();
  }

  Optional<Holding> present(PersonId person) {
    return holdings.stream()
        .filter(h -> h.until() == null && h.person().equals(person))
        .findFirst();
  }

  /// The first day that a new holding may begin: after all that ended.
  LocalDate freeFrom(boolean acting) {
    return holdings.stream()
        .filter(h -> h.acting() == acting)
        .flatMap(h -> Stream.ofNullable(h.until()))
        .reduce(from, (a, b) -> a.isAfter(b) ? a : b);
  }
}
