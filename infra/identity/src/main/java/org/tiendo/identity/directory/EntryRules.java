package org.tiendo.identity.directory;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.identity.directory.Directory.Entry;

/// What must hold before a person is written into the directory.
public final class EntryRules {

  /// Longest name.
  public static final int LONGEST = 200;

  private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  /// Who reads everything changes nothing; running the installation changes none of the history.
  private static final Set<Role> BESIDE_AUDITOR = EnumSet.of(Role.AUDITOR, Role.OPERATOR);

  private EntryRules() {}

  /// Codes of what is wrong, by field; empty if nothing is.
  ///
  /// @param changed id of the person whose entry is changed; empty for somebody new
  public static Map<String, String> problems(Directory directory, String changed, Entry entry) {
    Map<String, String> wrong = new LinkedHashMap<>();
    if (!KEY.matcher(entry.handle()).matches()) {
      wrong.put("handle", "handle.form");
    } else if (taken(directory, changed, entry.handle())) {
      wrong.put("handle", "handle.taken");
    }
    if (entry.name().isBlank() || entry.name().length() > LONGEST) {
      wrong.put("name", "name.form");
    }
    if (!isKey(entry.unit())) {
      wrong.put("unit", "unit.form");
    }
    roles(directory, changed, entry).ifPresent(code -> wrong.put("roles", code));
    return wrong;
  }

  /// Whether a text has the form of a handle or of a unit's code.
  public static boolean isKey(String text) {
    return KEY.matcher(text).matches();
  }

  private static boolean taken(Directory directory, String changed, String handle) {
    return directory.find(handle).filter(person -> !person.id().equals(changed)).isPresent();
  }

  private static Optional<String> roles(Directory directory, String changed, Entry entry) {
    if (entry.roles().isEmpty() || entry.roles().contains(Role.SERVICE)) {
      return Optional.of("roles.none");
    }
    if (entry.roles().contains(Role.AUDITOR) && !BESIDE_AUDITOR.containsAll(entry.roles())) {
      return Optional.of("roles.auditor");
    }
    return !entry.roles().contains(Role.ADMINISTRATOR) && isLastAdministrator(directory, changed)
        ? Optional.of("roles.last-administrator")
        : Optional.empty();
  }

  /// Whether nobody else could change the directory if that person could not.
  public static boolean isLastAdministrator(Directory directory, String id) {
    return directory.active(id).filter(person -> person.acts(Role.ADMINISTRATOR)).isPresent()
        && directory.people().stream()
            .noneMatch(p -> p.acts(Role.ADMINISTRATOR) && !p.id().equals(id));
  }
}
