package org.tiendo.local.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.identity.directory.Directory;

/// `people.csv`: who acts. They go into the directory, not into the history.
final class PeopleRows {

  private PeopleRows() {}

  static List<Directory.Entry> entries(Tables tables) {
    Map<String, Row> units = tables.byKey(Tables.UNITS, "key");
    return tables.byKey(Tables.PEOPLE, "handle").values().stream()
        .map(row -> entry(row, units))
        .toList();
  }

  private static Directory.Entry entry(Row row, Map<String, Row> units) {
    String unit = row.text("unit");
    if (!unit.isEmpty() && !units.containsKey(unit)) {
      row.wrong("unit", "unknown unit '%s'".formatted(unit));
    }
    List<Role> roles = new ArrayList<>();
    row.text("roles");
    for (String text : row.list("roles")) {
      Optional<Role> role = row.constant("roles", text, Role.class);
      role.ifPresent(roles::add);
    }
    if (roles.contains(Role.SERVICE)) {
      row.wrong("roles", "SERVICE is for the installation's own services");
    }
    return new Directory.Entry(row.plain("handle"), row.text("name"), unit, roles);
  }
}
