package org.tiendo.eventing.store;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Writes [CanonicalJson]. What is written can be taken piece by piece.
final class CanonicalWriter {

  private static final BigInteger LIMIT = BigInteger.valueOf(CanonicalJson.MAX_INTEGER);

  /// The first character that combines with the one before it. Text without it or any above is in form C.
  private static final char COMBINING = '\u0300';

  private static final Comparator<Map.Entry<String, JsonNode>> BY_KEY = Map.Entry.comparingByKey();

  private final StringBuilder out = new StringBuilder(512);
  private boolean asGiven = true;

  /// What was written since the last call.
  byte[] take() {
    byte[] bytes = out.toString().getBytes(StandardCharsets.UTF_8);
    out.setLength(0);
    return bytes;
  }

  /// Whether no text so far had to be normalised.
  boolean asGiven() {
    return asGiven;
  }

  CanonicalWriter raw(String text) {
    out.append(text);
    return this;
  }

  CanonicalWriter integer(long number) {
    out.append(number);
    return this;
  }

  /// A text, brought to normalisation form C.
  CanonicalWriter text(String text) {
    quoted(normalised(text));
    return this;
  }

  /// Nothing if there is no value.
  CanonicalWriter field(String prefix, @Nullable String value) {
    return value == null ? this : raw(prefix).text(value);
  }

  CanonicalWriter value(JsonNode value) {
    switch (value.getNodeType()) {
      case OBJECT -> object(value);
      case ARRAY -> array(value);
      case STRING -> text(value.stringValue());
      case BOOLEAN -> out.append(value.booleanValue());
      case NULL -> out.append("null");
      case NUMBER -> number(value);
      case BINARY, MISSING, POJO ->
          throw new IllegalArgumentException("not a JSON value: " + value.getNodeType());
    }
    return this;
  }

  private void object(JsonNode object) {
    List<Map.Entry<String, JsonNode>> sorted = new ArrayList<>(object.size());
    for (Map.Entry<String, JsonNode> property : object.properties()) {
      sorted.add(Map.entry(normalised(property.getKey()), property.getValue()));
    }
    sorted.sort(BY_KEY);
    String last = null;
    for (Map.Entry<String, JsonNode> property : sorted) {
      if (property.getKey().equals(last)) {
        throw new IllegalArgumentException("two keys are the same when normalised");
      }
      out.append(last == null ? '{' : ',');
      last = property.getKey();
      quoted(last);
      out.append(':');
      value(property.getValue());
    }
    out.append(last == null ? "{}" : "}");
  }

  private void array(JsonNode array) {
    char before = '[';
    for (JsonNode element : array.values()) {
      out.append(before);
      value(element);
      before = ',';
    }
    out.append(array.isEmpty() ? "[]" : "]");
  }

  private void number(JsonNode number) {
    if (!number.isIntegralNumber()) {
      throw new IllegalArgumentException("a number with a fraction or exponent: send it as text");
    }
    if (number.isInt()) {
      out.append(number.intValue());
      return;
    }
    BigInteger value = number.bigIntegerValue();
    if (value.abs().compareTo(LIMIT) > 0) {
      throw new IllegalArgumentException("an integer beyond 2^53-1: send it as text");
    }
    out.append(value);
  }

  private String normalised(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) < COMBINING) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    refuseHalfPairs(text);
    if (Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      return text;
    }
    asGiven = false;
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static void refuseHalfPairs(String text) {
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
  }

  private void quoted(String text) {
    out.append('"');
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 || c == '"' || c == '\\') {
        out.append(text, done, i);
        escaped(c);
        done = i + 1;
      }
    }
    out.append(text, done, text.length()).append('"');
  }

  private void escaped(char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\t' -> out.append("\\t");
      case '\n' -> out.append("\\n");
      case '\f' -> out.append("\\f");
      case '\r' -> out.append("\\r");
      default ->
          out.append("\\u00")
              .append(Character.forDigit(c >> 4, 16))
              .append(Character.forDigit(c & 15, 16));
    }
  }
}
