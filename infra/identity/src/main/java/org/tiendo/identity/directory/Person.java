package org.tiendo.identity.directory;

import java.util.List;
import org.tiendo.contracts.kernel.Role;

/// Someone who acts in the installation. Only the id enters the history.
///
/// @param id opaque, `p-` and random digits
/// @param handle what the command line calls the person: an office, e.g. `clerk-of-senate`
/// @param name as shown
/// @param unit for which unit
public record Person(String id, String handle, String name, String unit, List<Role> roles) {

  public Person {
    roles = List.copyOf(roles);
  }
}
