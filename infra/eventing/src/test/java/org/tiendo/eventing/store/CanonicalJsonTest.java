package org.tiendo.eventing.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class CanonicalJsonTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  private static String canonical(String text) {
    return new String(CanonicalJson.write(CanonicalJson.parse(text.getBytes(UTF_8))), UTF_8);
  }

  @Nested
  class Writing {

    @Test
    void keys_are_sorted_by_utf_16_units_as_in_rfc_8785() {
      String sorted =
          canonical(
              """
              {"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\ufb33":"dropped by NFC",
               "1":"One","\\ud83d\\ude00":"Emoji: Grinning Face","\\u0080":"Control",
               "\\u00f6":"Latin Small Letter O With Diaeresis"}\
              """);
      assertThat(CanonicalJson.parse(sorted.getBytes(UTF_8)).propertyNames())
          .containsExactly("\r", "1", "\u0080", "\u00f6", "\u05d3\u05bc", "\u20ac", "\ud83d\ude00");
    }

    @Test
    void text_is_escaped_as_in_rfc_8785() {
      assertThat(canonical("\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\\u007f\""))
          .isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\u007f\"");
    }

    @Test
    void there_are_no_spaces() {
      assertThat(canonical(" { \"b\" : [ 1 , true , null , { } , [ ] ] , \"a\" : -7 } "))
          .isEqualTo("{\"a\":-7,\"b\":[1,true,null,{},[]]}");
    }

    @Test
    void text_is_brought_to_normalisation_form_c() {
      assertThat(canonical("\"tie\\u0302\\u0301n \\u0111o\\u0323\\u0302\""))
          .isEqualTo("\"tiến độ\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9007199254740991", "-9007199254740991", "0"})
    void integers_up_to_the_limit_are_written(String number) {
      assertThat(canonical(number)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "9007199254740992",
          "-9007199254740992",
          "1.0",
          "0.5",
          "1e3",
          "123456789012345678901234567890",
          "\"\\ud800\"",
          "\"\\udc00x\"",
          "{\"\\ud800\":1}",
          "{\"e\\u0301\":1,\"\\u00e9\":2}"
        })
    void what_the_profile_cannot_say_is_refused(String text) {
      JsonNode value = CanonicalJson.parse(text.getBytes(UTF_8));
      assertThatThrownBy(() -> CanonicalJson.write(value))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class Reading {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          " ",
          "{",
          "{\"a\":1,\"a\":2}",
          "1 2",
          "{} x",
          "nul",
          "[1,]",
          "{'a':1}",
          "NaN",
          "01"
        })
    void what_is_not_one_json_value_is_refused(String text) {
      assertThatThrownBy(() -> CanonicalJson.parse(text.getBytes(UTF_8)))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_not_utf_8_is_refused() {
      byte[] cesu = {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'};
      assertThatThrownBy(() -> CanonicalJson.parse(cesu))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(
              () -> CanonicalJson.parse("{}".getBytes(java.nio.charset.StandardCharsets.UTF_16)))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"b\":1,\"a\":2}",
          "{ }",
          "-0",
          "1.0",
          "\"\\u0041\"",
          "\"e\u0301\"",
          "{\"a\":1}\n",
          "\"\\/\"",
          "\"\\u000F\"",
          "9007199254740992"
        })
    void equal_but_other_bytes_are_not_canonical(String text) {
      assertThat(CanonicalJson.isCanonical(text.getBytes(UTF_8))).isFalse();
    }
  }

  @Test
  void what_is_written_is_canonical_and_reads_as_the_same_value() {
    Random random = new Random(20_261_123);
    for (int i = 0; i < 2_000; i++) {
      JsonNode value = value(random, 0);
      byte[] bytes = CanonicalJson.write(value);
      assertThat(CanonicalJson.isCanonical(bytes)).isTrue();
      JsonNode read = CanonicalJson.parse(bytes);
      assertThat(CanonicalJson.write(read)).isEqualTo(bytes);
      assertThat(JSON.readTree(bytes)).isEqualTo(read);
    }
  }

  private static JsonNode value(Random random, int depth) {
    return switch (random.nextInt(depth > 3 ? 4 : 6)) {
      case 0 ->
          JSON.getNodeFactory()
              .numberNode(random.nextLong(-CanonicalJson.MAX_INTEGER, CanonicalJson.MAX_INTEGER));
      case 1 -> JSON.getNodeFactory().booleanNode(random.nextBoolean());
      case 2 -> JSON.getNodeFactory().nullNode();
      case 3 -> JSON.getNodeFactory().stringNode(text(random));
      case 4 -> {
        ArrayNode array = JSON.createArrayNode();
        random.ints(random.nextInt(5)).forEach(_ -> array.add(value(random, depth + 1)));
        yield array;
      }
      default -> {
        ObjectNode object = JSON.createObjectNode();
        random
            .ints(random.nextInt(5))
            .forEach(i -> object.set(i + text(random), value(random, depth + 1)));
        yield object;
      }
    };
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      int point = random.nextInt(random.nextBoolean() ? 0x80 : 0x20000);
      text.appendCodePoint(point >= 0xd800 && point < 0xe000 ? 'x' : point);
    }
    return text.toString();
  }

  @Test
  void a_leaf_is_the_hash_of_a_zero_byte_and_the_entry() {
    assertThat(LeafHash.of(new byte[0]))
        .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
  }
}
