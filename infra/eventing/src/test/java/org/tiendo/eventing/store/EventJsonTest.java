package org.tiendo.eventing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Role;

class EventJsonTest {

  private final EventJson json = new EventJson();

  /// One component of each kind that events have.
  record Sample(
      ProjectId project,
      @Nullable UnitId unit,
      LocalDate on,
      @Nullable Instant at,
      Role role,
      List<UnitId> units,
      Map<UnitId, Integer> counts,
      boolean done,
      int number) {

    /// Not a component, so not in the data.
    public boolean isLate() {
      return true;
    }

    public String getSummary() {
      return "summary";
    }
  }

  private static final Sample SAMPLE =
      new Sample(
          new ProjectId("p1"),
          null,
          LocalDate.of(2026, 11, 2),
          Instant.parse("2026-11-02T03:04:05.678Z"),
          Role.CLERK,
          List.of(new UnitId("u1"), new UnitId("u2")),
          Map.of(new UnitId("u1"), 3),
          true,
          12);

  private static final String TEXT =
      """
      {"project":"p1","on":"2026-11-02","at":"2026-11-02T03:04:05.678Z","role":"CLERK",\
      "units":["u1","u2"],"counts":{"u1":3},"done":true,"number":12}\
      """;

  @Test
  void records_are_plain_json_with_ids_as_text_and_without_what_is_null() {
    assertThat(json.toTree(SAMPLE)).isEqualTo(json.mapper().readTree(TEXT));
  }

  @Test
  void they_are_read_back_as_they_were() {
    assertThat(json.fromTree(json.mapper().readTree(TEXT), Sample.class)).isEqualTo(SAMPLE);
    assertThat(json.mapper().readValue(TEXT, Sample.class)).isEqualTo(SAMPLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"extra\":1}",
        "{\"project\":{\"value\":\"p1\"}}",
        "{\"project\":\"Not An Id\"}",
        "{\"number\":\"12\"}",
        "{\"number\":1.5}",
        "{\"number\":null}",
        "{\"role\":1}",
        "{\"role\":\"clerk\"}",
        "{\"on\":\"02/11/2026\"}",
        "{\"counts\":{\"Not An Id\":1}}",
        "{\"project\":1}",
        "{\"@class\":\"java.lang.String\"}"
      })
  void what_does_not_fit_is_refused(String change) {
    var tree = json.mapper().readTree(TEXT).asObject();
    tree.setAll(json.mapper().readTree(change).asObject());
    assertThatThrownBy(() -> json.fromTree(tree, Sample.class))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"text\":7}", "{\"text\":1.5}", "{\"text\":true}"})
  void a_number_or_truth_value_is_no_text(String change) {
    assertThatThrownBy(() -> json.fromTree(json.mapper().readTree(change), Maybe.class))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void equal_requests_have_equal_digests_however_they_were_written() {
    var one = json.mapper().readTree("{\"a\":1,\"b\":\"e\u0301\"}");
    var two = json.mapper().readTree("{ \"b\" : \"\u00e9\", \"a\" : 1 }");
    assertThat(json.digest(one)).isEqualTo(json.digest(two)).hasSize(64);
    assertThat(json.digest(one)).isNotEqualTo(json.digest(Map.of("a", 1)));
  }

  record Maybe(Optional<String> text) {}

  @Test
  void an_empty_optional_is_left_out() {
    assertThat(json.toTree(new Maybe(Optional.empty())).isEmpty()).isTrue();
    assertThat(json.fromTree(json.mapper().readTree("{}"), Maybe.class))
        .isEqualTo(new Maybe(Optional.empty()));
  }
}
