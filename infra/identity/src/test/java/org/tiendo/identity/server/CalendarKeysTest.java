package org.tiendo.identity.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.identity.server.IdentityServer.ADMINISTRATOR;
import static org.tiendo.identity.server.IdentityServer.CHAIR;

import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.identity.directory.Directory;
import org.tiendo.identity.directory.Person;
import org.tiendo.identity.token.ClientSecret;
import tools.jackson.databind.json.JsonMapper;

class CalendarKeysTest {

  private static final String PAGE = "/idp/calendar";
  private static final Pattern ADDRESS = Pattern.compile("/calendar/([\\w-]{43})\\.ics");
  private static final Pattern DIGEST = Pattern.compile("name=\"digest\" value=\"([0-9a-f]{64})\"");

  @TempDir static Path data;
  static IdentityServer server;

  private final HttpClient client = HttpClient.newHttpClient();
  private Browser browser;

  @BeforeAll
  static void start() {
    server = IdentityServer.start(data);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void open() throws Exception {
    server.directory.write(new Directory(List.of(CHAIR, ADMINISTRATOR)));
    Files.deleteIfExists(keyFile());
    browser = server.browser();
    browser.signIn(server.link(CHAIR));
  }

  @AfterEach
  void shut() {
    browser.close();
    client.close();
  }

  private static Path keyFile() {
    return data.resolve("calendar-keys.json");
  }

  private HttpResponse<String> made(String name) {
    return browser.post(browser.get(PAGE), PAGE, Map.of("name", name));
  }

  private String make(String name) {
    Matcher address = ADDRESS.matcher(made(name).body());
    assertThat(address.find()).isTrue();
    return address.group(1);
  }

  private HttpResponse<String> exchange(String key, String secret) throws Exception {
    String basic =
        Base64.getEncoder().encodeToString(("gateway:" + secret).getBytes(StandardCharsets.UTF_8));
    return client.send(
        HttpRequest.newBuilder(URI.create(server.origin + "/idp/calendar/token"))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("key=" + key))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> exchange(String key) throws Exception {
    return exchange(key, ClientSecret.in(data));
  }

  @Test
  void a_key_is_shown_once_and_kept_as_a_digest() throws Exception {
    String key = make("my tablet");
    assertThat(browser.get(PAGE).body()).contains("my tablet").doesNotContain(key, "??");
    assertThat(Files.readString(keyFile())).contains("my tablet").doesNotContain(key);
    browser.speaking("vi");
    assertThat(browser.get(PAGE).body())
        .contains("Thời hạn trong lịch của bạn")
        .doesNotContain("??");
  }

  @Test
  void the_gateway_gets_a_token_with_what_the_person_may_do_now() throws Exception {
    String key = make("my tablet");
    server.directory.write(
        new Directory(
            List.of(
                new Person(CHAIR.id(), CHAIR.handle(), CHAIR.name(), "office", List.of(Role.CLERK)),
                ADMINISTRATOR)));
    HttpResponse<String> answer = exchange(key);
    assertThat(answer.statusCode()).isEqualTo(200);
    var claims =
        SignedJWT.parse(new JsonMapper().readTree(answer.body()).path("access_token").asString())
            .getJWTClaimsSet();
    assertThat(claims.getSubject()).isEqualTo(CHAIR.id());
    assertThat(claims.getStringClaim("unit")).isEqualTo("office");
    assertThat(claims.getStringListClaim("roles")).containsExactly("CLERK");
    assertThat(claims.getExpirationTime().toInstant()).isBefore(Instant.now().plusSeconds(90));
  }

  @Test
  void nobody_else_gets_a_token_for_a_key() throws Exception {
    String key = make("my tablet");
    assertThat(exchange(key, "guessed").statusCode()).isEqualTo(401);
    assertThat(
            browser.post(browser.get(PAGE), "/idp/calendar/token", Map.of("key", key)).statusCode())
        .isEqualTo(401);
  }

  @Test
  void a_revoked_key_and_one_that_never_was_are_the_same() throws Exception {
    String key = make("my tablet");
    HttpResponse<String> page = browser.get(PAGE);
    Matcher digest = DIGEST.matcher(page.body());
    assertThat(digest.find()).isTrue();
    browser.post(page, "/idp/calendar/revoke", Map.of("digest", digest.group(1)));
    HttpResponse<String> revoked = exchange(key);
    assertThat(revoked.statusCode()).isEqualTo(404);
    assertThat(exchange("never").body()).isEqualTo(revoked.body());
    assertThat(exchange("").statusCode()).isEqualTo(404);
  }

  @Test
  void who_was_withdrawn_reads_nothing_any_more() throws Exception {
    String key = make("my tablet");
    server.directory.change(all -> all.withdrawn(CHAIR.id(), Instant.now()));
    assertThat(exchange(key).statusCode()).isEqualTo(404);
  }

  @Test
  void nobody_revokes_or_sees_the_key_of_another() throws Exception {
    String key = make("my tablet");
    Matcher digest = DIGEST.matcher(browser.get(PAGE).body());
    assertThat(digest.find()).isTrue();
    try (Browser other = server.browser()) {
      assertThat(Browser.location(other.get(PAGE))).endsWith("/idp/login");
      other.signIn(server.link(ADMINISTRATOR));
      HttpResponse<String> page = other.get(PAGE);
      assertThat(page.body()).doesNotContain("my tablet");
      other.post(page, "/idp/calendar/revoke", Map.of("digest", digest.group(1)));
    }
    assertThat(exchange(key).statusCode()).isEqualTo(200);
  }

  @Test
  void a_person_has_so_many_keys_and_no_more() {
    for (int i = 0; i < 5; i++) {
      make("program " + i);
    }
    HttpResponse<String> refused = made("one more");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("You have 5 addresses already").doesNotContain("one more");
  }
}
