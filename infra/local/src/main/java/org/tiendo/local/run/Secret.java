package org.tiendo.local.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.tiendo.identity.directory.PrivateFile;

/// The file with what the gateway and the services know of each other.
public final class Secret {

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Secret() {}

  /// The file; made with a new secret if `keys` has none.
  public static Path in(Path keys) {
    Path file = keys.resolve("gateway.secret");
    if (!Files.exists(file)) {
      byte[] secret = new byte[BYTES];
      RANDOM.nextBytes(secret);
      PrivateFile.write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }
    return file;
  }
}
