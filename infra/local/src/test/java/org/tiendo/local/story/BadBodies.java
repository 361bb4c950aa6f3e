package org.tiendo.local.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Bodies made from the schema of a command in an OpenAPI description: one of the right shape that names nothing that
/// exists, and many that are wrong in one place each.
final class BadBodies {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int DEPTH = 4;

  private final JsonNode schemas;
  private final String name;
  private final ObjectNode shaped;

  /// @param what is wrong
  /// @param malformed whether the shape itself is wrong, which is found before anything is decided
  record Bad(String what, String body, boolean malformed) {

    @Override
    public String toString() {
      return what;
    }
  }

  /// @param schemas the description's `components.schemas`
  /// @param name of the body's schema
  BadBodies(JsonNode schemas, String name) {
    this.schemas = schemas;
    this.name = name;
    this.shaped = (ObjectNode) filler(reference(name), DEPTH);
  }

  /// Every field present and of the right type.
  String shaped() {
    return JSON.writeValueAsString(shaped);
  }

  List<Bad> all() {
    List<Bad> bad = new ArrayList<>();
    String good = shaped();
    bad.add(new Bad("cut off", good.substring(0, good.length() - 1), true));
    bad.add(new Bad("with something behind it", good + " {}", true));
    bad.add(new Bad("a list", "[" + good + "]", true));
    bad.add(new Bad("a text", "\"text\"", true));
    bad.add(new Bad("nothing", "", true));
    bad.add(new Bad("null", "null", true));
    bad.add(new Bad("deep", "{\"a\":".repeat(60) + "1" + "}".repeat(60), true));
    bad.add(new Bad("a number without end", "{\"a\":" + "9".repeat(2_000) + "}", true));
    shaped
        .propertyStream()
        .findFirst()
        .ifPresent(first ->
            bad.add(
                new Bad(
                    "a field twice",
                    "{\"%s\":%s,%s".formatted(first.getKey(), first.getValue(), good.substring(1)),
                    true)));
    wrongIn(reference(name), shaped, name, bad);
    return bad;
  }

  private void wrongIn(JsonNode schema, ObjectNode at, String path, List<Bad> bad) {
    changed(path + " with a field that is unknown", true, bad, at, o -> o.put("unknownField", 1));
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      String field = property.getKey();
      JsonNode type = resolved(property.getValue());
      for (JsonNode other : ofOtherTypes(type)) {
        changed(
            path + "." + field + " as " + shortened(other),
            true,
            bad,
            at,
            o -> o.set(field, other));
      }
      for (String text : badTexts(type)) {
        changed(
            path + "." + field + " as " + shortened(NODES.stringNode(text)),
            type.has("enum") || type.has("format"),
            bad,
            at,
            o -> o.put(field, text));
      }
      if (at.get(field) instanceof ObjectNode inner) {
        wrongIn(type, inner, path + "." + field, bad);
      } else if (at.get(field) instanceof ArrayNode list
          && list.path(0) instanceof ObjectNode one) {
        wrongIn(resolved(type.path("items")), one, path + "." + field, bad);
      }
    }
  }

  /// The whole body with `change` made in the object `at`, which is put back afterwards.
  private void changed(
      String what, boolean malformed, List<Bad> bad, ObjectNode at, Consumer<ObjectNode> change) {
    ObjectNode before = at.deepCopy();
    change.accept(at);
    bad.add(new Bad(what, JSON.writeValueAsString(shaped), malformed));
    at.removeAll();
    at.setAll(before);
  }

  private static List<JsonNode> ofOtherTypes(JsonNode schema) {
    List<JsonNode> others = new ArrayList<>();
    String type = schema.path("type").asString("object");
    if (!type.equals("object")) {
      others.add(NODES.objectNode().put("a", 1));
    }
    if (!type.equals("array")) {
      others.add(NODES.arrayNode().add(NODES.arrayNode()));
    }
    if (!type.equals("string")) {
      others.add(NODES.stringNode("text"));
    }
    if (!type.equals("boolean")) {
      others.add(NODES.booleanNode(true));
    }
    if (!type.equals("integer") && !type.equals("number")) {
      others.add(NODES.numberNode(7));
    }
    if (type.equals("integer")) {
      others.add(NODES.numberNode(1.5));
      others.add(NODES.numberNode(new java.math.BigInteger("9".repeat(25))));
    }
    return others;
  }

  private static List<String> badTexts(JsonNode schema) {
    return schema.path("type").asString("").equals("string")
        ? List.of("x".repeat(70_000), "a\u0000b", "\ud800", " ", "../../etc", "<script>")
        : List.of();
  }

  private JsonNode filler(JsonNode schema, int depth) {
    JsonNode type = resolved(schema);
    if (type.has("enum")) {
      return type.path("enum").path(0);
    }
    return switch (type.path("type").asString("object")) {
      case "string" ->
          NODES.stringNode(
              type.path("format").asString("").equals("date") ? "2030-02-04" : "nowhere");
      case "integer", "number" -> NODES.numberNode(1);
      case "boolean" -> NODES.booleanNode(false);
      case "array" ->
          depth == 0
              ? NODES.arrayNode()
              : NODES.arrayNode().add(filler(type.path("items"), depth - 1));
      default -> object(type, depth);
    };
  }

  private ObjectNode object(JsonNode type, int depth) {
    ObjectNode object = NODES.objectNode();
    if (depth > 0) {
      type.path("properties")
          .properties()
          .forEach(p -> object.set(p.getKey(), filler(p.getValue(), depth - 1)));
      if (type.has("additionalProperties")) {
        object.set("en", filler(type.path("additionalProperties"), depth - 1));
      }
    }
    return object;
  }

  private JsonNode resolved(JsonNode schema) {
    String reference = schema.path("$ref").asString("");
    return reference.isEmpty()
        ? schema
        : reference(reference.substring(reference.lastIndexOf('/') + 1));
  }

  private JsonNode reference(String schema) {
    return schemas.path(schema);
  }

  private static String shortened(JsonNode value) {
    String text = value.toString();
    return text.length() < 24
        ? text
        : text.substring(0, 20).toLowerCase(Locale.ROOT) + "… (" + text.length() + ")";
  }
}
