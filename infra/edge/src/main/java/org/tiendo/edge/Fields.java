package org.tiendo.edge;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads fields of a request. What is missing, too long or of a wrong form is an [InvalidValue] that names the field,
/// which the HTTP edge answers with 400.
public final class Fields {

  /// Characters of a title or of a name.
  public static final int TITLE = 500;

  /// Characters of a note or of the text of a clause.
  public static final int NOTE = 2_000;

  /// Characters of a number, symbol, label or reference.
  public static final int LABEL = 100;

  /// Elements of a list.
  public static final int LIST = 200;

  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
  private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\p{N}.-]{1,20}");

  private Fields() {}

  public static <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw new InvalidValue(name, name + " is required");
    }
    return value;
  }

  /// A text that says something, in Unicode form C, without blanks around it.
  public static String text(String name, @Nullable String value, int max) {
    String text = possiblyBlank(name, value, max);
    if (text.isEmpty()) {
      throw new InvalidValue(name, name + " is blank");
    }
    return text;
  }

  /// As [#text], but a rule of the domain is to judge whether it may be blank.
  public static String possiblyBlank(String name, @Nullable String value, int max) {
    String text = Normalizer.normalize(required(name, value).strip(), Normalizer.Form.NFC);
    if (text.length() > max) {
      throw new InvalidValue(name, name + " is longer than " + max + " characters");
    }
    if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
      throw new InvalidValue(name, name + " contains control characters");
    }
    return text;
  }

  /// As [#text]; missing and blank are both nothing.
  public static @Nullable String optionalText(String name, @Nullable String value, int max) {
    return value == null || value.isBlank() ? null : text(name, value, max);
  }

  /// A code of a closed vocabulary, such as a document type.
  public static String code(String name, @Nullable String value) {
    return matching(name, value, CODE, "1 to 64 characters of a-z, 0-9 and '-'");
  }

  /// The number of a document as it is printed.
  public static String number(String name, @Nullable String value) {
    return matching(name, value, NUMBER, "1 to 20 letters, digits, '.' and '-'");
  }

  /// @param make the constructor of the id, which checks its form
  public static <I> I id(String name, @Nullable String value, Function<String, I> make) {
    return InvalidValue.read(name, required(name, value), make);
  }

  public static <I> @Nullable I optionalId(
      String name, @Nullable String value, Function<String, I> make) {
    return value == null ? null : id(name, value, make);
  }

  /// Each element read by `read`; a missing list is an empty one.
  public static <T, R> List<R> list(
      String name, @Nullable List<@Nullable T> values, Function<T, R> read) {
    if (values == null) {
      return List.of();
    }
    if (values.size() > LIST) {
      throw new InvalidValue(name, name + " has more than " + LIST + " elements");
    }
    return values.stream().map(value -> read.apply(required(name + "[]", value))).toList();
  }

  /// A text by language tag; whether there is one at all is judged by a rule of the domain.
  public static Map<String, String> names(
      String name, @Nullable Map<String, @Nullable String> values) {
    Map<String, String> read = new TreeMap<>();
    required(name, values)
        .forEach((language, text) -> {
          if (!LANGUAGE.matcher(language).matches()) {
            throw new InvalidValue(name, name + ": keys are language tags");
          }
          read.put(language, text(name + "." + language, text, TITLE));
        });
    return read;
  }

  public static int within(String name, @Nullable Integer value, int lowest, int highest) {
    int number = required(name, value);
    if (number < lowest || number > highest) {
      throw new InvalidValue(name, name + " is not from " + lowest + " to " + highest);
    }
    return number;
  }

  /// The one element of a list.
  public static <T> T only(String name, List<T> values, String words) {
    if (values.size() != 1) {
      throw new InvalidValue(name, name + ": " + words);
    }
    return values.getFirst();
  }

  private static String matching(String name, @Nullable String value, Pattern form, String words) {
    String text = text(name, value, LABEL);
    if (!form.matcher(text).matches()) {
      throw new InvalidValue(name, name + " is not of the form: " + words);
    }
    return text;
  }
}
