package org.tiendo.identity.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.identity.server.IdentityServer.ADMINISTRATOR;
import static org.tiendo.identity.server.IdentityServer.CHAIR;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
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
import org.tiendo.identity.directory.Person;
import org.tiendo.identity.directory.UnitName;

class PeoplePagesTest {

  static final Map<String, String> CLERK =
      Map.of("handle", "clerk", "name", "Cao <b>Lan</b>", "unit", "office", "roles", "CLERK");

  @TempDir static Path data;
  static IdentityServer server;

  Browser browser;

  @BeforeAll
  static void start() {
    server = IdentityServer.start(data, "--tiendo.identity.sample=true");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void open() {
    server.directory.write(
        new Directory(
            List.of(CHAIR, ADMINISTRATOR),
            List.of(new UnitName("board", Map.of("en", "the Board", "vi", "Hội đồng")))));
    browser = server.browser();
  }

  @AfterEach
  void shut() {
    browser.close();
  }

  @Test
  void an_administrator_adds_somebody_whose_name_is_shown_as_it_was_typed() {
    browser.signIn(server.link(ADMINISTRATOR));
    HttpResponse<String> added =
        browser.post(browser.get("/idp/people/new"), "/idp/people/new", CLERK);

    assertThat(Browser.location(added)).isEqualTo("/idp/people");
    Person clerk = server.directory.read().find("clerk").orElseThrow();
    assertThat(clerk.roles()).containsExactly(Role.CLERK);
    assertThat(browser.get("/idp/people").body())
        .contains("Cao &lt;b&gt;Lan&lt;/b&gt;", "the Board")
        .doesNotContain("??");
  }

  @Test
  void what_is_wrong_stands_beside_the_field_and_nothing_is_changed() {
    browser.signIn(server.link(ADMINISTRATOR));
    Directory before = server.directory.read();
    HttpResponse<String> again =
        browser.post(
            browser.get("/idp/people/new"),
            "/idp/people/new",
            Map.of("handle", "chair", "name", " ", "unit", "No unit"));

    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body())
        .contains("somebody has it already", "1 to 200 characters", "choose at least one")
        .contains("id=\"name-wrong\"", "aria-invalid=\"true\"", "value=\"No unit\"")
        .doesNotContain("??");
    assertThat(server.directory.read()).isEqualTo(before);
  }

  @Test
  void the_last_administrator_stays_one() {
    browser.signIn(server.link(ADMINISTRATOR));
    HttpResponse<String> page = browser.get("/idp/people/p-admin");

    assertThat(browser.post(page, "/idp/people/p-admin/withdraw", Map.of()).statusCode())
        .isEqualTo(409);
    HttpResponse<String> changed =
        browser.post(
            page, "/idp/people/p-admin", Map.of("name", "Ada", "unit", "office", "roles", "CLERK"));
    assertThat(changed.statusCode()).isEqualTo(422);
    assertThat(changed.body()).contains("last administrator");
  }

  @Test
  void a_withdrawn_person_is_kept_by_name_and_may_be_taken_back() {
    browser.signIn(server.link(ADMINISTRATOR));
    HttpResponse<String> page = browser.get("/idp/people/p-chair");
    browser.post(page, "/idp/people/p-chair/withdraw", Map.of());

    assertThat(server.directory.read().active("p-chair")).isEmpty();
    assertThat(browser.get("/idp/people").body()).contains("Withdrawn", "Dao Van Chi");
    browser.post(page, "/idp/people/p-chair/take-back", Map.of());
    assertThat(server.directory.read().active("p-chair")).isPresent();
  }

  @Test
  void a_link_made_for_somebody_signs_that_person_in() {
    browser.signIn(server.link(ADMINISTRATOR));
    String made =
        browser.post(browser.get("/idp/people"), "/idp/people/p-chair/link", Map.of()).body();
    URI link =
        URI.create(made.replaceAll("(?s).*(http://[^<]+/idp/login/ott\\?token=[^<]+)<.*", "$1"));

    try (Browser chair = server.browser()) {
      assertThat(chair.get(link).body()).contains("Dao Van Chi");
      assertThat(chair.signIn(link).statusCode()).isEqualTo(303);
    }
  }

  @Test
  void who_is_no_administrator_sees_no_directory() {
    assertThat(Browser.location(browser.get("/idp/people"))).endsWith("/idp/login");
    browser.signIn(server.link(CHAIR));

    HttpResponse<String> refused = browser.get("/idp/people");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("You may not see this page").doesNotContain("Ada Minh");
  }

  @Test
  void in_a_sample_whoever_signed_in_goes_on_as_anybody() throws Exception {
    assertThat(Browser.location(browser.get("/idp/as"))).endsWith("/idp/login");
    browser.signIn(server.link(CHAIR));
    HttpResponse<String> page = browser.speaking("vi").get("/idp/as");
    assertThat(page.body()).contains("Hội đồng", "Ada Minh", "Quản trị").doesNotContain("??");

    HttpResponse<String> went = browser.post(page, "/idp/as", Map.of("person", "p-admin"));

    assertThat(Browser.location(went)).isEqualTo(server.origin + "/oauth2/authorization/tiendo");
    assertThat(new CodeFlow(server, browser).tokens().path("access_token").asString()).isNotEmpty();
    assertThat(browser.get("/idp/people").statusCode()).isEqualTo(200);
    assertThat(browser.post(page, "/idp/as", Map.of("person", "p-nobody")).statusCode())
        .isIn(403, 404);
  }
}
