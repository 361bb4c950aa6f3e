package org.tiendo.identity.setup;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.Numbering;
import org.tiendo.identity.directory.Directory;
import org.tiendo.identity.directory.Person;
import org.tiendo.identity.directory.UnitName;

/// All that the set-up decides.
///
/// @param units parents first
/// @param people the one who sets up is the first, and an administrator
public record Foundation(Organisation organisation, List<Unit> units, List<Person> people) {

  public Foundation {
    units = List.copyOf(units);
    people = List.copyOf(people);
  }

  /// The organisation as a whole.
  ///
  /// @param profile key of the profile that was chosen
  /// @param names by language tag
  /// @param languages of printed texts, the first one first
  /// @param zone of business dates
  public record Organisation(
      String profile, Map<String, String> names, List<String> languages, ZoneId zone) {
    public Organisation {
      names = Map.copyOf(names);
      languages = List.copyOf(languages);
    }

    /// The name in the organisation's first language.
    public String name() {
      return languages.stream()
          .flatMap(language -> Optional.ofNullable(names.get(language)).stream())
          .findFirst()
          .orElse(profile);
    }
  }

  /// A unit to be registered.
  ///
  /// @param parent code of the unit above, empty for the highest
  public record Unit(String code, Map<String, String> names, String parent, Numbering numbering) {
    public Unit {
      names = Map.copyOf(names);
    }

    UnitName named() {
      return new UnitName(code, names);
    }
  }

  /// In whose name units are registered.
  public Person administrator() {
    return people.stream().filter(p -> p.acts(Role.ADMINISTRATOR)).findFirst().orElseThrow();
  }

  /// The directory that the installation begins with.
  public Directory directory() {
    return new Directory(people, units.stream().map(Unit::named).toList());
  }
}
