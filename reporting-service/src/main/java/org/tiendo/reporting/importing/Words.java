package org.tiendo.reporting.importing;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tiendo.reporting.text.Texts;

/// What people may write for each of some values: names in any language, codes, ids. Case and the form of Unicode do not
/// matter.
///
/// @param values by what is written, folded
record Words<T>(Map<String, Set<T>> values) {

  Words {
    values = Map.copyOf(values);
  }

  /// The only value of that name; empty for none, or for several.
  Optional<T> only(String written) {
    Set<T> found = all(written);
    return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
  }

  Set<T> all(String written) {
    return values.getOrDefault(fold(written), Set.of());
  }

  static String fold(String written) {
    String plain = Normalizer.normalize(written, Normalizer.Form.NFC).strip();
    return plain.replaceAll("\\s+", " ").replaceAll("\\s*\\*$", "").toLowerCase(Locale.ROOT);
  }

  /// Collects.
  static final class Of<T> {
    private final Map<String, Set<T>> values = new HashMap<>();

    Of<T> with(String written, T value) {
      values.computeIfAbsent(fold(written), _ -> new LinkedHashSet<>()).add(value);
      return this;
    }

    Words<T> all() {
      return new Words<>(values);
    }
  }

  /// The constants of an enumeration, by name and by the words of `key.<constant>` in every language.
  static <E extends Enum<E>> Words<E> ofEnum(String key, E[] constants) {
    Of<E> words = new Of<>();
    for (E each : constants) {
      words.with(each.name(), each);
      texts().forEach(texts -> words.with(texts.say(key + "." + each.name()), each));
    }
    return words.all();
  }

  /// What is listed in `yes` and `no` of every language.
  static Words<Boolean> ofYesAndNo() {
    Of<Boolean> words = new Of<>();
    texts()
        .forEach(texts -> {
          texts.codes("import.yes").forEach(word -> words.with(word, true));
          texts.codes("import.no").forEach(word -> words.with(word, false));
        });
    return words.all();
  }

  static List<Texts> texts() {
    return Texts.languages().stream().map(Texts::of).toList();
  }
}
