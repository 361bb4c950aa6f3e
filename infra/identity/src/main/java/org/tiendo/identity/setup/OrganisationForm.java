package org.tiendo.identity.setup;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tiendo.identity.directory.EntryRules;
import org.tiendo.identity.setup.Foundation.Organisation;

/// Reads what was typed about the organisation.
///
/// @param problems codes by field; empty if `organisation` is there
record OrganisationForm(Optional<Organisation> organisation, Map<String, String> problems) {

  static OrganisationForm read(Typed typed, Profile profile, List<Locale> offered) {
    Map<String, String> wrong = new LinkedHashMap<>();
    List<String> languages = languages(typed, profile, offered);
    if (languages.isEmpty()) {
      wrong.put("languages", "languages.none");
    }
    Map<String, String> names = names(typed, offered, languages, wrong);
    Optional<ZoneId> zone = zone(typed.text("zone"));
    if (zone.isEmpty()) {
      wrong.put("zone", "zone.unknown");
    }
    return new OrganisationForm(
        zone.filter(_ -> wrong.isEmpty())
            .map(z -> new Organisation(profile.key(), names, languages, z)),
        wrong);
  }

  /// The languages that were ticked; the profile's come first, in its order.
  private static List<String> languages(Typed typed, Profile profile, List<Locale> offered) {
    return offered.stream()
        .map(Locale::toLanguageTag)
        .filter(typed.all("languages")::contains)
        .sorted(Comparator.comparingInt(tag -> rank(profile, tag)))
        .toList();
  }

  private static int rank(Profile profile, String tag) {
    int at = profile.languages().indexOf(tag);
    return at < 0 ? Integer.MAX_VALUE : at;
  }

  /// A name for each offered language that was given; needed for each that was ticked.
  static Map<String, String> names(
      Typed typed, List<Locale> offered, List<String> needed, Map<String, String> wrong) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Locale language : offered) {
      String tag = language.toLanguageTag();
      String field = "name-" + tag;
      String name = typed.text(field);
      if (name.length() > EntryRules.LONGEST || (name.isEmpty() && needed.contains(tag))) {
        wrong.put(field, "name.form");
      } else if (!name.isEmpty()) {
        names.put(tag, name);
      }
    }
    return names;
  }

  private static Optional<ZoneId> zone(String typed) {
    try {
      return ZoneId.getAvailableZoneIds().contains(typed)
          ? Optional.of(ZoneId.of(typed))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
