package org.tiendo.identity.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import org.tiendo.identity.directory.PrivateFile;
import org.tiendo.identity.directory.UnusableFile;

/// The installation's own key (ECDSA on P-256), made at the first start and kept in the data folder.
public record SigningKey(ECKey key) {

  /// Reads the key, or makes one if `keys` has none.
  public static SigningKey in(Path keys) {
    Path file = keys.resolve("signing.jwk");
    if (!Files.exists(file)) {
      PrivateFile.write(file, generate().toJSONString() + "\n");
    }
    return existing(keys);
  }

  /// Reads the key.
  ///
  /// @throws UnusableFile if there is none
  public static SigningKey existing(Path keys) {
    Path file = keys.resolve("signing.jwk");
    try {
      return new SigningKey(ECKey.parse(Files.readString(file)));
    } catch (IOException | ParseException e) {
      throw new UnusableFile("Cannot read the signing key " + file + ": " + e.getMessage(), e);
    }
  }

  private static ECKey generate() {
    try {
      return new ECKeyGenerator(Curve.P_256)
          .keyUse(KeyUse.SIGNATURE)
          .keyIDFromThumbprint(true)
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("every JDK has P-256", e);
    }
  }

  /// What services check signatures with, as a JSON Web Key Set; without the private part.
  public String publicKeys() {
    return new JWKSet(key.toPublicJWK()).toString(true);
  }
}
