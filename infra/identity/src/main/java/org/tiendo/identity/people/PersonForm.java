package org.tiendo.identity.people;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.identity.directory.Directory.Entry;
import org.tiendo.identity.directory.Person;

/// What was typed about a person.
///
/// @param roles names of roles; unknown ones are left out
public record PersonForm(
    @Nullable String handle,
    @Nullable String name,
    @Nullable String unit,
    @Nullable List<String> roles) {

  /// Roles that a person can hold.
  public static final List<Role> ROLES =
      Arrays.stream(Role.values()).filter(role -> role != Role.SERVICE).toList();

  public static final PersonForm EMPTY = new PersonForm("", "", "", List.of());

  public PersonForm {
    roles = roles == null ? List.of() : List.copyOf(roles);
  }

  static PersonForm of(Person person) {
    return new PersonForm(
        person.handle(),
        person.name(),
        person.unit(),
        person.roles().stream().map(Role::name).toList());
  }

  /// As an entry of the directory, without spaces around.
  public Entry entry() {
    return new Entry(
        text(handle),
        text(name),
        text(unit),
        ROLES.stream().filter(role -> roles != null && roles.contains(role.name())).toList());
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
