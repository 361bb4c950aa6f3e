package org.tiendo.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.function.BiConsumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// What the gateway and the services of an installation know of each other and nobody else does, so that nobody goes around
/// the gateway.
public final class GatewaySecret {

  /// Header that carries it.
  public static final String HEADER = "Tiendo-Gateway";

  /// For services that stand behind no gateway: everybody may call them, and nothing is sent along.
  public static final GatewaySecret NONE = new GatewaySecret("");

  private static final int SHORTEST = 32;

  private final String secret;

  private GatewaySecret(String secret) {
    this.secret = secret;
  }

  /// Reads the secret.
  ///
  /// @param file null for [#NONE]
  /// @throws IllegalStateException if what the file holds can be guessed
  public static GatewaySecret in(@Nullable Path file) {
    if (file == null) {
      return NONE;
    }
    try {
      String secret = Files.readString(file).strip();
      if (secret.length() < SHORTEST) {
        throw new IllegalStateException(file + " needs at least " + SHORTEST + " characters");
      }
      return new GatewaySecret(secret);
    } catch (IOException e) {
      throw new UncheckedIOException("the gateway's secret cannot be read", e);
    }
  }

  /// Whether a request must carry it.
  public boolean required() {
    return !secret.isEmpty();
  }

  /// Takes the same time whatever `sent` is.
  boolean matches(@Nullable String sent) {
    return sent != null
        && MessageDigest.isEqual(
            secret.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
  }

  /// A key for another purpose, from which the secret cannot be found out; empty for [#NONE].
  public byte[] keyFor(String purpose) {
    if (!required()) {
      return new byte[0];
    }
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
      return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }

  /// Puts it on a request, e.g. `secret.send(builder::header)`.
  public void send(BiConsumer<String, String> header) {
    if (required()) {
      header.accept(HEADER, secret);
    }
  }
}
