package org.tiendo.reporting.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.eventing.projection.Change;
import org.tiendo.eventing.projection.Projection;
import org.tiendo.eventing.projection.Token;
import org.tiendo.eventing.projection.Views;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Published records in the order of their logs, and the register that they fold into.
public final class History {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final List<PublishedRecord> records = new ArrayList<>();
  private final Map<String, Long> heads = new TreeMap<>();

  public History add(String log, String stream, String effectiveOn, PublishedEvent event) {
    long position = heads.merge(log, 0L, (last, _) -> last + 1);
    records.add(
        new PublishedRecord(
            log,
            position,
            stream,
            0,
            Instant.parse("2022-01-01T00:00:00Z").plusSeconds(position),
            LocalDate.parse(effectiveOn),
            new PersonId("p-1"),
            new UnitId("office"),
            null,
            "c-" + position,
            "c-" + position,
            null,
            event == null ? "Unpublished" : event.getClass().getSimpleName(),
            1,
            "00",
            event));
    return this;
  }

  public List<PublishedRecord> records() {
    return List.copyOf(records);
  }

  public Register register() {
    return read(fold(records));
  }

  /// The register of a read model.
  public static Register read(Views.Snapshot snapshot) {
    Map<String, ReadStream> streams = new HashMap<>();
    Pool pool = new Pool();
    snapshot.documents().forEach(view -> Register.add(view, streams, pool));
    return Register.of(snapshot.token(), streams);
  }

  /// Folds records in the order given, as the read model does.
  public static Views.Snapshot fold(List<PublishedRecord> records) {
    Projection projection = RegisterProjection.projection();
    Map<String, Map<String, JsonNode>> documents = new TreeMap<>();
    Token token = Token.NOTHING;
    for (PublishedRecord record : records) {
      projection
          .fold()
          .changes(record)
          .forEach((id, change) ->
              apply(documents.computeIfAbsent(id, _ -> new TreeMap<>()), record.log(), change));
      token = token.with(record.log(), record.position());
    }
    return new Views.Snapshot(
        token,
        documents.entrySet().stream()
            .map(e -> new Projection.View(e.getKey(), e.getValue()))
            .collect(Collectors.toList()));
  }

  private static void apply(Map<String, JsonNode> sections, String log, Change change) {
    switch (change) {
      case Change.Append(String element) ->
          ((ArrayNode) sections.computeIfAbsent(log, _ -> JsonNodeFactory.instance.arrayNode()))
              .add(JSON.readTree(element));
      case Change.Replace(var operator) -> {
        JsonNode after = operator.apply(sections.remove(log));
        if (after != null) {
          sections.put(log, after);
        }
      }
    }
  }
}
