package org.tiendo.local.fault;

import java.util.List;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.identity.directory.Person;

/// Who acts in an installation under test, and of which units.
final class People {

  static final Person ADMINISTRATOR = person("administrator", "board", Role.ADMINISTRATOR);
  static final Person CHAIR = person("chair", "board", Role.ASSIGNING_AUTHORITY);
  static final Person AUTHORITY = person("authority", "board", Role.ASSIGNING_AUTHORITY);
  static final Person HEAD = person("head", "office", Role.UNIT_HEAD);
  static final Person OPERATOR = person("operator", "board", Role.OPERATOR);
  static final Person AUDITOR = person("auditor", "board", Role.AUDITOR);

  static final List<String> UNITS = List.of("board", "office", "quality");

  private People() {}

  private static Person person(String handle, String unit, Role role) {
    return new Person("p-" + handle, handle, handle, unit, List.of(role));
  }
}
