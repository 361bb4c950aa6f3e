package org.tiendo.identity.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.identity.directory.Directory;
import org.tiendo.identity.directory.Directory.Entry;
import org.tiendo.identity.setup.Foundation.Organisation;
import org.tiendo.identity.setup.Foundation.Unit;

/// What has been decided so far; nothing of it exists yet.
record Draft(
    Profile profile, @Nullable Organisation organisation, List<Unit> units, List<Entry> people) {

  Draft {
    units = List.copyOf(units);
    people = List.copyOf(people);
  }

  /// What is still missing, in the order in which it is asked for.
  enum Step {
    ORGANISATION,
    UNITS,
    PEOPLE,
    SUMMARY
  }

  static Draft of(Profile profile) {
    return new Draft(profile, null, List.of(), List.of());
  }

  Draft with(Profile chosen) {
    return new Draft(chosen, organisation, units, people);
  }

  Draft with(Organisation named) {
    return new Draft(profile, named, units, people);
  }

  Draft plus(Unit unit) {
    List<Unit> all = new ArrayList<>(units);
    all.add(unit);
    return new Draft(profile, organisation, all, people);
  }

  /// Without a unit, unless another one or a person belongs to it.
  Draft withoutUnit(String code) {
    boolean needed =
        units.stream().anyMatch(u -> u.parent().equals(code))
            || people.stream().anyMatch(p -> p.unit().equals(code));
    return needed
        ? this
        : new Draft(
            profile,
            organisation,
            units.stream().filter(u -> !u.code().equals(code)).toList(),
            people);
  }

  Draft plus(Entry person) {
    List<Entry> all = new ArrayList<>(people);
    all.add(person);
    return new Draft(profile, organisation, units, all);
  }

  Draft withoutPerson(String handle) {
    return new Draft(
        profile,
        organisation,
        units,
        people.stream().filter(p -> !p.handle().equals(handle)).toList());
  }

  /// The first thing that is still to be decided.
  Step next() {
    if (organisation == null) {
      return Step.ORGANISATION;
    }
    if (units.isEmpty()) {
      return Step.UNITS;
    }
    return people.stream().anyMatch(p -> p.roles().contains(Role.ADMINISTRATOR))
        ? Step.SUMMARY
        : Step.PEOPLE;
  }

  /// The people as a directory, with ids that are thrown away.
  Directory directory() {
    return Directory.EMPTY.with(people);
  }

  /// All of it, if nothing is missing; people get their ids here.
  Optional<Foundation> complete() {
    return next() == Step.SUMMARY && organisation != null
        ? Optional.of(
            new Foundation(
                organisation,
                units,
                people.stream().map(p -> p.person(Directory.randomId())).toList()))
        : Optional.empty();
  }
}
