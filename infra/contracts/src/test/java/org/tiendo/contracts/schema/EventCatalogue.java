package org.tiendo.contracts.schema;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tiendo.contracts.EventTypes;
import tools.jackson.databind.JsonNode;

/// The catalogue of published events as a Markdown page, made from the schemas.
final class EventCatalogue {

  private static final String HEAD =
      """
      # Event catalogue

      Every event that crosses the line of a service. This page is made from the records of `infra/contracts` and their
      schemas; do not edit it. To make it anew:

      ```
      mvn -q -pl infra/contracts test -Dtiendo.rewrite=true
      ```

      A form grows only by optional fields. Readers outside the product should ignore fields that they do not know.
      An event without a published form is delivered as a record without data, so that positions stay contiguous.

      | Event | Owner | CloudEvents type | What happened |
      |---|---|---|---|
      """;

  private final StringBuilder page = new StringBuilder(HEAD);

  private final Comments comments;

  private EventCatalogue(Comments comments) {
    this.comments = comments;
  }

  static String of(List<EventTypes.Entry> entries, Comments comments) {
    EventCatalogue catalogue = new EventCatalogue(comments);
    entries.forEach(catalogue::index);
    entries.forEach(catalogue::section);
    return catalogue.page.toString();
  }

  private void index(EventTypes.Entry entry) {
    JsonNode schema = schema(entry);
    page.append(
        "| [%s](#%s) | %s | `%s` | %s |\n"
            .formatted(
                entry.type(),
                entry.type().toLowerCase(Locale.ROOT),
                owner(entry),
                entry.cloudEventType(),
                firstSentence(schema)));
  }

  private void section(EventTypes.Entry entry) {
    JsonNode schema = schema(entry);
    String file = Kept.fileName(entry);
    page.append(
        "\n## %s\n\n%s\n\n".formatted(entry.type(), schema.path("description").asString("")));
    page.append(
        "Version %d · [schema](../contracts/src/main/resources/org/tiendo/contracts/schema/%s) · [sample](../contracts/src/main/resources/org/tiendo/contracts/sample/%s)\n"
            .formatted(entry.version(), file, file));
    fields(schema);
    for (Map.Entry<String, JsonNode> definition : schema.path("$defs").properties()) {
      if (definition.getValue().has("properties")) {
        page.append(
            "\n**%s**: %s\n"
                .formatted(
                    definition.getKey(), definition.getValue().path("description").asString("")));
        fields(definition.getValue());
      }
    }
  }

  private void fields(JsonNode schema) {
    page.append("\n| Field | Type | Required | Meaning |\n|---|---|---|---|\n");
    List<String> required = schema.path("required").valueStream().map(JsonNode::asString).toList();
    for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
      page.append(
          "| `%s` | %s | %s | %s |\n"
              .formatted(
                  field.getKey(),
                  type(field.getValue()),
                  required.contains(field.getKey()) ? "yes" : "no",
                  field.getValue().path("description").asString("")));
    }
  }

  private static String type(JsonNode schema) {
    if (schema.has("$ref")) {
      String ref = schema.path("$ref").asString();
      return ref.substring(ref.lastIndexOf('/') + 1);
    }
    if (schema.has("items")) {
      return "list of " + type(schema.path("items"));
    }
    if (schema.path("additionalProperties").isObject()) {
      return type(schema.path("additionalProperties")) + " by name";
    }
    return schema.path("format").asString(schema.path("type").asString());
  }

  private JsonNode schema(EventTypes.Entry entry) {
    return SchemaOf.record(entry.recordClass(), entry.type(), entry.version(), comments);
  }

  private static String firstSentence(JsonNode schema) {
    return schema.path("description").asString("").split("(?<=\\.)\\s", 2)[0];
  }

  private static String owner(EventTypes.Entry entry) {
    String owner = entry.recordClass().getPackageName();
    return owner.substring(owner.lastIndexOf('.') + 1);
  }
}
