package org.tiendo.eventing.projection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.inbox.HoleReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A projection whose documents show any record folded twice, not at all, or out of order: each record moves one from an
/// account to another, so that the sum is always zero; some records remove an account's section.
public final class Ledger {

  private static final int ACCOUNTS = 12;

  public static final Projection PROJECTION =
      new Projection("ledger", 1, Ledger.class, Ledger::changes);

  /// Owners who have nothing that was not delivered.
  static final Map<String, HoleReader> WITHOUT_OWNERS =
      Map.of("task", (_, _) -> List.of(), "review", (_, _) -> List.of());

  private Ledger() {}

  private static Map<String, Change> changes(PublishedRecord record) {
    long p = record.position();
    String from = "account:" + p * 7 % ACCOUNTS;
    String to = "account:" + (p * 5 + 3) % ACCOUNTS;
    Map<String, Change> changes = new HashMap<>();
    changes.put("trail:" + p % 5, replace(state -> p % 9 == 8 ? null : trail(state, p)));
    changes.put("list:" + p % 3, new Change.Append("{\"p\":" + p + "}"));
    if (!from.equals(to)) {
      changes.put(from, replace(state -> moved(state, -1)));
      changes.put(to, replace(state -> moved(state, 1)));
    }
    return changes;
  }

  private static Change replace(UnaryOperator<@Nullable JsonNode> operator) {
    return new Change.Replace(operator);
  }

  private static JsonNode moved(@Nullable JsonNode state, int by) {
    ObjectNode after = JsonNodeFactory.instance.objectNode();
    return after.put("balance", (state == null ? 0 : state.get("balance").asInt()) + by);
  }

  private static JsonNode trail(@Nullable JsonNode state, long position) {
    ObjectNode after = JsonNodeFactory.instance.objectNode();
    String before = state == null ? "" : state.get("seen").asString();
    return after.put("seen", before + " " + position);
  }

  /// What reading must give after these records, folded in memory one by one.
  public static Map<String, Map<String, String>> fold(Iterable<PublishedRecord> records) {
    Map<String, Map<String, JsonNode>> documents = new TreeMap<>();
    for (PublishedRecord record : records) {
      changes(record)
          .forEach((id, change) -> {
            Map<String, JsonNode> sections = documents.computeIfAbsent(id, _ -> new TreeMap<>());
            JsonNode after = apply(change, sections.remove(record.log()));
            if (after != null) {
              sections.put(record.log(), after);
            }
          });
    }
    Map<String, Map<String, String>> texts = new TreeMap<>();
    documents.forEach((id, sections) -> {
      if (!sections.isEmpty()) {
        texts.put(id, texts(sections));
      }
    });
    return texts;
  }

  private static @Nullable JsonNode apply(Change change, @Nullable JsonNode before) {
    return switch (change) {
      case Change.Append(String element) ->
          (before == null ? JsonNodeFactory.instance.arrayNode() : (ArrayNode) before)
              .add(JsonMapper.shared().readTree(element));
      case Change.Replace(var operator) -> operator.apply(before);
    };
  }

  static Map<String, String> texts(Map<String, JsonNode> sections) {
    Map<String, String> texts = new TreeMap<>();
    sections.forEach((log, state) -> texts.put(log, state.toString()));
    return texts;
  }

  public static Map<String, Map<String, String>> texts(Views.Snapshot snapshot) {
    Map<String, Map<String, String>> texts = new TreeMap<>();
    snapshot.documents().forEach(view -> texts.put(view.id(), texts(view.sections())));
    return texts;
  }

  /// The same record in another log.
  public static PublishedRecord ofReview(PublishedRecord r) {
    return new PublishedRecord(
        "review",
        r.position(),
        r.stream(),
        r.sequence(),
        r.recordedAt(),
        r.effectiveOn(),
        r.actor(),
        r.unit(),
        r.onBehalfOf(),
        r.commandId(),
        r.correlationId(),
        r.causationId(),
        r.type(),
        r.version(),
        r.leafHash(),
        r.event());
  }
}
