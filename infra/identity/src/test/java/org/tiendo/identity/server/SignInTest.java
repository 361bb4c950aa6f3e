package org.tiendo.identity.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.identity.server.IdentityServer.CHAIR;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.identity.directory.Directory;
import org.tiendo.identity.link.Link.Purpose;
import org.tiendo.identity.token.SigningKey;
import org.tiendo.identity.token.Tokens;
import tools.jackson.databind.JsonNode;

class SignInTest {

  @TempDir static Path data;
  static IdentityServer server;

  Browser browser;
  CodeFlow flow;

  @BeforeAll
  static void start() {
    server = IdentityServer.start(data);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void open() {
    server.directory.write(new Directory(List.of(CHAIR, IdentityServer.ADMINISTRATOR)));
    browser = server.browser();
    flow = new CodeFlow(server, browser);
  }

  @AfterEach
  void shut() {
    browser.close();
  }

  @Test
  void a_link_leads_through_the_page_the_gateway_asked_for_to_tokens_of_the_person()
      throws Exception {
    String asked = flow.authorize();
    assertThat(Browser.location(browser.get(asked))).endsWith("/idp/login");

    HttpResponse<String> signedIn = browser.signIn(server.link(CHAIR));
    assertThat(signedIn.statusCode()).isEqualTo(303);
    assertThat(Browser.location(signedIn)).startsWith(server.origin + "/idp/oauth2/authorize?");

    JsonNode tokens =
        CodeFlow.json(flow.exchange(flow.code(browser.get(Browser.location(signedIn)))));
    SignedJWT access = SignedJWT.parse(tokens.path("access_token").asString());
    JWTClaimsSet claims = access.getJWTClaimsSet();
    assertThat(access.getHeader().getAlgorithm().getName()).isEqualTo("ES256");
    assertThat(access.getHeader().getType()).isNull();
    assertThat(claims.getClaims())
        .containsEntry("iss", "urn:tiendo:local:small")
        .containsEntry("aud", List.of("tiendo"))
        .containsEntry("sub", "p-chair")
        .containsEntry("tenant", "small")
        .containsEntry("unit", "board")
        .containsEntry("roles", List.of("ASSIGNING_AUTHORITY"))
        .containsEntry("name", "Dao Van Chi");
    assertThat(
            Duration.between(
                claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant()))
        .isEqualTo(Duration.ofMinutes(2));
    assertThat(SignedJWT.parse(tokens.path("id_token").asString()).getJWTClaimsSet().getIssuer())
        .isEqualTo(server.origin + "/idp");
  }

  @Test
  void a_change_of_the_directory_counts_at_the_next_refresh() throws Exception {
    browser.signIn(server.link(CHAIR));
    JsonNode tokens = flow.tokens();
    server.directory.change(directory ->
        directory.with(
            List.of(new Directory.Entry("chair", "New Name", "council", List.of(Role.AUDITOR)))));

    JsonNode refreshed = CodeFlow.json(flow.refresh(tokens));
    Map<String, Object> claims =
        SignedJWT.parse(refreshed.path("access_token").asString()).getJWTClaimsSet().getClaims();

    assertThat(claims)
        .containsEntry("unit", "council")
        .containsEntry("roles", List.of("AUDITOR"))
        .containsEntry("name", "New Name");
    assertThat(refreshed.path("refresh_token")).isEqualTo(tokens.path("refresh_token"));
  }

  @Test
  void who_was_withdrawn_gets_no_token_any_more_and_loses_the_session() throws Exception {
    browser.signIn(server.link(CHAIR));
    JsonNode tokens = flow.tokens();
    String code = flow.code(browser.get(flow.authorize()));
    server.directory.change(directory -> directory.withdrawn(CHAIR.id(), Instant.EPOCH));

    assertThat(flow.refresh(tokens).statusCode()).isEqualTo(400);
    assertThat(CodeFlow.json(flow.refresh(tokens)).path("error").asString())
        .isEqualTo("invalid_grant");
    assertThat(flow.exchange(code).statusCode()).isEqualTo(400);
    assertThat(Browser.location(browser.get(flow.authorize()))).endsWith("/idp/login");
  }

  @Test
  void signing_out_ends_the_session_also_after_tokens_were_renewed() throws Exception {
    browser.signIn(server.link(CHAIR));
    JsonNode tokens = flow.tokens();
    assertThat(flow.refresh(tokens).statusCode()).isEqualTo(200);
    String hint = tokens.path("id_token").asString();

    HttpResponse<String> out =
        browser.get(
            "/idp/connect/logout?id_token_hint="
                + hint
                + "&post_logout_redirect_uri="
                + server.origin
                + "/idp/signed-out");

    assertThat(Browser.location(out)).isEqualTo(server.origin + "/idp/signed-out");
    assertThat(browser.get("/idp/signed-out").body()).contains("You are signed out");
    assertThat(Browser.location(browser.get(flow.authorize()))).endsWith("/idp/login");
  }

  @Test
  void opening_a_link_does_not_use_it_up_but_its_button_does() {
    URI link = server.link(CHAIR);
    assertThat(browser.get(link).statusCode()).isEqualTo(200);
    assertThat(browser.get(link).body()).contains("Dao Van Chi");

    HttpResponse<String> first = browser.signIn(link);
    try (Browser other = server.browser()) {
      HttpResponse<String> second = other.get(link);

      assertThat(Browser.location(first)).isEqualTo(server.origin + "/oauth2/authorization/tiendo");
      assertThat(second.statusCode()).isEqualTo(400);
      assertThat(second.body()).contains("It was used before");
    }
  }

  @Test
  void what_is_no_good_link_gets_a_page_that_says_what_to_do() {
    Instant now = Instant.now(Clock.systemUTC());
    assertRefused(link(InstantSource.fixed(now.minus(Duration.ofMinutes(11)))), "they are over");
    assertRefused(link(InstantSource.fixed(now.minus(Duration.ofMinutes(9)))), "last started");
    assertRefused(URI.create(server.link(CHAIR) + "x"), "incomplete");
    assertRefused(URI.create(server.origin + "/idp/login/ott?token="), "incomplete");
    String bearer =
        new Tokens(SigningKey.existing(data), "small", InstantSource.system())
            .forPerson(CHAIR, Duration.ofMinutes(5));
    assertRefused(URI.create(server.origin + "/idp/login/ott?token=" + bearer), "incomplete");
    URI nobody =
        server.links(InstantSource.system()).address(server.origin, Purpose.SIGN_IN, "p-x");
    assertRefused(nobody, "cannot sign in here");
  }

  private static URI link(InstantSource clock) {
    return server.links(clock).address(server.origin, Purpose.SIGN_IN, CHAIR.id());
  }

  private void assertRefused(URI link, String sentence) {
    HttpResponse<String> page = browser.get(link);
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains(sentence).contains("./tiendo link");
  }

  @Test
  void a_form_from_elsewhere_signs_nobody_in() {
    URI link = server.link(CHAIR);
    String token = link.getQuery().substring("token=".length());

    assertThat(browser.post("/idp/login/ott", Map.of("token", token), "").statusCode())
        .isEqualTo(403);
    assertThat(browser.get(link).statusCode()).isEqualTo(200);
  }

  @Test
  void pages_speak_the_readers_language_and_carry_a_strict_policy() {
    HttpResponse<String> page = browser.speaking("vi").get("/idp/login");

    assertThat(page.body()).contains("lang=\"vi\"").contains("đường dẫn").doesNotContain("??");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'")
        .contains("frame-ancestors 'none'");
    assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(browser.get("/idp/assets/identity.css").statusCode()).isEqualTo(200);
    assertThat(browser.speaking("en").get("/idp/nothing").statusCode()).isIn(302, 404);
  }

  @Test
  void names_are_told_to_who_bears_a_token() throws Exception {
    server.directory.change(directory -> directory.withdrawn(CHAIR.id(), Instant.EPOCH));
    Tokens tokens = new Tokens(SigningKey.existing(data), "small", InstantSource.system());
    HttpRequest.Builder ask =
        HttpRequest.newBuilder(
            URI.create(server.origin + "/idp/names?id=p-chair&id=p-nobody&id=p-admin"));

    assertThat(browser.send(ask.copy()).statusCode()).isEqualTo(401);
    HttpResponse<String> names =
        browser.send(
            ask.copy()
                .header(
                    "Authorization",
                    "Bearer " + tokens.forService("reporting", Duration.ofMinutes(1))));

    assertThat(names.body()).isEqualTo("{\"p-chair\":\"Dao Van Chi\",\"p-admin\":\"Ada Minh\"}");
    HttpResponse<String> foreign =
        browser.send(
            ask.copy()
                .header(
                    "Authorization",
                    "Bearer "
                        + new Tokens(tokens.key(), "other", InstantSource.system())
                            .forService("reporting", Duration.ofMinutes(1))));
    assertThat(foreign.statusCode()).isEqualTo(401);
  }

  @Test
  void the_key_set_holds_the_installations_key_without_its_private_part() {
    String keys = browser.get("/idp/oauth2/jwks").body();

    assertThat(keys).contains(SigningKey.existing(data).key().getKeyID()).doesNotContain("\"d\"");
  }
}
