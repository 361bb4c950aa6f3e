package org.tiendo.reporting.acts;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a person has filled in. Reading notes which fields cannot be read, so that all of them are told at once.
final class Entries {

  /// Text keys of what can be wrong with a field before a service has judged it.
  static final String MISSING = "entry.missing";

  static final String NOT_A_DATE = "entry.date";
  static final String NOT_A_NUMBER = "entry.number";

  private final Map<String, List<String>> values;
  private final Map<String, String> wrong = new LinkedHashMap<>();

  Entries(Map<String, List<String>> values) {
    this.values = Map.copyOf(values);
  }

  /// Notes what is wrong with a field.
  ///
  /// @param key of the text that says it
  void note(String name, String key) {
    wrong.put(name, key);
  }

  /// Text keys by field.
  Map<String, String> wrong() {
    return Map.copyOf(wrong);
  }

  /// Whether the form is shown for the first time.
  boolean isUntouched() {
    return values.isEmpty();
  }

  /// As it was typed; empty if it was not.
  String typed(String name) {
    List<String> all = all(name);
    return all.isEmpty() ? "" : all.getFirst();
  }

  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  boolean isOn(String name) {
    return !typed(name).isBlank();
  }

  @Nullable String text(String name) {
    String text = typed(name).strip();
    return text.isEmpty() ? null : text;
  }

  /// Empty, and noted, if it is missing.
  String required(String name) {
    String text = text(name);
    if (text == null) {
      note(name, MISSING);
      return "";
    }
    return text;
  }

  @Nullable Integer whole(String name) {
    String text = text(name);
    return text == null ? null : number(name, text);
  }

  /// A whole number that is part of what was chosen in a field; null for none.
  @Nullable Integer number(String name, String text) {
    try {
      return text.isEmpty() ? null : Integer.valueOf(text);
    } catch (NumberFormatException e) {
      note(name, NOT_A_NUMBER);
      return null;
    }
  }

  @Nullable LocalDate date(String name) {
    String text = text(name);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      note(name, NOT_A_DATE);
      return null;
    }
  }

  @Nullable LocalDate requiredDate(String name) {
    required(name);
    return date(name);
  }
}
