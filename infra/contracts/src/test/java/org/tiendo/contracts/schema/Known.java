package org.tiendo.contracts.schema;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What a reader who knows a schema sees of a value, passing over members that the schema does not name.
final class Known {

  private static final String DEFINITIONS = "#/$defs/";

  private Known() {}

  /// @param schema of the value
  /// @param root the schema with the definitions
  static JsonNode part(JsonNode value, JsonNode schema, JsonNode root) {
    String reference = schema.path("$ref").asString("");
    if (reference.startsWith(DEFINITIONS)) {
      return part(value, root.path("$defs").path(reference.substring(DEFINITIONS.length())), root);
    }
    if (value instanceof ObjectNode object) {
      return object(object, schema, root);
    }
    if (value instanceof ArrayNode array) {
      ArrayNode known = JsonNodeFactory.instance.arrayNode();
      array.forEach(element -> known.add(part(element, schema.path("items"), root)));
      return known;
    }
    return value;
  }

  private static JsonNode object(ObjectNode object, JsonNode schema, JsonNode root) {
    JsonNode others = schema.path("additionalProperties");
    ObjectNode known = JsonNodeFactory.instance.objectNode();
    for (String name : List.copyOf(object.propertyNames())) {
      JsonNode member = schema.path("properties").path(name);
      if (!member.isMissingNode()) {
        known.set(name, part(object.get(name), member, root));
      } else if (others.isObject()) {
        known.set(name, part(object.get(name), others, root));
      }
    }
    return known;
  }
}
