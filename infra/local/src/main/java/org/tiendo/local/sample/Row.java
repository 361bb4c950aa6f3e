package org.tiendo.local.sample;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// One row of a table. Every reading that fails is noted as a finding and answered with a stand-in, so that one pass finds
/// everything.
public final class Row {

  private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  private final String file;
  private final int number;
  private final Map<String, String> values;
  private final List<Finding> findings;

  Row(String file, int number, Map<String, String> values, List<Finding> findings) {
    this.file = file;
    this.number = number;
    this.values = values;
    this.findings = findings;
  }

  String file() {
    return file;
  }

  int number() {
    return number;
  }

  void wrong(String column, String problem) {
    findings.add(new Finding(file, number, column, problem));
  }

  /// Notes a finding in another file.
  void elsewhere(String otherFile, String problem) {
    findings.add(new Finding(otherFile, 0, "", problem));
  }

  /// The cell's text, empty if there is none.
  String plain(String column) {
    return values.getOrDefault(column, "");
  }

  Optional<String> optional(String column) {
    return Optional.of(plain(column)).filter(text -> !text.isEmpty());
  }

  String text(String column) {
    if (plain(column).isEmpty()) {
      wrong(column, "must not be empty");
    }
    return plain(column);
  }

  /// A name in the form of an id.
  String key(String column) {
    String text = text(column);
    if (!text.isEmpty() && !KEY.matcher(text).matches()) {
      wrong(
          column, "'%s' is not of the form a-z, 0-9 and '-', up to 64 characters".formatted(text));
    }
    return text;
  }

  LocalDate date(String column) {
    return text(column).isEmpty() ? LocalDate.EPOCH : optionalDate(column).orElse(LocalDate.EPOCH);
  }

  Optional<LocalDate> optionalDate(String column) {
    return optional(column)
        .flatMap(text -> {
          try {
            return Optional.of(LocalDate.parse(text));
          } catch (DateTimeParseException e) {
            wrong(column, "'%s' is not a date like 2022-06-30".formatted(text));
            return Optional.empty();
          }
        });
  }

  Optional<Integer> optionalNumber(String column, int from, int to) {
    return optional(column)
        .flatMap(text -> {
          if (text.matches("\\d{1,6}")
              && Integer.parseInt(text) >= from
              && Integer.parseInt(text) <= to) {
            return Optional.of(Integer.valueOf(text));
          }
          wrong(column, "'%s' is not a whole number from %d to %d".formatted(text, from, to));
          return Optional.empty();
        });
  }

  boolean yes(String column) {
    String text = plain(column);
    if (!text.isEmpty() && !text.equals("yes") && !text.equals("no")) {
      wrong(column, "'%s' is neither yes nor no".formatted(text));
    }
    return text.equals("yes");
  }

  /// Parts separated by `;`.
  List<String> list(String column) {
    return Arrays.stream(plain(column).split(";", -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  <E extends Enum<E>> Optional<E> optionalOneOf(String column, Class<E> type) {
    return optional(column).flatMap(text -> constant(column, text, type));
  }

  <E extends Enum<E>> Optional<E> oneOf(String column, Class<E> type) {
    return text(column).isEmpty() ? Optional.empty() : optionalOneOf(column, type);
  }

  <E extends Enum<E>> Optional<E> constant(String column, String text, Class<E> type) {
    Optional<E> found =
        Arrays.stream(type.getEnumConstants()).filter(c -> c.name().equals(text)).findFirst();
    if (found.isEmpty()) {
      wrong(column, "'%s' is none of %s".formatted(text, Arrays.toString(type.getEnumConstants())));
    }
    return found;
  }

  /// The cells of the columns `<prefix>:<language>`, by language tag.
  Map<String, String> byLanguage(String prefix) {
    Map<String, String> names = new TreeMap<>();
    values.forEach((column, text) -> {
      if (column.startsWith(prefix + ":") && !text.isEmpty()) {
        names.put(column.substring(prefix.length() + 1), text);
      }
    });
    if (names.isEmpty()) {
      wrong(prefix + ":", "a name in at least one language is needed");
    }
    return names;
  }

  /// Number and cells, in the order of the columns.
  @Override
  public String toString() {
    return number + values.toString();
  }
}
