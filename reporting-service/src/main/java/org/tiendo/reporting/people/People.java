package org.tiendo.reporting.people;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tiendo.contracts.id.PersonId;

/// Says what people are called, as far as the directory tells.
@FunctionalInterface
public interface People {

  /// Nobody is known: ids stand for people.
  People UNKNOWN = ids -> Map.of();

  /// Names by id of those that are known; never fails, at worst it knows nobody.
  Map<String, String> known(Collection<String> ids);

  /// A name for each, the id where there is no other.
  default Map<String, String> named(Collection<PersonId> people) {
    Map<String, String> named = new LinkedHashMap<>();
    people.forEach(person -> named.put(person.value(), person.value()));
    named.putAll(known(named.keySet()));
    return named;
  }
}
