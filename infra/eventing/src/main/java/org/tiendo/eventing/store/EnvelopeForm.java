package org.tiendo.eventing.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

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
      return EnvelopeReader.read(bytes);
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
}
