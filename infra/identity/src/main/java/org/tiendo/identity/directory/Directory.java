package org.tiendo.identity.directory;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.kernel.Role;

/// Everybody in the installation: the only place where opaque ids meet names.
public record Directory(List<Person> people) {

  private static final SecureRandom RANDOM = new SecureRandom();

  public static final Directory EMPTY = new Directory(List.of());

  public Directory {
    people = List.copyOf(people);
  }

  /// An entry without an id yet.
  public record Entry(String handle, String name, String unit, List<Role> roles) {
    public Entry {
      roles = List.copyOf(roles);
    }

    Person person(String id) {
      return new Person(id, handle, name, unit, roles);
    }
  }

  /// Finds a person by handle or id.
  public Optional<Person> find(String handleOrId) {
    return people.stream()
        .filter(p -> p.handle().equals(handleOrId) || p.id().equals(handleOrId))
        .findFirst();
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
    return new Directory(all);
  }

  /// This directory after `person` was withdrawn at some time, or, with null, taken back.
  public Directory withdrawn(String person, @Nullable Instant at) {
    return new Directory(
        people.stream().map(p -> p.id().equals(person) ? p.withdrawn(at) : p).toList());
  }

  /// Who may sign in, by id.
  public Optional<Person> active(String id) {
    return withId(id).filter(Person::active);
  }

  /// Anybody by id, also who was withdrawn.
  public Optional<Person> withId(String id) {
    return people.stream().filter(p -> p.id().equals(id)).findFirst();
  }

  private static String randomId() {
    byte[] bytes = new byte[10];
    RANDOM.nextBytes(bytes);
    return "p-" + HexFormat.of().formatHex(bytes);
  }
}
