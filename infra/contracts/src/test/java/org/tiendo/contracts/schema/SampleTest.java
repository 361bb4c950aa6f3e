package org.tiendo.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tiendo.contracts.EventTypes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SampleTest {

  static Iterable<EventTypes.Entry> types() {
    return EventTypes.all();
  }

  @ParameterizedTest
  @MethodSource("types")
  void every_type_has_a_sample_that_its_schema_accepts(EventTypes.Entry entry) {
    assertThat(Kept.sample(entry)).exists();
    assertThat(errors(entry, sample(entry))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("types")
  void a_sample_passes_through_its_record_unchanged(EventTypes.Entry entry) {
    Object event = ContractsJson.MAPPER.treeToValue(sample(entry), entry.recordClass());

    JsonNode written = ContractsJson.tree(ContractsJson.MAPPER.writeValueAsString(event));
    assertThat(written).isEqualTo(sample(entry));
    assertThat((Object) ContractsJson.MAPPER.treeToValue(written, entry.recordClass()))
        .isEqualTo(event);
  }

  @ParameterizedTest
  @MethodSource("types")
  void an_unknown_field_is_refused_by_schema_and_record(EventTypes.Entry entry) {
    ObjectNode more = sample(entry).put("unheardOf", 1);

    assertThat(errors(entry, more)).isNotEmpty();
    assertThatThrownBy(() -> ContractsJson.MAPPER.treeToValue(more, entry.recordClass()))
        .isInstanceOf(JacksonException.class)
        .hasMessageContaining("unheardOf");
  }

  @ParameterizedTest
  @MethodSource("types")
  void a_sample_without_any_one_of_the_required_fields_is_refused(EventTypes.Entry entry) {
    JsonNode required = ContractsJson.tree(Kept.read(Kept.schema(entry))).path("required");

    assertThat(required).isNotEmpty();
    for (JsonNode name : required) {
      ObjectNode less = sample(entry);
      less.remove(name.asString());
      assertThat(errors(entry, less)).as("without " + name).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void a_sample_shows_every_field_of_its_type(EventTypes.Entry entry) {
    JsonNode properties = ContractsJson.tree(Kept.read(Kept.schema(entry))).path("properties");

    assertThat(sample(entry).propertyNames()).containsAll(properties.propertyNames());
  }

  @Test
  void a_date_that_does_not_exist_is_refused() {
    EventTypes.Entry entry = EventTypes.find("ProjectReturned", 1).orElseThrow();

    assertThat(errors(entry, sample(entry).put("revisionDueOn", "2022-02-30"))).isNotEmpty();
  }

  @Test
  void an_id_of_another_form_is_refused() {
    EventTypes.Entry entry = EventTypes.find("ProjectUnderReview", 1).orElseThrow();
    ObjectNode wrong = sample(entry).put("project", "Not An Id");

    assertThat(errors(entry, wrong)).isNotEmpty();
    assertThatThrownBy(() -> ContractsJson.MAPPER.treeToValue(wrong, entry.recordClass()))
        .isInstanceOf(Exception.class);
  }

  private static ObjectNode sample(EventTypes.Entry entry) {
    return (ObjectNode) ContractsJson.tree(Kept.read(Kept.sample(entry)));
  }

  private static java.util.List<String> errors(EventTypes.Entry entry, JsonNode json) {
    return Validator.errors(Kept.read(Kept.schema(entry)), ContractsJson.text(json));
  }
}
