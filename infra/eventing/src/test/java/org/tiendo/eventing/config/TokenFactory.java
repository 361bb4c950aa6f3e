package org.tiendo.eventing.config;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;

/// An issuer of tokens for tests, with its keys served on loopback.
final class TokenFactory implements AutoCloseable {

  static final String ISSUER = "https://issuer.test";

  private final ECKey key;
  private final HttpServer server;

  TokenFactory() throws JOSEException, IOException {
    key = new ECKeyGenerator(Curve.P_256).keyID("test").generate();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/jwks",
        exchange -> {
          exchange.sendResponseHeaders(200, keys.length);
          exchange.getResponseBody().write(keys);
          exchange.close();
        });
    server.start();
  }

  String keysUri() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks";
  }

  String token(String person, String unit, String... roles) {
    return token(
        claims -> claims.subject(person).claim("unit", unit).claim("roles", List.of(roles)));
  }

  /// A good token, but for what `change` does to its claims.
  String token(UnaryOperator<JWTClaimsSet.Builder> change) {
    return sign(key, change);
  }

  String sign(ECKey signer, UnaryOperator<JWTClaimsSet.Builder> change) {
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(ISSUER)
            .audience("tiendo")
            .subject("p-1")
            .claim("tenant", "acme")
            .claim("unit", "office")
            .claim("roles", List.of("UNIT_OFFICER"))
            .expirationTime(Date.from(Instant.now().plusSeconds(600)));
    try {
      SignedJWT jwt =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("test").build(),
              change.apply(claims).build());
      jwt.sign(new ECDSASigner(signer));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
