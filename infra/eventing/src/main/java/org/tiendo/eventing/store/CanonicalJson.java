package org.tiendo.eventing.store;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The one way a JSON value is written as bytes: RFC 8785, restricted to what every reader agrees on.
///
/// Keys sorted by UTF-16 units, no spaces, integers within ±(2^53−1), no fractions or exponents, no lone surrogates, text
/// in Unicode normalisation form C. What the profile cannot say is refused with an [IllegalArgumentException].
public final class CanonicalJson {

  /// The largest integer that a JSON number carries exactly everywhere, 2^53−1.
  public static final long MAX_INTEGER = 9_007_199_254_740_991L;

  private static final BigInteger LIMIT = BigInteger.valueOf(MAX_INTEGER);

  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final JsonMapper PLAIN = JsonMapper.builder().build();

  private CanonicalJson() {}

  /// The canonical bytes of a value. Text is brought to normalisation form C on the way.
  public static byte[] write(JsonNode value) {
    StringBuilder out = new StringBuilder(256);
    append(out, value);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// Reads one value from UTF-8 bytes; refuses repeated keys and anything behind the value.
  public static JsonNode parse(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      JsonNode value = STRICT.readTree(text);
      if (value.isMissingNode()) {
        throw new IllegalArgumentException("no JSON value");
      }
      return value;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("not UTF-8", e);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
  }

  /// Reads bytes that [#write] made, without checking again what was checked then.
  static JsonNode written(byte[] bytes) {
    try {
      return PLAIN.readTree(bytes);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
  }

  /// Whether these are exactly the bytes that [#write] makes of their value.
  public static boolean isCanonical(byte[] bytes) {
    try {
      return Arrays.equals(bytes, write(parse(bytes)));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static void append(StringBuilder out, JsonNode value) {
    switch (value.getNodeType()) {
      case OBJECT -> appendObject(out, value);
      case ARRAY -> appendArray(out, value);
      case STRING -> appendText(out, normalised(value.stringValue()));
      case BOOLEAN -> out.append(value.booleanValue());
      case NULL -> out.append("null");
      case NUMBER -> out.append(integer(value));
      case BINARY, MISSING, POJO ->
          throw new IllegalArgumentException("not a JSON value: " + value.getNodeType());
    }
  }

  private static void appendObject(StringBuilder out, JsonNode object) {
    Map<String, JsonNode> sorted = new TreeMap<>();
    for (Map.Entry<String, JsonNode> property : object.properties()) {
      String key = normalised(property.getKey());
      if (sorted.putIfAbsent(key, property.getValue()) != null) {
        throw new IllegalArgumentException("two keys are the same when normalised");
      }
    }
    char before = '{';
    for (Map.Entry<String, JsonNode> property : sorted.entrySet()) {
      out.append(before);
      appendText(out, property.getKey());
      append(out.append(':'), property.getValue());
      before = ',';
    }
    out.append(sorted.isEmpty() ? "{}" : "}");
  }

  private static void appendArray(StringBuilder out, JsonNode array) {
    char before = '[';
    for (JsonNode element : array.values()) {
      append(out.append(before), element);
      before = ',';
    }
    out.append(array.isEmpty() ? "[]" : "]");
  }

  private static BigInteger integer(JsonNode number) {
    if (!number.isIntegralNumber()) {
      throw new IllegalArgumentException("a number with a fraction or exponent: send it as text");
    }
    BigInteger value = number.bigIntegerValue();
    if (value.abs().compareTo(LIMIT) > 0) {
      throw new IllegalArgumentException("an integer beyond 2^53-1: send it as text");
    }
    return value;
  }

  private static String normalised(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isSurrogate(text.charAt(i))) {
        continue;
      }
      if (i + 1 == text.length()
          || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
        throw new IllegalArgumentException("text with half of a surrogate pair");
      }
      i++;
    }
    return Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /// A text as JSON, brought to normalisation form C.
  static String quote(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2);
    appendText(out, normalised(text));
    return out.toString();
  }

  private static void appendText(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\f' -> out.append("\\f");
        case '\r' -> out.append("\\r");
        default -> {
          if (c < 0x20) {
            out.append("\\u00")
                .append(Character.forDigit(c >> 4, 16))
                .append(Character.forDigit(c & 15, 16));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
