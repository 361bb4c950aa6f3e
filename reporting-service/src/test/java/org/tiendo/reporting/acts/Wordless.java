package org.tiendo.reporting.acts;

import java.util.ArrayList;
import java.util.List;
import org.tiendo.reporting.text.Texts;

/// Keys of words that a form needs and a language does not have.
final class Wordless {

  private Wordless() {}

  static List<String> of(String act, List<Field> fields, Texts texts) {
    List<String> keys = new ArrayList<>(List.of("act." + act, "act.done." + act));
    for (Field field : fields) {
      String own = "act." + act + ".field." + field.name();
      if (field.kind() != Field.Kind.HIDDEN && !texts.has(own)) {
        keys.add("field." + field.name());
      }
      field.columns().stream()
          .filter(column -> column.value().isEmpty())
          .forEach(column -> keys.add("field." + field.name() + "." + column.name()));
    }
    return keys.stream().filter(key -> !texts.has(key)).toList();
  }
}
