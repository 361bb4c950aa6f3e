package org.tiendo.embedded.mongo;

import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Bytes that order as RocksDB orders them: unsigned, from the left. Never changed once made.
final class Key implements Comparable<Key> {
  private final byte[] bytes;

  Key(byte[] bytes) {
    this.bytes = bytes;
  }

  /// The bytes themselves, not a copy: for the store's calls only.
  byte[] bytes() {
    return bytes;
  }

  Key plus(Key other) {
    return plus(other.bytes);
  }

  Key plus(byte... more) {
    byte[] joined = Arrays.copyOf(bytes, bytes.length + more.length);
    System.arraycopy(more, 0, joined, bytes.length, more.length);
    return new Key(joined);
  }

  Key from(int start) {
    return new Key(Arrays.copyOfRange(bytes, start, bytes.length));
  }

  int first() {
    return bytes[0];
  }

  /// The smallest key above every key that begins with this one.
  Key afterPrefix() {
    int last = bytes.length - 1;
    while (bytes[last] == (byte) 0xFF) {
      last--;
    }
    byte[] next = Arrays.copyOf(bytes, last + 1);
    next[last]++;
    return new Key(next);
  }

  boolean isAbove(byte[] other) {
    return Arrays.compareUnsigned(bytes, other) > 0;
  }

  static Key max(Key a, Key b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  static Key min(Key a, Key b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  @Override
  public int compareTo(Key other) {
    return Arrays.compareUnsigned(bytes, other.bytes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Key key && Arrays.equals(bytes, key.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}
