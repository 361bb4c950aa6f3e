package org.tiendo.identity.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.kernel.Role;

/// Someone who acts in the installation. Only the id enters the history.
///
/// @param id opaque, `p-` and random digits
/// @param handle what the command line calls the person: an office, e.g. `clerk-of-senate`
/// @param name as shown
/// @param unit for which unit
/// @param withdrawnAt since when the person may not sign in any more; the name is kept for the history's readers
public record Person(
    String id,
    String handle,
    String name,
    String unit,
    List<Role> roles,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant withdrawnAt) {

  public Person {
    roles = List.copyOf(roles);
  }

  /// Someone who may sign in.
  public Person(String id, String handle, String name, String unit, List<Role> roles) {
    this(id, handle, name, unit, roles, null);
  }

  /// Whether the person may sign in.
  public boolean active() {
    return withdrawnAt == null;
  }

  /// Whether the person may sign in and holds `role`.
  public boolean acts(Role role) {
    return active() && roles.contains(role);
  }

  Person as(Directory.Entry entry) {
    return new Person(id, entry.handle(), entry.name(), entry.unit(), entry.roles(), withdrawnAt);
  }

  Person withdrawn(@Nullable Instant at) {
    return new Person(id, handle, name, unit, roles, at);
  }
}
