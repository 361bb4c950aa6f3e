package org.tiendo.eventing.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tiendo.eventing.rebuild.Difference.Field;
import tools.jackson.databind.JsonNode;

/// Finds where two JSON values differ.
final class FieldDiff {

  private static final int MOST = 20;
  private static final int LONGEST = 200;

  private final List<Field> found = new ArrayList<>();

  private FieldDiff() {}

  /// The first places in which they differ; none if they are the same.
  static List<Field> of(JsonNode before, JsonNode after) {
    FieldDiff diff = new FieldDiff();
    diff.compare("", before, after);
    return diff.found;
  }

  private void compare(String path, @Nullable JsonNode before, @Nullable JsonNode after) {
    if (found.size() == MOST || (before != null && before.equals(after))) {
      return;
    }
    if (before != null && after != null && before.isObject() && after.isObject()) {
      Set<String> names = new TreeSet<>(before.propertyNames());
      names.addAll(after.propertyNames());
      names.forEach(name -> compare(path + "/" + name, before.get(name), after.get(name)));
    } else if (before != null && after != null && before.isArray() && after.isArray()) {
      for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
        compare(path + "/" + i, before.get(i), after.get(i));
      }
    } else {
      found.add(new Field(path.isEmpty() ? "/" : path, text(before), text(after)));
    }
  }

  private static String text(@Nullable JsonNode value) {
    String text = value == null ? "-" : value.toString();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
