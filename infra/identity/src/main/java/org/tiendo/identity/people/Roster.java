package org.tiendo.identity.people;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tiendo.identity.directory.Directory;
import org.tiendo.identity.directory.Person;

/// People as a page lists them: by unit, both in the order of the reader's language.
///
/// @param unit name of the unit
record Roster(String unit, List<Person> people) {

  Roster {
    people = List.copyOf(people);
  }

  static List<Roster> of(Directory directory, Locale reader, boolean active) {
    Collator order = Collator.getInstance(reader);
    Map<String, List<Person>> byUnit = new LinkedHashMap<>();
    directory.people().stream()
        .filter(person -> person.active() == active)
        .sorted(Comparator.comparing(Person::name, order))
        .forEach(p ->
            byUnit
                .computeIfAbsent(directory.unit(p.unit()).in(reader), _ -> new ArrayList<>())
                .add(p));
    return byUnit.entrySet().stream()
        .map(entry -> new Roster(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(Roster::unit, order))
        .toList();
  }
}
