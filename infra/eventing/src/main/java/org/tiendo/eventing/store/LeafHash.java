package org.tiendo.eventing.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Hashes of stored bytes, lower-case hexadecimal.
public final class LeafHash {

  private LeafHash() {}

  /// The RFC 6962 leaf of an event: SHA-256 of 0x00 and its stored bytes.
  public static String of(byte[] bytes) {
    MessageDigest sha256 = sha256();
    sha256.update((byte) 0);
    return HexFormat.of().formatHex(sha256.digest(bytes));
  }

  /// Plain SHA-256, as request digests are made.
  public static String plain(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
