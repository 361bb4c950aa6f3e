package org.tiendo.reporting.text;

import com.ibm.icu.text.Collator;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.function.Function;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.reporting.figures.UnitStanding;

/// The words of one language, from the message bundles beside this class: those of reports, of pages, of views, of what
/// work rests on, of forms, those about an item and the others, of the review of the year, of tables that leave
/// as files, of search, of the calendar of deadlines, of imports, and of what operators do.
public final class Texts {

  private static final String REPORTS = "org.tiendo.reporting.text.messages";
  private static final List<String> BUNDLES =
      List.of(
          REPORTS,
          "org.tiendo.reporting.text.pages",
          "org.tiendo.reporting.text.views",
          "org.tiendo.reporting.text.groundwork",
          "org.tiendo.reporting.text.acts",
          "org.tiendo.reporting.text.sheets",
          "org.tiendo.reporting.text.yearend",
          "org.tiendo.reporting.text.exports",
          "org.tiendo.reporting.text.search",
          "org.tiendo.reporting.text.calendar",
          "org.tiendo.reporting.text.import",
          "org.tiendo.reporting.text.operations");
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Locale locale;
  private final List<ResourceBundle> bundles;

  private Texts(Locale locale) {
    this.locale = locale;
    this.bundles =
        BUNDLES.stream().map(b -> ResourceBundle.getBundle(b, locale, NO_FALLBACK)).toList();
  }

  /// Tags of the languages that there are bundles for, the default first.
  public static List<String> languages() {
    String tags =
        ResourceBundle.getBundle(REPORTS, Locale.ROOT, NO_FALLBACK).getString("languages");
    return List.of(tags.split(","));
  }

  /// @throws IllegalArgumentException if there is no bundle for the language
  public static Texts of(String language) {
    if (!languages().contains(language)) {
      throw new IllegalArgumentException("languages: " + String.join(" ", languages()));
    }
    return new Texts(Locale.forLanguageTag(language));
  }

  /// Language tag, as HTML's `lang` wants it.
  public String language() {
    return locale.toLanguageTag();
  }

  public String say(String key, Object... values) {
    return new MessageFormat(pattern(key), locale).format(values);
  }

  /// The words of a key as they stand in the bundle.
  public String pattern(String key) {
    for (ResourceBundle bundle : bundles) {
      if (bundle.containsKey(key)) {
        return bundle.getString(key);
      }
    }
    throw new IllegalArgumentException("no words for " + key);
  }

  public boolean has(String key) {
    return bundles.stream().anyMatch(bundle -> bundle.containsKey(key));
  }

  /// The codes that a key lists, separated by commas.
  public List<String> codes(String key) {
    return List.of(pattern(key).split(","));
  }

  /// The words of a code of some kind; the code itself if it has none.
  public String word(String kind, String code) {
    return has(kind + "." + code) ? say(kind + "." + code) : code;
  }

  /// The words of `key.code`, or of `otherwise` if the code has none.
  public String sayOr(String key, String code, String otherwise, Object... values) {
    String exact = key + "." + code;
    return say(has(exact) ? exact : otherwise, values);
  }

  /// The order of names in this language by its collation: `a ă â b … d đ e ê`, words before longer words that begin like
  /// them, whatever form of Unicode they are written in.
  public <T> Comparator<T> order(Function<T, String> word) {
    Collator collator = Collator.getInstance(locale);
    return (one, other) -> collator.compare(word.apply(one), word.apply(other));
  }

  public String number(Number number) {
    return number(number, 1);
  }

  /// @param decimals at most
  public String number(Number number, int decimals) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(decimals);
    return format.format(number);
  }

  /// A date in words or digits, as the language writes it.
  public String date(LocalDate date) {
    return say(
        "date.full",
        Integer.toString(date.getDayOfMonth()),
        say("date", date.getMonthValue()),
        Integer.toString(date.getYear()));
  }

  /// `A, B and C`.
  public String list(List<String> words) {
    if (words.size() < 2) {
      return String.join("", words);
    }
    String before = String.join(say("list.separator"), words.subList(0, words.size() - 1));
    return before + say("list.last") + words.getLast();
  }

  /// The name of a unit in this language; in another if it has none; its id if it is not registered.
  public String name(UnitId unit, Map<UnitId, UnitStanding> units) {
    UnitStanding standing = units.get(unit);
    if (standing == null) {
      return unit.value();
    }
    return inOwnOrOther(standing.names()).orElse(unit.value());
  }

  /// What there is in this language; in another if there is nothing in it.
  public <T> Optional<T> inOwnOrOther(Map<String, T> byLanguage) {
    T own = byLanguage.get(language());
    return own != null ? Optional.of(own) : new TreeMap<>(byLanguage).values().stream().findFirst();
  }

  public String names(List<UnitId> of, Map<UnitId, UnitStanding> units) {
    List<String> names = new ArrayList<>();
    of.forEach(unit -> names.add(name(unit, units)));
    return list(names);
  }
}
