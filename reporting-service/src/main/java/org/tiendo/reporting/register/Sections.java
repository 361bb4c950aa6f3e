package org.tiendo.reporting.register;

import org.tiendo.eventing.store.EventJson;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Sections of the read model as JSON and back.
///
/// Keys of maps are written in order: live and rebuilt sections must be equal byte for byte.
final class Sections {

  private static final JsonMapper JSON =
      new EventJson()
          .mapper()
          .rebuild()
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private Sections() {}

  static <T> T read(JsonNode section, TypeReference<T> type) {
    return JSON.readValue(JSON.treeAsTokens(section), type);
  }

  static <T> T read(JsonNode section, Class<T> type) {
    return JSON.readValue(JSON.treeAsTokens(section), type);
  }

  static String text(Object element) {
    return JSON.writeValueAsString(element);
  }

  static JsonNode write(Object section) {
    return JSON.valueToTree(section);
  }
}
