package org.tiendo.eventing.reconcile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;

/// A short hash of the record at each position.
final class Hashes {

  private static final int FIRST = 1024;

  private final BitSet present = new BitSet();
  private long[] hashes = new long[FIRST];

  /// The first eight bytes of SHA-256: enough to tell what went wrong, not what somebody forged.
  static long of(String line) {
    return ByteBuffer.wrap(sha256().digest(line.getBytes(UTF_8))).getLong();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /// @return false if the position has another hash already; that one stays
  boolean put(int position, long hash) {
    if (present.get(position)) {
      return hashes[position] == hash;
    }
    if (position >= hashes.length) {
      hashes = Arrays.copyOf(hashes, Math.max(position + 1, hashes.length * 2));
    }
    present.set(position);
    hashes[position] = hash;
    return true;
  }

  boolean has(int position) {
    return present.get(position);
  }

  long at(int position) {
    return hashes[position];
  }

  int count() {
    return present.cardinality();
  }

  /// One behind the last position.
  int end() {
    return present.length();
  }

  /// Over all positions in order, those that are missing left out.
  String rolling() {
    MessageDigest digest = sha256();
    ByteBuffer buffer = ByteBuffer.allocate(Long.BYTES * 2);
    for (int at = present.nextSetBit(0); at >= 0; at = present.nextSetBit(at + 1)) {
      buffer.clear().putLong(at).putLong(hashes[at]);
      digest.update(buffer.array());
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
  }
}
