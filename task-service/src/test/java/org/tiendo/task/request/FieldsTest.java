package org.tiendo.task.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.edge.Fields;
import org.tiendo.edge.InvalidValue;

class FieldsTest {

  @Test
  void a_text_is_stripped_and_in_unicode_form_c() {
    String decomposed = Normalizer.normalize("Nghị quyết", Normalizer.Form.NFD);
    assertThat(Fields.text("title", "  " + decomposed + "\n", 50)).isEqualTo("Nghị quyết");
  }

  @Test
  void a_text_says_something() {
    refused("title is blank", () -> Fields.text("title", " \t ", 50));
    refused("title is required", () -> Fields.text("title", null, 50));
    assertThat(Fields.possiblyBlank("title", " ", 50)).isEmpty();
    assertThat(Fields.optionalText("note", " ", 50)).isNull();
    assertThat(Fields.optionalText("note", null, 50)).isNull();
  }

  @Test
  void a_text_has_a_longest_length() {
    assertThat(Fields.text("title", "x".repeat(500), Fields.TITLE)).hasSize(500);
    refused(
        "title is longer than 500 characters",
        () -> Fields.text("title", "x".repeat(501), Fields.TITLE));
  }

  @Test
  void a_text_has_lines_and_tabs_but_no_other_control_characters() {
    assertThat(Fields.text("note", "a\n\tb", 50)).isEqualTo("a\n\tb");
    refused("note contains control characters", () -> Fields.text("note", "a\u0000b", 50));
    refused("note contains control characters", () -> Fields.text("note", "a\u001b[31m", 50));
  }

  @Test
  void a_list_left_out_is_empty_and_has_a_longest_length() {
    assertThat(Fields.list("files", null, x -> x)).isEmpty();
    assertThat(Fields.list("files", Collections.nCopies(200, "a"), x -> x)).hasSize(200);
    refused(
        "files has more than 200 elements",
        () -> Fields.list("files", Collections.nCopies(201, "a"), x -> x));
    refused("files[] is required", () -> Fields.list("files", Arrays.asList("a", null), x -> x));
  }

  @Test
  void ids_codes_and_numbers_have_a_form() {
    assertThat(Fields.id("lead", "quality-2", UnitId::new)).isEqualTo(new UnitId("quality-2"));
    assertThat(Fields.optionalId("lead", null, UnitId::new)).isNull();
    refused("lead is required", () -> Fields.id("lead", null, UnitId::new));
    refused("lead: ", () -> Fields.id("lead", "Quality", UnitId::new));
    for (String wrong : List.of("Resolution", "a/b", "a b", "-a")) {
      refused("type is not of the form", () -> Fields.code("type", wrong));
    }
    assertThat(Fields.number("number", "28a")).isEqualTo("28a");
    for (String wrong : List.of("28/2", "28 2", "1".repeat(21))) {
      refused("number is not of the form", () -> Fields.number("number", wrong));
    }
  }

  private static void refused(String message, Runnable reading) {
    assertThatThrownBy(reading::run)
        .isInstanceOfSatisfying(
            InvalidValue.class, wrong -> assertThat(message).startsWith(wrong.field()))
        .hasMessageStartingWith(message);
  }
}
