package org.tiendo.eventing.command;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.tiendo.eventing.store.LeafHash;

/// Permanent ids of commands.
final class CommandIds {

  private static final int LENGTH = 32;

  private CommandIds() {}

  /// The same for every sending: the first 32 hexadecimal digits of the SHA-256 of the parts, each behind its length, so
  /// that no two triples read as the same bytes.
  static String of(String tenant, String person, String key) {
    ByteArrayOutputStream parts = new ByteArrayOutputStream();
    for (String part : new String[] {tenant, person, key}) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      parts.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
      parts.writeBytes(bytes);
    }
    return LeafHash.plain(parts.toByteArray()).substring(0, LENGTH);
  }
}
