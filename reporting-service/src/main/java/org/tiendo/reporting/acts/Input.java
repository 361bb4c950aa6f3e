package org.tiendo.reporting.acts;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tiendo.reporting.text.Texts;

/// A field of a command as it is declared: how the form shows it, and how the command takes it.
///
/// @param name of the field, in the form and in the command
/// @param rules codes of the rules whose refusal is shown at it
record Input(
    String name, BiFunction<Subject, Texts, Field> field, Reading value, List<String> rules) {

  /// How a command takes what was filled in.
  @FunctionalInterface
  interface Reading {
    @Nullable Object of(Subject subject, Entries entries, Field field);
  }

  Input {
    rules = List.copyOf(rules);
  }

  static Input of(Field field) {
    return of(field.name(), (_, _) -> field);
  }

  /// A field that depends on the item.
  static Input of(String name, BiFunction<Subject, Texts, Field> field) {
    return new Input(name, field, (_, entries, as) -> read(entries, as), List.of());
  }

  /// A number that the form carries without showing it.
  static Input carried(String name, Function<Subject, Object> value) {
    return new Input(
        name,
        (subject, _) ->
            Field.required(name, Field.Kind.HIDDEN).with(value.apply(subject).toString()),
        (_, entries, field) -> entries.whole(field.name()),
        List.of());
  }

  Input refusedBy(String... codes) {
    return new Input(name, field, value, List.of(codes));
  }

  Input as(Reading read) {
    return new Input(name, field, read, rules);
  }

  private static @Nullable Object read(Entries entries, Field field) {
    String name = field.name();
    return switch (field.kind()) {
      case DATE -> field.required() ? entries.requiredDate(name) : entries.date(name);
      case PERCENT -> {
        if (field.required()) {
          entries.required(name);
        }
        yield entries.whole(name);
      }
      case SWITCH -> entries.isOn(name) ? true : null;
      case SEVERAL -> entries.all(name);
      case FILES -> Files.of(entries);
      case HIDDEN, TEXT, AREA, CHOICE, CRITERIA, RESPONSES ->
          field.required() ? entries.required(name) : entries.text(name);
    };
  }
}
