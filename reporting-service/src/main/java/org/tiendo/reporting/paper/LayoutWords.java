package org.tiendo.reporting.paper;

import java.io.IOException;
import java.io.StringReader;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiendo.reporting.text.Texts;

/// The words of a layout in one language, as its templates have them as `w`: from `words.properties` of the layout, of the folder
/// around it, and from `words_<language>.properties` of both, which go before.
public final class LayoutWords {

  private final Layout layout;
  private final Texts texts;
  private final Properties words = new Properties();
  private int sections;

  private LayoutWords(Layout layout, Texts texts) {
    this.layout = layout;
    this.texts = texts;
  }

  static LayoutWords of(Layout layout, Texts texts) {
    LayoutWords words = new LayoutWords(layout, texts);
    for (String file : new String[] {"words", "words_" + texts.language()}) {
      for (Layout.Found found : layout.all(file + ".properties")) {
        words.read(found);
      }
    }
    return words;
  }

  private void read(Layout.Found found) {
    try {
      words.load(new StringReader(found.text()));
    } catch (IOException | IllegalArgumentException e) {
      throw new LayoutProblem(found.place(), 0, "The words cannot be read", e);
    }
  }

  public boolean has(String key) {
    return words.containsKey(key);
  }

  /// @throws LayoutProblem if there are no such words, or their pattern cannot be read
  public String say(String key, @Nullable Object... values) {
    String pattern = words.getProperty(key);
    if (pattern == null) {
      throw new LayoutProblem(
          layout.name() + "/words.properties", 0, "There are no words for " + key, null);
    }
    try {
      return new MessageFormat(pattern, Locale.forLanguageTag(texts.language())).format(values);
    } catch (IllegalArgumentException e) {
      throw new LayoutProblem(
          layout.name() + "/words.properties", 0, "The words of " + key + " are no pattern", e);
    }
  }

  /// The words of `key.code`; the code itself if there are none.
  public String code(String key, String code) {
    String exact = key + "." + code;
    return has(exact) ? say(exact) : code;
  }

  /// The number of the next section, as the words `numerals` count.
  public String nextNumber() {
    List<String> numerals = List.of(say("numerals").split(","));
    sections++;
    return sections > numerals.size() ? Integer.toString(sections) : numerals.get(sections - 1);
  }

  /// The heading of the next section.
  public String numbered(String key) {
    return nextNumber() + ". " + say(key);
  }

  /// Both, one after the other.
  public List<String> together(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  /// Place and date as a paper bears them; with room for a pen for what is not known yet.
  public String dated(@Nullable String place, @Nullable LocalDate date) {
    String where = place == null ? say("place.open") : place;
    return date == null
        ? say("dated.open", where)
        : say(
            "dated",
            where,
            twoDigits(date.getDayOfMonth()),
            date.getMonthValue() < 3
                ? twoDigits(date.getMonthValue())
                : Integer.toString(date.getMonthValue()),
            Integer.toString(date.getYear()),
            texts.date(date));
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
