package org.tiendo.eventing.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bson.RawBsonDocument;

/// The document of a commit as BSON, complete but for its place: made in the caller's thread, so that the thread that writes
/// the log copies bytes and no more.
///
/// @param beforeAt from `count` to the name of `at`
/// @param afterEvents `keys` and the document's end
record CommitForm(byte[] beforeAt, List<EnvelopeForm> envelopes, byte[] afterEvents) {

  private static final byte INT32 = 0x10;
  private static final byte INT64 = 0x12;
  private static final byte DATE = 0x09;
  private static final byte TEXT = 0x02;
  private static final byte BINARY = 0x05;
  private static final byte ARRAY = 0x04;

  private static final byte[] ID = name(INT64, "_id");
  private static final byte[] EVENTS = name(ARRAY, "events");

  static CommitForm of(Commit commit, List<EnvelopeForm> envelopes, List<String> keys) {
    byte[] command = utf8(commit.commandId());
    byte[] digest = utf8(commit.digest());
    ByteBuffer before = buffer(40 + command.length + digest.length);
    before.put(name(INT32, "count")).putInt(envelopes.size());
    text(before.put(name(TEXT, "cmd")), command);
    text(before.put(name(TEXT, "digest")), digest);
    before.put(name(DATE, "at"));
    return new CommitForm(written(before), List.copyOf(envelopes), keys(keys));
  }

  private static byte[] keys(List<String> keys) {
    List<byte[]> texts = keys.stream().map(CommitForm::utf8).toList();
    int size = texts.stream().mapToInt(text -> text.length + 17).sum();
    ByteBuffer out = buffer(size + 16);
    out.put(name(ARRAY, "keys"));
    int start = out.position();
    out.putInt(0);
    for (int i = 0; i < texts.size(); i++) {
      text(out.put(name(TEXT, Integer.toString(i))), texts.get(i));
    }
    out.put((byte) 0).putInt(start, out.position() - start);
    return written(out.put((byte) 0));
  }

  /// The document at a place.
  RawBsonDocument at(PreparedCommit.Place place) {
    byte[] at = EnvelopeForm.at(place.at());
    int size = beforeAt.length + afterEvents.length + 64;
    for (EnvelopeForm envelope : envelopes) {
      size += envelope.constant() + 64;
    }
    ByteBuffer out = buffer(size);
    out.putInt(0).put(ID).putLong(place.position());
    out.put(beforeAt).putLong(place.at().toEpochMilli()).put(EVENTS);
    int start = out.position();
    out.putInt(0);
    for (int i = 0; i < envelopes.size(); i++) {
      EnvelopeForm envelope = envelopes.get(i);
      byte[] n = EnvelopeForm.n(place.position() + i);
      out.put(name(BINARY, Integer.toString(i)));
      out.putInt(envelope.constant() + at.length + n.length).put((byte) 0);
      envelope.writeTo(out, at, n);
    }
    out.put((byte) 0).putInt(start, out.position() - start);
    out.put(afterEvents).putInt(0, out.position());
    return new RawBsonDocument(out.array(), 0, out.position());
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] written(ByteBuffer out) {
    byte[] bytes = new byte[out.position()];
    out.get(0, bytes);
    return bytes;
  }

  private static void text(ByteBuffer out, byte[] text) {
    out.putInt(text.length + 1).put(text).put((byte) 0);
  }

  private static byte[] name(byte type, String name) {
    return utf8((char) type + name + "\0");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
