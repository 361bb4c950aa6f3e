package org.tiendo.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tiendo.contracts.EventTypes;
import tools.jackson.databind.JsonNode;

/// Forms that were released stay readable for ever. `-Dtiendo.release=true` keeps the present form of each type that has no
/// released one yet; what is kept already is never written again.
class ReleasedTest {

  @BeforeAll
  static void keep_what_is_released_now() {
    if (!Boolean.getBoolean("tiendo.release")) {
      return;
    }
    for (EventTypes.Entry entry : EventTypes.all()) {
      if (!Files.exists(Kept.releasedSchema(entry))) {
        Kept.write(Kept.releasedSchema(entry), Kept.read(Kept.schema(entry)));
        Kept.write(Kept.releasedSample(entry), Kept.read(Kept.sample(entry)));
      }
    }
  }

  static List<Path> released() throws IOException {
    Path folder = Kept.releasedSchema(EventTypes.all().getFirst()).getParent();
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @Test
  void forms_have_been_released() throws IOException {
    assertThat(released()).hasSizeGreaterThanOrEqualTo(15);
  }

  @ParameterizedTest
  @MethodSource("released")
  void the_present_form_breaks_nothing_that_was_released(Path released) {
    EventTypes.Entry entry = entry(released);

    assertThat(Compatibility.breaks(tree(released), present(entry)))
        .as("a released form only grows by optional fields; make a new version beside it")
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("released")
  void the_present_record_reads_the_released_sample(Path released) {
    EventTypes.Entry entry = entry(released);
    JsonNode sample = tree(Kept.releasedSample(entry));

    Object event = ContractsJson.MAPPER.treeToValue(sample, entry.recordClass());
    assertThat(ContractsJson.tree(ContractsJson.MAPPER.writeValueAsString(event)))
        .isEqualTo(sample);
    assertThat(Validator.errors(present(entry).toString(), sample.toString())).isEmpty();
  }

  /// What consumers of a release do not know they pass over; all else must be as they were promised.
  @ParameterizedTest
  @MethodSource("released")
  void a_consumer_of_the_release_reads_what_is_written_now(Path released) {
    JsonNode schema = tree(released);
    JsonNode written = tree(Kept.sample(entry(released)));

    JsonNode read = Known.part(written, schema, schema);
    assertThat(Validator.errors(schema.toString(), read.toString())).isEmpty();
  }

  private static EventTypes.Entry entry(Path released) {
    return EventTypes.all().stream()
        .filter(e -> Kept.fileName(e).equals(released.getFileName().toString()))
        .findAny()
        .orElseThrow(() -> new AssertionError("released, and now gone: " + released));
  }

  /// What the record says now, whatever schema is kept.
  private static JsonNode present(EventTypes.Entry entry) {
    return SchemaOf.record(entry.recordClass(), entry.type(), entry.version(), null);
  }

  private static JsonNode tree(Path file) {
    return ContractsJson.tree(Kept.read(file));
  }
}
