package org.tiendo.local.sample;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tiendo.contracts.vocabulary.Numbering;

/// `units.csv`: who takes part.
final class UnitRows {

  private static final Pattern TERM =
      Pattern.compile("([^:]+):(\\d{4}-\\d\\d-\\d\\d)\\.\\.(\\d{4}-\\d\\d-\\d\\d)");

  private UnitRows() {}

  static List<Step> steps(Tables tables) {
    return tables.byKey(Tables.UNITS, "key").values().stream().map(UnitRows::step).toList();
  }

  private static Step step(Row row) {
    String key = row.plain("key");
    Draft draft = new Draft(row).set("unit", key).set("names", row.byLanguage("name"));
    row.optional("parent").ifPresent(parent -> draft.id("parent", "parent", Kind.UNIT, parent));
    draft.set("external", row.yes("external")).set("numbering", numbering(row));
    return draft.step(Kind.UNIT, key, "", "");
  }

  private static Map<String, Object> numbering(Row row) {
    Numbering.Kind kind =
        row.optionalOneOf("numbering", Numbering.Kind.class).orElse(Numbering.Kind.YEAR);
    List<Map<String, Object>> terms = new ArrayList<>();
    for (String text : row.list("terms")) {
      term(row, text).ifPresent(terms::add);
    }
    if ((kind == Numbering.Kind.TERM) == row.list("terms").isEmpty()) {
      row.wrong("terms", "TERM numbering needs terms, YEAR numbering has none");
    }
    return Map.of("kind", kind.name(), "terms", List.copyOf(terms));
  }

  private static Optional<Map<String, Object>> term(Row row, String text) {
    Matcher parts = TERM.matcher(text);
    try {
      if (parts.matches()
          && LocalDate.parse(parts.group(2)).isBefore(LocalDate.parse(parts.group(3)))) {
        return Optional.of(
            Map.of("label", parts.group(1), "from", parts.group(2), "to", parts.group(3)));
      }
    } catch (DateTimeParseException e) {
      // Reported below, together with the other wrong forms.
    }
    row.wrong("terms", "'%s' is not of the form label:2021-02-02..2026-01-31".formatted(text));
    return Optional.empty();
  }
}
