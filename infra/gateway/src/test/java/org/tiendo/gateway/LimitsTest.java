package org.tiendo.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {

  private static final int TOO_MUCH = 300_000;

  @TempDir private static Path folder;
  private static RunningGateway gateway;
  private final Visitor visitor = gateway.visitor();

  @BeforeAll
  static void start() throws Exception {
    gateway =
        new RunningGateway(
            folder,
            "--tiendo.gateway.limits.commands.permits=1",
            "--tiendo.gateway.limits.commands.per=10s",
            "--tiendo.gateway.limits.commands.burst=5",
            "--tiendo.gateway.limits.exports.permits=1",
            "--tiendo.gateway.limits.exports.per=10m",
            "--tiendo.gateway.limits.exports.burst=3");
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  private HttpResponse<String> command(String person, java.net.http.HttpRequest.BodyPublisher body)
      throws Exception {
    return visitor.send(
        visitor
            .request("/api/commands/RegisterUnit")
            .header("Authorization", "Bearer " + gateway.provider.accessToken(person))
            .header("Content-Type", "application/json")
            .POST(body));
  }

  @Test
  void nobody_sends_more_commands_than_a_person_can() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThat(command("p-quick", BodyPublishers.ofString("{}")).statusCode()).isEqualTo(200);
    }
    HttpResponse<String> refused = command("p-quick", BodyPublishers.ofString("{}"));
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.body()).contains("\"code\":\"too-many-requests\"");
    assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
        .isBetween(1, 10);
    assertThat(command("p-other", BodyPublishers.ofString("{}")).statusCode()).isEqualTo(200);
  }

  @Test
  void nobody_takes_out_more_tables_than_a_person_reads() throws Exception {
    for (int i = 0; i < 3; i++) {
      assertThat(export("p-keen", "items.csv").statusCode()).isEqualTo(200);
    }
    assertThat(export("p-keen", "items.csv").statusCode()).isEqualTo(429);
    assertThat(export("p-patient", "items.csv").statusCode()).isEqualTo(200);
  }

  @Test
  void a_table_that_breaks_off_does_not_end_like_a_whole_one() {
    assertThatThrownBy(() -> export("p-1", "broken.csv")).isInstanceOf(IOException.class);
  }

  private HttpResponse<String> export(String person, String file) throws Exception {
    return visitor.send(
        visitor
            .request("/api/exports/" + file)
            .header("Authorization", "Bearer " + gateway.provider.accessToken(person))
            .GET());
  }

  @Test
  void nobody_guesses_links_quickly() throws Exception {
    HttpResponse<String> last = visitor.form("/idp/login/ott", "token=0");
    for (int i = 0; i < 10; i++) {
      last = visitor.form("/idp/login/ott", "token=" + i);
    }
    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(last.body()).contains("<h1>");
    assertThat(visitor.look("/idp/login").statusCode()).isEqualTo(200);
  }

  @Test
  void a_body_has_a_limit_whether_it_says_its_length_or_not() throws Exception {
    byte[] much = new byte[TOO_MUCH];
    assertThat(command("p-1", BodyPublishers.ofByteArray(much)).statusCode()).isEqualTo(413);
    HttpResponse<String> chunked =
        command("p-1", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(much)));
    assertThat(chunked.statusCode()).isEqualTo(413);
    assertThat(chunked.body()).contains("\"code\":\"body-too-large\"");
  }

  @Test
  void a_form_has_a_limit_too() throws Exception {
    byte[] much = ("a=" + "x".repeat(TOO_MUCH)).getBytes(StandardCharsets.US_ASCII);
    var chunked =
        visitor
            .request("/idp/people")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(much)));
    assertThat(visitor.send(chunked).statusCode()).isEqualTo(413);
    visitor.open("/");
    var signedIn =
        visitor
            .request("/acts/documents/new")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(much)));
    assertThat(visitor.send(signedIn).statusCode()).isIn(403, 413);
  }

  @Test
  void headers_have_a_limit() throws Exception {
    var request = visitor.request("/api/projects").header("X-Long", "x".repeat(20_000));
    assertThat(visitor.send(request).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "127.0.0.1.evil.example", "127.0.0.1:1", "", "[::1]"})
  void another_host_is_not_answered(String host) throws Exception {
    assertThat(raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
        .matches("HTTP/1.1 (421|400) .*");
  }

  @Test
  void localhost_is_sent_to_the_origin() throws Exception {
    int port = gateway.origin.getPort();
    String answer =
        rawAll("GET /a?b=c HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n\r\n");
    assertThat(answer)
        .startsWith("HTTP/1.1 307")
        .contains("Location: " + gateway.origin + "/a?b=c");
  }

  @Test
  void forged_tokens_are_refused_at_the_gateway() throws Exception {
    var own = gateway.provider.key;
    Duration life = Duration.ofMinutes(5);
    var foreign =
        new com.nimbusds.jose.jwk.gen.ECKeyGenerator(com.nimbusds.jose.jwk.Curve.P_256)
            .keyID(own.getKeyID())
            .generate();
    JWTClaimsSet good =
        StandInProvider.claims(StandInProvider.ISSUER, "tiendo", "p-1", life)
            .claim("tenant", "tests")
            .build();
    JWTClaimsSet.Builder b = new JWTClaimsSet.Builder(good);
    String valid = StandInProvider.sign(own, good);
    List<String> forged =
        List.of(
            StandInProvider.sign(foreign, good),
            StandInProvider.sign(own, b.issuer("urn:other").build()),
            StandInProvider.sign(own, new JWTClaimsSet.Builder(good).audience("other").build()),
            StandInProvider.sign(
                own, new JWTClaimsSet.Builder(good).claim("tenant", "other").build()),
            StandInProvider.sign(
                own,
                new JWTClaimsSet.Builder(good)
                    .expirationTime(new java.util.Date(System.currentTimeMillis() - 90_000))
                    .build()),
            StandInProvider.sign(
                own,
                new JWTClaimsSet.Builder(good)
                    .notBeforeTime(new java.util.Date(System.currentTimeMillis() + 90_000))
                    .build()),
            new com.nimbusds.jwt.PlainJWT(good).serialize(),
            valid.substring(0, valid.length() - 4),
            "");
    assertThat(status(valid)).isEqualTo(200);
    for (String token : forged) {
      assertThat(status(token)).as(token).isEqualTo(401);
    }
  }

  private int status(String token) throws Exception {
    return visitor
        .send(visitor.request("/api/projects").header("Authorization", "Bearer " + token))
        .statusCode();
  }

  private static String raw(String request) throws Exception {
    return rawAll(request).lines().findFirst().orElse("");
  }

  private static String rawAll(String request) throws Exception {
    try (Socket socket = new Socket("127.0.0.1", gateway.origin.getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
