package org.tiendo.testkit.neutral;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells whether a word of the code is partial to a country, language, party or time zone.
final class Partial {

  /// Names of places and parties that the lists of the JDK do not hold.
  private static final Set<String> MORE =
      Set.of(
          "viet",
          "vietnam",
          "viet nam",
          "hanoi",
          "ha noi",
          "saigon",
          "sai gon",
          "ho chi minh",
          "communist",
          "communism",
          "socialist",
          "politburo",
          "party",
          "dang cong san",
          "bo chinh tri",
          "soviet",
          "ussr",
          "american",
          "european",
          "asian");

  /// Names that are English words or terms of computing as well.
  private static final Set<String> HARMLESS = Set.of("latin", "polish", "jersey");

  private static final Set<String> NAMES = names();
  private static final Pattern NAME =
      Pattern.compile(
          NAMES.stream()
              .map(Pattern::quote)
              .collect(Collectors.joining("|", "(?<![a-z])(?:", ")(?![a-z])")));
  private static final Pattern ZONE =
      Pattern.compile(
          "(?<![a-z])(africa|america|antarctica|asia|atlantic|australia|europe|indian|pacific)/[a-z]"
              + "|\\b(gmt|utc)[+-]\\d|^[+-]\\d\\d:?\\d\\d$");
  private static final Pattern LANGUAGE =
      Pattern.compile("(vi|en|fr|de|es|ru|zh|ja|ko|lo|km)([-_ ][a-z]{2})?");
  private static final Pattern LOCALE = Pattern.compile("Locale\\.(?!ROOT$)[A-Z][A-Z_]+");

  private Partial() {}

  /// Why a word is partial, if it is.
  static Optional<String> reason(Words.Word word) {
    if (!word.literal() && LOCALE.matcher(word.text()).matches()) {
      return Optional.of("names a locale: " + word.text());
    }
    String plain = plain(word.literal() ? word.text() : split(word.text()));
    if (word.literal() && LANGUAGE.matcher(plain).matches()) {
      return Optional.of("is a language tag: " + word.text());
    }
    if (word.literal() && ZONE.matcher(plain).find()) {
      return Optional.of("names a time zone: " + word.text());
    }
    var name = NAME.matcher(plain);
    return name.find()
        ? Optional.of("names '" + name.group() + "': " + word.text())
        : Optional.empty();
  }

  /// Lower case, without marks on letters, `_`, `-` and `.` as spaces between words.
  private static String plain(String text) {
    String lower = text.toLowerCase(Locale.ROOT).replace('đ', 'd');
    return Normalizer.normalize(lower, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('_', ' ');
  }

  /// A name in its words: `partyName` → `party Name`, `HO_CHI_MINH` → `HO CHI MINH`.
  private static String split(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
        .replaceAll("[_.$]+", " ");
  }

  private static Set<String> names() {
    Stream<String> countries =
        Arrays.stream(Locale.getISOCountries())
            .map(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH));
    Stream<String> languages =
        Arrays.stream(Locale.getISOLanguages())
            .filter(code -> code.length() == 2)
            .map(code -> Locale.of(code).getDisplayLanguage(Locale.ENGLISH));
    Set<String> names =
        Stream.of(countries, languages, MORE.stream())
            .flatMap(s -> s)
            .map(Partial::plain)
            .filter(name -> name.length() > 3)
            .collect(Collectors.toCollection(TreeSet::new));
    names.removeAll(HARMLESS);
    return names;
  }
}
