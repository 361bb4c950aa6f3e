package org.tiendo.identity.token;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.tiendo.identity.directory.PrivateFile;
import org.tiendo.identity.directory.UnusableFile;

/// The secret with which the gateway proves to the identity provider that it is the gateway.
public final class ClientSecret {

  /// Client id of the gateway.
  public static final String CLIENT = "gateway";

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private ClientSecret() {}

  /// Reads the secret, or makes one if `keys` has none.
  public static synchronized String in(Path keys) {
    Path file = keys.resolve("gateway-client.secret");
    try {
      if (!Files.exists(file)) {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        PrivateFile.write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UnusableFile("Cannot read " + file + ": " + e.getMessage(), e);
    }
  }
}
