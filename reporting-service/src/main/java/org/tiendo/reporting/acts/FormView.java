package org.tiendo.reporting.acts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tiendo.eventing.web.IdempotencyKey;
import org.tiendo.reporting.text.Texts;

/// A form in the reader's language, with what was typed and what is wrong with it.
///
/// @param key of the command, the same as long as the form is open
/// @param problem what stands above the form; empty if nothing is wrong or all of it stands at fields
public record FormView(
    String act, String title, String intro, String key, String problem, List<FieldView> fields) {

  /// @param error empty if nothing is wrong with the field
  public record FieldView(
      String name,
      String kind,
      boolean required,
      String label,
      String hint,
      String error,
      String value,
      @Nullable String when,
      List<OptionView> options,
      List<List<RowView>> rows) {

    /// Ids of the elements that describe the input, for `aria-describedby`; null if there are none.
    public String describedBy() {
      String ids =
          (hint.isEmpty() ? "" : name + "-hint ") + (error.isEmpty() ? "" : name + "-error");
      return ids.strip();
    }
  }

  /// @param answer what was chosen for a criterion
  /// @param comment what was typed beside it
  public record OptionView(
      String value, String label, boolean chosen, String answer, String comment) {}

  /// One input of a row of a file.
  public record RowView(String name, String part, String label, String value) {}

  /// Field that carries the key.
  public static final String KEY = "key";

  /// The key that a form was sent with; a new one if it has none of the right form.
  static String key(Entries entries) {
    String sent = entries.typed(KEY);
    return IdempotencyKey.isValid(sent) ? sent : IdempotencyKey.fresh();
  }

  static FormView of(
      String act, List<Field> fields, String key, Entries entries, Wrong wrong, Texts texts) {
    return new FormView(
        act,
        texts.say("act." + act),
        texts.sayOr("act." + act, "intro", "value.empty"),
        key,
        wrong.above(),
        fields.stream().map(field -> field(act, field, entries, wrong, texts)).toList());
  }

  private static FieldView field(
      String act, Field field, Entries entries, Wrong wrong, Texts texts) {
    String name = field.name();
    boolean typed = !entries.isUntouched();
    return new FieldView(
        name,
        field.kind().name(),
        field.required(),
        field.kind() == Field.Kind.HIDDEN
            ? ""
            : texts.sayOr("act." + act + ".field", name, "field." + name),
        texts.sayOr("field." + name, "hint", "value.empty"),
        Optional.ofNullable(wrong.at().get(name)).orElse(""),
        typed ? entries.typed(name) : field.value(),
        field.when().isEmpty() ? null : field.when(),
        field.options().stream().map(option -> option(field, option, entries)).toList(),
        field.kind() == Field.Kind.FILES ? rows(entries, texts) : List.of());
  }

  private static OptionView option(Field field, Field.Option option, Entries entries) {
    String value = option.value();
    boolean proposed = entries.isUntouched() && value.equals(field.value());
    boolean chosen = proposed || entries.all(field.name()).contains(value);
    return switch (field.kind()) {
      case FATES -> fate(option, entries);
      case RESPONSES ->
          new OptionView(
              value,
              option.label(),
              chosen,
              entries.typed(Responses.takenUp(value)),
              entries.typed(Responses.text(value)));
      case CRITERIA ->
          new OptionView(
              value,
              option.label(),
              chosen,
              entries.typed(ReviewAct.answer(value)),
              entries.typed(ReviewAct.comment(value)));
      case HIDDEN, TEXT, AREA, PERCENT, DATE, CHOICE, SWITCH, SEVERAL, FILES ->
          new OptionView(value, option.label(), chosen, "", "");
    };
  }

  /// The fate that was chosen for an item, or the one that is proposed.
  private static OptionView fate(Field.Option option, Entries entries) {
    String[] parts = option.value().split("/", 2);
    String typed = entries.typed(Closing.fate(parts[0]));
    return new OptionView(parts[0], option.label(), false, typed.isEmpty() ? parts[1] : typed, "");
  }

  private static List<List<RowView>> rows(Entries entries, Texts texts) {
    return IntStream.range(0, Files.ROWS)
        .mapToObj(row ->
            Files.PARTS.stream()
                .map(part ->
                    new RowView(
                        Files.key(row, part),
                        part,
                        texts.say("field.files." + part, row + 1),
                        entries.typed(Files.key(row, part))))
                .toList())
        .toList();
  }

  /// What is wrong with a form that was sent.
  ///
  /// @param above what concerns the form as a whole
  /// @param at by field
  record Wrong(String above, Map<String, String> at) {

    static final Wrong NOTHING = new Wrong("", Map.of());

    Wrong {
      at = Map.copyOf(at);
    }
  }
}
