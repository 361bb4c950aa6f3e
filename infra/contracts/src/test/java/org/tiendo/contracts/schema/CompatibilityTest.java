package org.tiendo.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import tools.jackson.databind.JsonNode;

class CompatibilityTest {

  private static final JsonNode RELEASED = schema(Released.class);

  @Test
  void the_same_form_breaks_nothing() {
    assertThat(Compatibility.breaks(RELEASED, RELEASED)).isEmpty();
  }

  @Test
  void an_optional_field_and_another_value_may_be_added() {
    assertThat(Compatibility.breaks(RELEASED, schema(Grown.class))).isEmpty();
  }

  @Test
  void a_new_required_field_breaks() {
    assertThat(Compatibility.breaks(RELEASED, schema(Demanding.class)))
        .containsExactly("$.reason has become required");
  }

  @Test
  void a_field_that_becomes_optional_breaks_its_readers() {
    assertThat(Compatibility.breaks(RELEASED, schema(Lax.class)))
        .containsExactly("$.round was always there and may now be missing");
  }

  @Test
  void a_field_that_becomes_required_breaks_its_old_events() {
    assertThat(Compatibility.breaks(RELEASED, schema(Strict.class)))
        .containsExactly("$.dueOn has become required");
  }

  @Test
  void a_renamed_field_breaks() {
    assertThat(Compatibility.breaks(RELEASED, schema(Renamed.class)))
        .contains("$.round is gone", "$.cycle has become required");
  }

  @Test
  void another_type_of_a_field_breaks() {
    assertThat(Compatibility.breaks(RELEASED, schema(Retyped.class)))
        .containsExactly("$.round: format was \"int32\", is \"int64\"");
  }

  @Test
  void another_kind_of_id_breaks() {
    assertThat(Compatibility.breaks(RELEASED, schema(Rebound.class)))
        .anyMatch(s -> s.startsWith("$.project: $ref was"));
  }

  @Test
  void a_value_that_is_taken_away_breaks() {
    assertThat(Compatibility.breaks(RELEASED, schema(Poorer.class)))
        .containsExactly("Kind no longer knows B");
  }

  @Test
  void a_change_within_a_list_breaks() {
    assertThat(Compatibility.breaks(RELEASED, schema(Deep.class)))
        .containsExactly("Part.size has become required");
  }

  @Test
  void a_limit_on_the_number_of_fields_grows_by_what_was_added_only() {
    JsonNode released = limited(Released.class, 1);

    assertThat(Compatibility.breaks(released, limited(Grown.class, 2))).isEmpty();
    assertThat(Compatibility.breaks(released, limited(Grown.class, 1))).hasSize(1);
    assertThat(Compatibility.breaks(released, limited(Released.class, 2))).hasSize(1);
    assertThat(Compatibility.breaks(released, schema(Released.class))).hasSize(1);
    assertThat(Compatibility.breaks(schema(Released.class), released)).hasSize(1);
  }

  record Released(
      ProjectId project,
      int round,
      @Nullable LocalDate dueOn,
      First.Kind kind,
      List<First.Part> parts) {}

  record Grown(
      ProjectId project,
      int round,
      @Nullable LocalDate dueOn,
      Second.Kind kind,
      List<First.Part> parts,
      @Nullable String note) {}

  record Demanding(
      ProjectId project,
      int round,
      @Nullable LocalDate dueOn,
      First.Kind kind,
      List<First.Part> parts,
      String reason) {}

  record Lax(
      ProjectId project,
      @Nullable Integer round,
      @Nullable LocalDate dueOn,
      First.Kind kind,
      List<First.Part> parts) {}

  record Strict(
      ProjectId project, int round, LocalDate dueOn, First.Kind kind, List<First.Part> parts) {}

  record Renamed(
      ProjectId project,
      int cycle,
      @Nullable LocalDate dueOn,
      First.Kind kind,
      List<First.Part> parts) {}

  record Retyped(
      ProjectId project,
      long round,
      @Nullable LocalDate dueOn,
      First.Kind kind,
      List<First.Part> parts) {}

  record Rebound(
      UnitId project,
      int round,
      @Nullable LocalDate dueOn,
      First.Kind kind,
      List<First.Part> parts) {}

  record Poorer(
      ProjectId project,
      int round,
      @Nullable LocalDate dueOn,
      Third.Kind kind,
      List<First.Part> parts) {}

  record Deep(
      ProjectId project,
      int round,
      @Nullable LocalDate dueOn,
      First.Kind kind,
      List<Second.Part> parts) {}

  interface First {
    enum Kind {
      A,
      B
    }

    record Part(String name) {}
  }

  interface Second {
    enum Kind {
      A,
      B,
      C
    }

    record Part(String name, long size) {}
  }

  interface Third {
    enum Kind {
      A
    }
  }

  private static JsonNode limited(Class<?> record, int most) {
    return SchemaOf.record(record, "Fixture", 1, null).put("maxProperties", most);
  }

  private static JsonNode schema(Class<?> record) {
    return SchemaOf.record(record, "Fixture", 1, null);
  }
}
