package org.tiendo.reporting.acts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tiendo.reporting.text.Texts;

/// A field of a command as it is declared: how the form shows it, and how the command takes it.
///
/// @param <C> what the form is about: a [Subject], or a [Case]
/// @param name of the field, in the form and in the command
/// @param rules codes of the rules whose refusal is shown at it
record Input<C>(
    String name, BiFunction<C, Texts, Field> field, Reading<C> value, List<String> rules) {

  /// How a command takes what was filled in.
  @FunctionalInterface
  interface Reading<C> {
    @Nullable Object of(C about, Entries entries, Field field);
  }

  Input {
    rules = List.copyOf(rules);
  }

  static Input<Subject> of(Field field) {
    return of(field.name(), (_, _) -> field);
  }

  /// A field that depends on the item.
  static Input<Subject> of(String name, BiFunction<Subject, Texts, Field> field) {
    return new Input<>(name, field, (_, entries, as) -> read(entries, as), List.of());
  }

  static Input<Case> in(Field field) {
    return in(field.name(), (_, _) -> field);
  }

  /// A field that depends on what the form is about.
  static Input<Case> in(String name, BiFunction<Case, Texts, Field> field) {
    return new Input<>(name, field, (_, entries, as) -> read(entries, as), List.of());
  }

  /// A number that the form carries without showing it.
  static Input<Subject> carried(String name, Function<Subject, Object> value) {
    return new Input<>(
        name,
        (subject, _) ->
            Field.required(name, Field.Kind.HIDDEN).with(value.apply(subject).toString()),
        (_, entries, field) -> entries.whole(field.name()),
        List.of());
  }

  Input<C> refusedBy(String... codes) {
    return new Input<>(name, field, value, List.of(codes));
  }

  Input<C> as(Reading<C> read) {
    return new Input<>(name, field, read, rules);
  }

  private static @Nullable Object read(Entries entries, Field field) {
    String name = field.name();
    return switch (field.kind()) {
      case DATE -> field.required() ? entries.requiredDate(name) : entries.date(name);
      case PERCENT, NUMBER -> {
        if (field.required()) {
          entries.required(name);
        }
        yield entries.whole(name);
      }
      case SWITCH -> entries.isOn(name) ? true : null;
      case SEVERAL, PEOPLE -> entries.all(name);
      case FILES -> Files.of(entries);
      case ROWS -> Rows.of(field, entries);
      case TEXTS -> texts(field, entries);
      case HIDDEN, TEXT, AREA, CHOICE, PERSON, ONE_OF_PEOPLE, CRITERIA, RESPONSES, FATES ->
          field.required() ? entries.required(name) : entries.text(name);
    };
  }

  /// How the form names the text for an option.
  static String text(String field, String option) {
    return field + "." + option;
  }

  /// Texts by option; of those that are required at least one is filled in.
  private static Map<String, String> texts(Field field, Entries entries) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Field.Option option : field.options()) {
      String text = entries.text(text(field.name(), option.value()));
      if (text != null) {
        texts.put(option.value(), text);
      }
    }
    if (field.required() && texts.isEmpty()) {
      entries.note(field.name(), Entries.MISSING);
    }
    return texts;
  }
}
