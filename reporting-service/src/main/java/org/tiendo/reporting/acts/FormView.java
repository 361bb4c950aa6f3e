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
      List<List<CellView>> rows) {

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

  /// One input of a row.
  ///
  /// @param part what it is of a file, or of the row
  public record CellView(
      String name,
      String part,
      String label,
      String kind,
      String value,
      List<OptionView> options) {}

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
        hint(act, name, texts),
        Optional.ofNullable(wrong.at().get(name)).orElse(""),
        typed ? entries.typed(name) : field.value(),
        field.when().isEmpty() ? null : field.when(),
        field.options().stream().map(option -> option(field, option, entries)).toList(),
        switch (field.kind()) {
          case FILES -> files(entries, texts);
          case ROWS -> rows(field, entries, texts);
          default -> List.of();
        });
  }

  /// A field that has words of its own in this form has a hint of its own, too, or none.
  private static String hint(String act, String name, Texts texts) {
    String own = "act." + act + ".field." + name;
    return texts.sayOr(texts.has(own) ? own : "field." + name, "hint", "value.empty");
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
      case TEXTS ->
          new OptionView(
              value, option.label(), false, "", entries.typed(Input.text(field.name(), value)));
      default -> new OptionView(value, option.label(), chosen, "", "");
    };
  }

  /// The fate that was chosen for an item, or the one that is proposed.
  private static OptionView fate(Field.Option option, Entries entries) {
    String[] parts = option.value().split("/", 2);
    String typed = entries.typed(Closing.fate(parts[0]));
    return new OptionView(
        parts[0],
        option.label(),
        false,
        typed.isEmpty() ? parts[1] : typed,
        entries.typed(Closing.reason(parts[0])));
  }

  private static List<List<CellView>> files(Entries entries, Texts texts) {
    return IntStream.range(0, Files.ROWS)
        .mapToObj(row ->
            Files.PARTS.stream()
                .map(part ->
                    new CellView(
                        Files.key(row, part),
                        part,
                        texts.say("field.files." + part, row + 1),
                        Field.Kind.TEXT.name(),
                        entries.typed(Files.key(row, part)),
                        List.of()))
                .toList())
        .toList();
  }

  private static List<List<CellView>> rows(Field field, Entries entries, Texts texts) {
    return IntStream.range(0, Rows.MOST)
        .mapToObj(row ->
            field.columns().stream()
                .map(column -> cell(field, row, column, entries, texts))
                .toList())
        .toList();
  }

  private static CellView cell(Field field, int row, Field column, Entries entries, Texts texts) {
    String name = Rows.key(field.name(), row, column.name());
    String typed = entries.typed(name);
    return new CellView(
        name,
        column.name(),
        label(field, column, texts),
        column.kind().name(),
        typed,
        column.options().stream()
            .map(o -> new OptionView(o.value(), o.label(), o.value().equals(typed), "", ""))
            .toList());
  }

  /// A column for a language is labelled with it; every other one has words.
  private static String label(Field field, Field column, Texts texts) {
    return column.value().isEmpty()
        ? texts.say("field." + field.name() + "." + column.name())
        : column.value();
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
