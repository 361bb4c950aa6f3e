package org.tiendo.identity.setup;

import java.util.List;
import java.util.Map;
import org.springframework.util.CollectionUtils;
import org.springframework.util.MultiValueMap;

/// A form as it was typed, so that it can be shown again with what is wrong.
record Typed(MultiValueMap<String, String> fields) {

  static final Typed NOTHING = new Typed(CollectionUtils.toMultiValueMap(Map.of()));

  /// A field without the spaces around it; empty if it was left out.
  public String text(String name) {
    String first = fields.getFirst(name);
    return first == null ? "" : first.strip();
  }

  /// All values of a field.
  public List<String> all(String name) {
    return fields.getOrDefault(name, List.of());
  }
}
