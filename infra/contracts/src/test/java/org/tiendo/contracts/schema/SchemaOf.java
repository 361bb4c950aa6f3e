package org.tiendo.contracts.schema;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.Id;
import org.tiendo.contracts.vocabulary.Deadline;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON Schema (2020-12) of a record: what its components require, in their order.
///
/// A component that is not `@Nullable` is required. Nested records, enumerations and ids become definitions.
final class SchemaOf {

  private static final Map<Class<?>, Map<String, String>> PLAIN =
      Map.ofEntries(
          Map.entry(String.class, Map.of("type", "string")),
          Map.entry(boolean.class, Map.of("type", "boolean")),
          Map.entry(Boolean.class, Map.of("type", "boolean")),
          Map.entry(int.class, Map.of("type", "integer", "format", "int32")),
          Map.entry(Integer.class, Map.of("type", "integer", "format", "int32")),
          Map.entry(long.class, Map.of("type", "integer", "format", "int64")),
          Map.entry(Long.class, Map.of("type", "integer", "format", "int64")),
          Map.entry(LocalDate.class, Map.of("type", "string", "format", "date")),
          Map.entry(Instant.class, Map.of("type", "string", "format", "date-time")));

  private final @Nullable Comments comments;
  private final ObjectNode definitions = ContractsJson.MAPPER.createObjectNode();

  private SchemaOf(@Nullable Comments comments) {
    this.comments = comments;
  }

  /// @param comments where the descriptions come from; none if null
  static ObjectNode record(Class<?> type, String name, int version, @Nullable Comments comments) {
    SchemaOf schemaOf = new SchemaOf(comments);
    ObjectNode schema = ContractsJson.MAPPER.createObjectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", "urn:tiendo:event:" + name + ":" + version);
    schema.put("title", name);
    schemaOf.members(type, schema);
    if (!schemaOf.definitions.isEmpty()) {
      schema.set("$defs", schemaOf.definitions);
    }
    return schema;
  }

  private void members(Class<?> type, ObjectNode schema) {
    describe(schema, comments == null ? null : comments.about(type));
    schema.put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = schema.putArray("required");
    for (RecordComponent component : type.getRecordComponents()) {
      ObjectNode property = of(component.getAnnotatedType());
      describe(property, comments == null ? null : comments.about(type, component.getName()));
      properties.set(component.getName(), property);
      if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        required.add(component.getName());
      }
    }
    schema.put("additionalProperties", false);
    if (type == Deadline.class) {
      // exactly one of the two dates, and whatever else a deadline says
      schema.put("minProperties", 1).put("maxProperties", type.getRecordComponents().length - 1);
      ArrayNode dates = schema.putArray("oneOf");
      List.of("dueOn", "reviewOn")
          .forEach(date -> dates.addObject().putArray("required").add(date));
    }
  }

  private ObjectNode of(AnnotatedType annotated) {
    Type type = annotated.getType();
    ObjectNode schema = ContractsJson.MAPPER.createObjectNode();
    if (type instanceof ParameterizedType generic
        && annotated instanceof AnnotatedParameterizedType arguments) {
      return container(generic, arguments.getAnnotatedActualTypeArguments(), schema);
    }
    Class<?> raw = (Class<?>) type;
    Map<String, String> plain = PLAIN.get(raw);
    if (plain == null) {
      define(raw);
      return schema.put("$ref", "#/$defs/" + raw.getSimpleName());
    }
    schema.put("type", plain.get("type"));
    if (plain.containsKey("format")) {
      schema.put("format", plain.get("format"));
    }
    return schema;
  }

  private ObjectNode container(
      ParameterizedType type, AnnotatedType[] arguments, ObjectNode schema) {
    if (type.getRawType() == List.class) {
      schema.put("type", "array").set("items", of(arguments[0]));
    } else if (type.getRawType() == Map.class && arguments[0].getType() == String.class) {
      schema.put("type", "object").set("additionalProperties", of(arguments[1]));
    } else {
      throw new IllegalArgumentException("no published form for " + type);
    }
    return schema;
  }

  private void define(Class<?> type) {
    if (definitions.has(type.getSimpleName())) {
      return;
    }
    ObjectNode definition = definitions.putObject(type.getSimpleName());
    if (Id.class.isAssignableFrom(type)) {
      describe(definition, comments == null ? null : comments.about(type));
      definition.put("type", "string").put("pattern", "^" + Id.FORM.pattern() + "$");
    } else if (type.isEnum()) {
      describe(definition, comments == null ? null : comments.about(type));
      ArrayNode values = definition.put("type", "string").putArray("enum");
      Arrays.stream(type.getEnumConstants()).forEach(c -> values.add(((Enum<?>) c).name()));
    } else if (type.isRecord()) {
      members(type, definition);
    } else {
      throw new IllegalArgumentException("no published form for " + type);
    }
  }

  private static void describe(ObjectNode schema, @Nullable String text) {
    if (text != null) {
      schema.put("description", text);
    }
  }
}
