package org.tiendo.reporting.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tiendo.contracts.EventTypes;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.projection.Change;
import org.tiendo.eventing.relay.RecordForm;
import org.tiendo.eventing.store.EventJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The golden corpus: of every type and version of published events that there ever was one record as it came, and what it was
/// folded into then. `-Dtiendo.rewrite=true` adds entries of types that have none; what is there is never written again.
class CorpusTest {

  private static final Path FOLDER = Path.of("src/test/resources/corpus");
  private static final JsonMapper JSON = new EventJson().mapper();
  private static final RecordForm FORM = new RecordForm(JSON, "corpus");

  private static final String LEAF = "\"leafhash\":\"" + "0".repeat(64) + "\"";

  @BeforeAll
  static void add_entries_of_new_types() throws IOException {
    if (!Boolean.getBoolean("tiendo.rewrite")) {
      return;
    }
    Files.createDirectories(FOLDER);
    for (EventTypes.Entry type : EventTypes.all()) {
      if (!Files.exists(file(type))) {
        String log = log(type.cloudEventType());
        PublishedRecord record =
            new History().add(log, "any:1", "2026-02-02", sample(type)).records().getFirst();
        String line = FORM.toLine(record).replace("\"leafhash\":\"00\"", LEAF);
        String entry = "{\"record\":%s,\"folded\":%s}".formatted(line, folded(record));
        Files.writeString(
            file(type),
            JSON.writer()
                    .with(SerializationFeature.INDENT_OUTPUT)
                    .writeValueAsString(JSON.readTree(entry))
                + "\n");
      }
    }
  }

  private static String log(String type) {
    return Stream.of("review", "reporting")
        .filter(log -> type.contains("." + log + "."))
        .findFirst()
        .orElse("task");
  }

  private static Path file(EventTypes.Entry type) {
    return FOLDER.resolve(type.type() + ".v" + type.version() + ".json");
  }

  private static PublishedEvent sample(EventTypes.Entry type) throws IOException {
    String name = "sample/" + type.type() + ".v" + type.version() + ".json";
    try (InputStream in = EventTypes.class.getResourceAsStream(name)) {
      return JSON.readValue(in, type.recordClass());
    }
  }

  private static String folded(PublishedRecord record) {
    Map<String, Change> changes = RegisterProjection.projection().fold().changes(record);
    assertThat(changes).containsOnlyKeys(record.stream());
    return ((Change.Append) changes.get(record.stream())).element();
  }

  static List<EventTypes.Entry> types() {
    return EventTypes.all();
  }

  @ParameterizedTest
  @MethodSource("types")
  void every_type_has_an_entry(EventTypes.Entry type) {
    assertThat(file(type)).as("add it with -Dtiendo.rewrite=true, which changes no other").exists();
  }

  static List<Path> entries() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("entries")
  void is_folded_as_it_was_then(Path entry) throws IOException {
    JsonNode kept = JSON.readTree(Files.readString(entry));
    PublishedRecord record = FORM.fromLine(JSON.writeValueAsString(kept.get("record")));
    assertThat(folded(record))
        .as("byte for byte; what is folded otherwise is a new version of the projection")
        .isEqualTo(JSON.writeValueAsString(kept.get("folded")));
  }

  @Test
  void there_are_entries() throws IOException {
    assertThat(entries()).hasSizeGreaterThanOrEqualTo(100);
  }
}
