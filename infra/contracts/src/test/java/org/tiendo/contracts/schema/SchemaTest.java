package org.tiendo.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tiendo.contracts.EventTypes;
import tools.jackson.databind.node.ObjectNode;

class SchemaTest {

  private static final Comments COMMENTS = Comments.of(Kept.SOURCES);

  static Iterable<EventTypes.Entry> types() {
    return EventTypes.all();
  }

  @ParameterizedTest
  @MethodSource("types")
  void the_kept_schema_says_what_the_record_says(EventTypes.Entry entry) {
    ObjectNode generated =
        SchemaOf.record(entry.recordClass(), entry.type(), entry.version(), COMMENTS);
    if (Kept.REWRITE) {
      Kept.write(Kept.schema(entry), ContractsJson.text(generated));
    }
    assertThat(Kept.schema(entry)).exists();
    assertThat(ContractsJson.tree(Kept.read(Kept.schema(entry))))
        .as("the record has changed: make schema and catalogue anew with -Dtiendo.rewrite=true")
        .isEqualTo(generated);
  }

  @Test
  void no_schema_is_kept_for_a_type_that_is_gone() throws Exception {
    var known = EventTypes.all().stream().map(Kept::fileName).toList();
    var folder = Kept.schema(EventTypes.all().getFirst()).getParent();
    try (var files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(known);
    }
  }

  @Test
  void a_nullable_component_is_optional_and_every_other_required() {
    ObjectNode schema = SchemaOf.record(Fixture.class, "Fixture", 1, null);

    assertThat(schema.path("properties").propertyNames()).containsExactly("count", "note");
    assertThat(schema.path("required").toString()).isEqualTo("[\"count\"]");
  }

  record Fixture(int count, @org.jspecify.annotations.Nullable String note) {}
}
