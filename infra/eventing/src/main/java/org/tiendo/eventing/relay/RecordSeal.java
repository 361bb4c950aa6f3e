package org.tiendo.eventing.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// Shows that a Kafka record was made by a service of the installation: an HMAC over all its headers, its key and its value,
/// under a key that the services share.
///
/// It says nothing of time or order: a record that was once genuine stays so. Positions tell the rest.
public final class RecordSeal {

  /// Without a key nothing is sealed, and everything counts as genuine.
  public static final RecordSeal NONE = new RecordSeal(null);

  static final String HEADER = "tiendo_seal";
  private static final String ALGORITHM = "HmacSHA256";

  private final @Nullable Mac keyed;

  private RecordSeal(@Nullable Mac keyed) {
    this.keyed = keyed;
  }

  /// @param key at least 32 bytes that nobody can guess
  public static RecordSeal of(byte[] key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return new RecordSeal(mac);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  void put(Headers headers, byte[] key, byte[] value) {
    if (keyed != null) {
      headers.add(HEADER, seal(keyed, headers, key, value));
    }
  }

  boolean fits(Headers headers, byte @Nullable [] key, byte @Nullable [] value) {
    if (keyed == null) {
      return true;
    }
    Header given = headers.lastHeader(HEADER);
    return given != null
        && given.value() != null
        && MessageDigest.isEqual(given.value(), seal(keyed, headers, key, value));
  }

  /// Each part with its length in front, so that none can be taken for another; all at once, as that is quicker than by parts.
  private static byte[] seal(
      Mac prototype, Headers headers, byte @Nullable [] key, byte @Nullable [] value) {
    List<byte @Nullable []> parts = new ArrayList<>();
    for (Header header : headers) {
      if (!header.key().equals(HEADER)) {
        parts.add(header.key().getBytes(UTF_8));
        parts.add(header.value());
      }
    }
    parts.add(key);
    parts.add(value);
    int length =
        parts.stream().mapToInt(part -> Integer.BYTES + (part == null ? 0 : part.length)).sum();
    ByteBuffer all = ByteBuffer.allocate(length);
    for (byte @Nullable [] part : parts) {
      all.putInt(part == null ? -1 : part.length);
      if (part != null) {
        all.put(part);
      }
    }
    return copy(prototype).doFinal(all.array());
  }

  private static Mac copy(Mac prototype) {
    try {
      return (Mac) prototype.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the JDK's " + ALGORITHM + " can be copied", e);
    }
  }
}
