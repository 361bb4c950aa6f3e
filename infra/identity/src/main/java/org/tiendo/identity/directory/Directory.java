package org.tiendo.identity.directory;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.kernel.Role;

/// Everybody in the installation: the only place where opaque ids meet names.
///
/// @param people also those who were withdrawn
/// @param units names of units, where they are known; the units themselves are part of the history
public record Directory(List<Person> people, @Nullable List<UnitName> units) {

  private static final SecureRandom RANDOM = new SecureRandom();

  public static final Directory EMPTY = new Directory(List.of());

  public Directory {
    people = List.copyOf(people);
    units = units == null ? List.of() : List.copyOf(units);
  }

  public Directory(List<Person> people) {
    this(people, List.of());
  }

  /// An entry without an id yet.
  public record Entry(String handle, String name, String unit, List<Role> roles) {
    public Entry {
      roles = List.copyOf(roles);
    }

    /// The entry under an id.
    public Person person(String id) {
      return new Person(id, handle, name, unit, roles);
    }
  }

  @Override
  public List<UnitName> units() {
    return Objects.requireNonNullElse(units, List.of());
  }

  /// Finds a person by handle or id.
  public Optional<Person> find(String handleOrId) {
    return people.stream()
        .filter(p -> p.handle().equals(handleOrId) || p.id().equals(handleOrId))
        .findFirst();
  }

  /// Who may sign in, by id.
  public Optional<Person> active(String id) {
    return withId(id).filter(Person::active);
  }

  /// Anybody by id, also who was withdrawn.
  public Optional<Person> withId(String id) {
    return people.stream().filter(p -> p.id().equals(id)).findFirst();
  }

  /// The unit of that code; one without a name if it is not known here.
  public UnitName unit(String code) {
    return units().stream()
        .filter(unit -> unit.code().equals(code))
        .findFirst()
        .orElse(new UnitName(code, Map.of()));
  }

  /// This directory with the entries in it: who is known keeps the id, who is new gets one.
  public Directory with(List<Entry> entries) {
    return with(entries, Directory::randomId);
  }

  Directory with(List<Entry> entries, Supplier<String> newId) {
    List<Person> all = new ArrayList<>(people);
    for (Entry entry : entries) {
      Optional<Person> known = find(entry.handle());
      known.ifPresent(all::remove);
      all.add(known.map(person -> person.as(entry)).orElseGet(() -> entry.person(newId.get())));
    }
    return new Directory(all, units);
  }

  /// This directory with these names of units, which replace earlier ones.
  public Directory withUnits(List<UnitName> names) {
    Map<String, UnitName> all = new TreeMap<>();
    units().forEach(unit -> all.put(unit.code(), unit));
    names.forEach(unit -> all.put(unit.code(), unit));
    return new Directory(people, List.copyOf(all.values()));
  }

  /// This directory after `person` was withdrawn at some time, or, with null, taken back.
  public Directory withdrawn(String person, @Nullable Instant at) {
    return new Directory(
        people.stream().map(p -> p.id().equals(person) ? p.withdrawn(at) : p).toList(), units);
  }

  /// An id that nobody has.
  public static String randomId() {
    byte[] bytes = new byte[10];
    RANDOM.nextBytes(bytes);
    return "p-" + HexFormat.of().formatHex(bytes);
  }
}
