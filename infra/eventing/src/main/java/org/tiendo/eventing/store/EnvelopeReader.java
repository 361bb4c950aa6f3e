package org.tiendo.eventing.store;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads stored bytes in one pass: keys are in their order, so each is met or it is not there. Keys that are not known are
/// passed over.
final class EnvelopeReader {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JsonParser in;

  /// The key whose value comes next; null at the end.
  private @Nullable String key;

  private EnvelopeReader(JsonParser in) {
    this.in = in;
    in.nextToken();
    this.key = in.nextName();
  }

  /// @throws IllegalArgumentException if it is not an envelope
  static Envelope read(byte[] bytes) {
    try (JsonParser in = JSON.createParser(bytes)) {
      return new EnvelopeReader(in).envelope(bytes);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not an envelope: " + e.getOriginalMessage(), e);
    }
  }

  private Envelope envelope(byte[] bytes) {
    StreamId agg = StreamId.parse(text("agg"));
    Instant at = moment(text("at"));
    String by = text("by");
    String caus = textIfAny("caus");
    String cmd = text("cmd");
    String corr = text("corr");
    JsonNode data = tree("data");
    LocalDate eff = date(text("eff"));
    String id = text("id");
    long n = integer("n");
    String obo = textIfAny("obo");
    long seq = integer("seq");
    String t = text("t");
    String tenant = text("tenant");
    String unit = text("unit");
    int v = (int) integer("v");
    return new Envelope(
        n, agg, seq, t, v, id, at, eff, by, unit, obo, cmd, corr, caus, tenant, data, bytes);
  }

  /// Goes to the value of a key, if it is there.
  private boolean at(String wanted) {
    while (key != null && key.compareTo(wanted) < 0) {
      in.nextToken();
      in.skipChildren();
      key = in.nextName();
    }
    if (!wanted.equals(key)) {
      return false;
    }
    in.nextToken();
    return true;
  }

  private void need(String wanted) {
    if (!at(wanted)) {
      throw new IllegalArgumentException("an envelope without " + wanted);
    }
  }

  private @Nullable String textIfAny(String wanted) {
    if (!at(wanted)) {
      return null;
    }
    if (in.currentToken() != JsonToken.VALUE_STRING) {
      throw new IllegalArgumentException("in an envelope is no text: " + wanted);
    }
    String text = in.getString();
    key = in.nextName();
    return text;
  }

  private String text(String wanted) {
    String text = textIfAny(wanted);
    if (text == null) {
      throw new IllegalArgumentException("an envelope without " + wanted);
    }
    return text;
  }

  private long integer(String wanted) {
    need(wanted);
    long value = in.getLongValue();
    key = in.nextName();
    return value;
  }

  private JsonNode tree(String wanted) {
    need(wanted);
    JsonNode tree = in.readValueAsTree();
    key = in.nextName();
    return tree;
  }

  /// Of the one form that is written: a general parser took a quarter of the time of reading an event.
  private static Instant moment(String text) {
    if (text.length() != "2026-11-23T08:00:00.000Z".length()) {
      return Instant.parse(text);
    }
    long minutes =
        (date(text).toEpochDay() * 24 + number(text, 11, 13)) * 60 + number(text, 14, 16);
    return Instant.ofEpochSecond(
        minutes * 60 + number(text, 17, 19), number(text, 20, 23) * 1_000_000L);
  }

  /// Of a text that begins with a date.
  private static LocalDate date(String text) {
    return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}
