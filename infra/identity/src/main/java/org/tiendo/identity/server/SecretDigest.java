package org.tiendo.identity.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Keeps a client's secret as its SHA-256. That is enough for 256 random bits; it would not be for a password.
final class SecretDigest implements PasswordEncoder {

  @Override
  public @Nullable String encode(@Nullable CharSequence secret) {
    return secret == null ? null : digest(secret);
  }

  @Override
  public boolean matches(@Nullable CharSequence secret, @Nullable String digest) {
    return secret != null
        && digest != null
        && MessageDigest.isEqual(
            digest(secret).getBytes(StandardCharsets.US_ASCII),
            digest.getBytes(StandardCharsets.US_ASCII));
  }

  private static String digest(CharSequence secret) {
    try {
      byte[] bytes = secret.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
