package org.tiendo.task.http;

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
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Role;

/// Makes tokens with a key of the tests' own and serves its public part.
final class Tokens implements AutoCloseable {

  static final String ISSUER = "https://issuer.test";
  static final String TENANT = "tests";

  private final ECKey key;
  private final HttpServer server;

  Tokens() throws JOSEException, IOException {
    key = new ECKeyGenerator(Curve.P_256).keyID("test").generate();
    byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/keys",
        exchange -> {
          exchange.sendResponseHeaders(200, keys.length);
          exchange.getResponseBody().write(keys);
          exchange.close();
        });
    server.start();
  }

  String keySet() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/keys";
  }

  String of(Actor actor) throws JOSEException {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("test").build(),
            new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("tiendo")
                .subject(actor.person().value())
                .claim("tenant", TENANT)
                .claim("unit", actor.unit().value())
                .claim("roles", actor.roles().stream().map(Role::name).toList())
                .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                .build());
    token.sign(new ECDSASigner(key));
    return token.serialize();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
