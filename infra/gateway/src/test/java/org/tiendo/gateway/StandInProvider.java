package org.tiendo.gateway;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/// Stands for an OpenID provider that signs everybody in as `p-reader`, under `/idp`.
final class StandInProvider implements AutoCloseable {

  static final String CALENDAR_KEY = "k".repeat(43);
  static final String ISSUER = "urn:tiendo:local:tests";

  private final HttpServer server;
  final ECKey key;
  private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
  volatile Duration lifetime = Duration.ofMinutes(5);
  volatile boolean ended;
  volatile String issuer = "";
  volatile Map<String, String> lastTokenRequest = Map.of();

  StandInProvider() throws Exception {
    key = new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/idp/oauth2/authorize", this::authorize);
    server.createContext("/idp/oauth2/token", this::token);
    server.createContext("/idp/oauth2/jwks", this::keys);
    server.createContext("/idp/calendar/token", this::calendar);
    server.createContext(
        "/idp/",
        exchange -> {
          exchange.getResponseHeaders().add("Set-Cookie", "IDP=1; Path=/idp");
          exchange.getResponseHeaders().add("X-Frame-Options", "SAMEORIGIN");
          String text =
              "host=%s cookie=%s own=%s"
                  .formatted(
                      exchange.getRequestHeaders().getFirst("X-Forwarded-Host"),
                      exchange.getRequestHeaders().getFirst("Cookie"),
                      exchange.getRequestHeaders().getFirst("Tiendo-Csrf"));
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          send(exchange, 200, "text/plain", text + " body=" + body);
        });
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  String accessToken(String subject) {
    return sign(key, claims(ISSUER, "tiendo", subject, lifetime).claim("tenant", "tests").build());
  }

  static JWTClaimsSet.Builder claims(
      String issuer, String audience, String subject, Duration lifetime) {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .audience(audience)
        .subject(subject)
        .claim("unit", "office")
        .claim("roles", List.of("MONITORING_OFFICE"))
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(lifetime)));
  }

  static String sign(ECKey key, JWTClaimsSet claims) {
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), claims);
      token.sign(new ECDSASigner(key));
      return token.serialize();
    } catch (com.nimbusds.jose.JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
    String code = UUID.randomUUID().toString();
    codes.put(code, asked);
    exchange
        .getResponseHeaders()
        .set(
            "Location",
            asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> asked =
        parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    lastTokenRequest = asked;
    if (ended && asked.get("grant_type").equals("refresh_token")) {
      send(exchange, 400, "application/json", "{\"error\":\"invalid_grant\"}");
      return;
    }
    Map<String, String> authorization =
        codes.getOrDefault(asked.getOrDefault("code", ""), Map.of());
    String identity =
        sign(
            key,
            claims(issuer, "gateway", "p-reader", lifetime)
                .claim("nonce", authorization.get("nonce"))
                .build());
    send(
        exchange,
        200,
        "application/json",
        """
        {"access_token":"%s","token_type":"Bearer","expires_in":%d,"refresh_token":"again","scope":"openid","id_token":"%s"}
        """
            .formatted(accessToken("p-reader"), lifetime.toSeconds(), identity));
  }

  /// Knows one key, and the gateway.
  private void calendar(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String who = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    String gateway =
        "Basic "
            + java.util.Base64.getEncoder()
                .encodeToString("gateway:client-secret".getBytes(StandardCharsets.US_ASCII));
    boolean known = who.equals(gateway) && body.equals("key=" + CALENDAR_KEY);
    send(
        exchange,
        known ? 200 : 404,
        "application/json",
        known ? "{\"access_token\":\"token-of-the-key\"}" : "{}");
  }

  private void keys(HttpExchange exchange) throws IOException {
    send(exchange, 200, "application/json", new JWKSet(key.toPublicJWK()).toString());
  }

  private static Map<String, String> parameters(String query) {
    return Arrays.stream(query.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
