package org.tiendo.eventing.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The stored bytes of one event, complete but for its position and its time.
///
/// The canonical order of keys puts `at` and `n` between three constant parts, so numbering again is cheap.
record EnvelopeForm(byte[] beforeAt, byte[] beforeN, byte[] afterN) {

  private static final DateTimeFormatter AT =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  static EnvelopeForm of(Commit commit, int index, String tenant) {
    Commit.NewEvent event = commit.events().get(index);
    String data = new String(CanonicalJson.write(event.data()), StandardCharsets.UTF_8);
    String first = "{\"agg\":" + quote(event.stream().toString()) + ",\"at\":\"";
    String second =
        "\",\"by\":"
            + quote(commit.by())
            + optional("caus", commit.causationId())
            + ",\"cmd\":"
            + quote(commit.commandId())
            + ",\"corr\":"
            + quote(commit.correlationId())
            + ",\"data\":"
            + data
            + ",\"eff\":"
            + quote(commit.effectiveOn().toString())
            + ",\"id\":"
            + quote(commit.commandId() + "-" + index)
            + ",\"n\":";
    String third =
        optional("obo", commit.obo())
            + ",\"seq\":"
            + event.seq()
            + ",\"t\":"
            + quote(event.type())
            + ",\"tenant\":"
            + quote(tenant)
            + ",\"unit\":"
            + quote(commit.unit())
            + ",\"v\":"
            + event.version()
            + "}";
    return new EnvelopeForm(utf8(first), utf8(second), utf8(third));
  }

  /// Bytes of the envelope at its longest.
  int size() {
    return beforeAt.length + beforeN.length + afterN.length + LogLimits.NUMBERING_BYTES;
  }

  byte[] numbered(long position, Instant at) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(size());
    out.writeBytes(beforeAt);
    out.writeBytes(utf8(AT.format(at)));
    out.writeBytes(beforeN);
    out.writeBytes(utf8(Long.toString(position)));
    out.writeBytes(afterN);
    return out.toByteArray();
  }

  /// Reads stored bytes.
  static Envelope read(byte[] bytes) {
    JsonNode e = CanonicalJson.written(bytes);
    return new Envelope(
        e.get("n").longValue(),
        StreamId.parse(text(e, "agg")),
        e.get("seq").longValue(),
        text(e, "t"),
        e.get("v").intValue(),
        text(e, "id"),
        moment(text(e, "at")),
        date(text(e, "eff")),
        text(e, "by"),
        text(e, "unit"),
        textIfAny(e, "obo"),
        text(e, "cmd"),
        text(e, "corr"),
        textIfAny(e, "caus"),
        text(e, "tenant"),
        e.get("data"),
        bytes);
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

  private static String text(JsonNode object, String key) {
    return object.required(key).stringValue();
  }

  private static @Nullable String textIfAny(JsonNode object, String key) {
    return object.has(key) ? text(object, key) : null;
  }

  private static String optional(String key, @Nullable String value) {
    return value == null ? "" : ",\"" + key + "\":" + quote(value);
  }

  private static String quote(String text) {
    return CanonicalJson.quote(text);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
