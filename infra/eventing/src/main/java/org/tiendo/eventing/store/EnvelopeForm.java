package org.tiendo.eventing.store;

import java.nio.ByteBuffer;
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
///
/// @param asGiven whether all texts are stored as they were given, because they were in normal form
record EnvelopeForm(byte[] beforeAt, byte[] beforeN, byte[] afterN, boolean asGiven) {

  private static final DateTimeFormatter AT =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  static EnvelopeForm of(Commit commit, int index, String tenant) {
    Commit.NewEvent event = commit.events().get(index);
    CanonicalWriter out = new CanonicalWriter();
    byte[] first = out.field("{\"agg\":", event.stream().toString()).raw(",\"at\":\"").take();
    byte[] second =
        out.field("\",\"by\":", commit.by())
            .field(",\"caus\":", commit.causationId())
            .field(",\"cmd\":", commit.commandId())
            .field(",\"corr\":", commit.correlationId())
            .raw(",\"data\":")
            .value(event.data())
            .field(",\"eff\":", commit.effectiveOn().toString())
            .field(",\"id\":", id(commit, index))
            .raw(",\"n\":")
            .take();
    byte[] third =
        out.field(",\"obo\":", commit.obo())
            .raw(",\"seq\":")
            .integer(event.seq())
            .field(",\"t\":", event.type())
            .field(",\"tenant\":", tenant)
            .field(",\"unit\":", commit.unit())
            .raw(",\"v\":")
            .integer(event.version())
            .raw("}")
            .take();
    return new EnvelopeForm(first, second, third, out.asGiven());
  }

  private static String id(Commit commit, int index) {
    return commit.commandId() + "-" + index;
  }

  /// Bytes of the envelope at its longest.
  int size() {
    return constant() + LogLimits.NUMBERING_BYTES;
  }

  /// Bytes of what does not depend on the place.
  int constant() {
    return beforeAt.length + beforeN.length + afterN.length;
  }

  /// A recorded time as it is written.
  static byte[] at(Instant at) {
    return AT.format(at).getBytes(StandardCharsets.US_ASCII);
  }

  static byte[] n(long position) {
    return Long.toString(position).getBytes(StandardCharsets.US_ASCII);
  }

  /// @param at as [#at(Instant)] writes it
  /// @param n as [#n] writes it
  void writeTo(ByteBuffer out, byte[] at, byte[] n) {
    out.put(beforeAt).put(at).put(beforeN).put(n).put(afterN);
  }

  byte[] numbered(long position, Instant at) {
    byte[] time = at(at);
    byte[] n = n(position);
    ByteBuffer out = ByteBuffer.allocate(constant() + time.length + n.length);
    writeTo(out, time, n);
    return out.array();
  }

  /// What is stored of an event of a commit, without parsing what was just written if it says the same.
  Envelope stored(Commit commit, int index, String tenant, PreparedCommit.Place place) {
    byte[] bytes = numbered(place.position() + index, place.at());
    if (!asGiven) {
      return read(bytes);
    }
    Commit.NewEvent event = commit.events().get(index);
    return new Envelope(
        place.position() + index,
        event.stream(),
        event.seq(),
        event.type(),
        event.version(),
        id(commit, index),
        place.at(),
        commit.effectiveOn(),
        commit.by(),
        commit.unit(),
        commit.obo(),
        commit.commandId(),
        commit.correlationId(),
        commit.causationId(),
        tenant,
        event.data(),
        bytes);
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
}
