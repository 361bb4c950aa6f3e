package org.tiendo.embedded.mongo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Where things stand in the one key space: the first byte says what kind, four bytes of number follow for documents
/// and index entries. Numbers are never used twice, so what a dropped collection left behind is never met again.
final class Layout {
  static final int META = 1;
  static final int DOCUMENTS = 2;
  static final int ENTRIES = 3;

  /// Length of the prefix of a document or an entry.
  static final int PREFIX = 5;

  static final Key LAST_NUMBER = meta('n');
  static final Key COLLECTIONS = meta('c');
  static final Key GARBAGE = meta('g');

  /// Up to which sequence number of the store the log had been synced when this was written: by every batch.
  static final Key SYNCED = meta('s');

  private Layout() {}

  private static Key meta(char kind) {
    return new Key(new byte[] {META, (byte) kind});
  }

  static Key documents(int collection) {
    return numbered((byte) DOCUMENTS, collection);
  }

  static Key entries(int index) {
    return numbered((byte) ENTRIES, index);
  }

  static Key collection(String database, String name) {
    return COLLECTIONS.plus(text(database)).plus((byte) 0).plus(text(name));
  }

  static Key index(int collection, String name) {
    return meta('i').plus(number(collection)).plus(text(name));
  }

  /// Which fields of an index have ever held an array: a bit each.
  static Key arrays(int index) {
    return meta('a').plus(number(index));
  }

  static Key count(int collection) {
    return meta('k').plus(number(collection));
  }

  static byte[] number(int number) {
    return ByteBuffer.allocate(4).putInt(number).array();
  }

  static byte[] number(long number) {
    return ByteBuffer.allocate(8).putLong(number).array();
  }

  static long number(byte[] stored) {
    return ByteBuffer.wrap(stored).getLong();
  }

  private static Key numbered(byte kind, int number) {
    return new Key(ByteBuffer.allocate(PREFIX).put(kind).putInt(number).array());
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
