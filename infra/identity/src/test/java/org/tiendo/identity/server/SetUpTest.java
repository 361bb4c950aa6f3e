package org.tiendo.identity.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.Numbering;
import org.tiendo.identity.directory.Directory;
import org.tiendo.identity.link.Link.Purpose;
import org.tiendo.identity.setup.Foundation;
import org.tiendo.identity.setup.Founding;
import tools.jackson.databind.JsonNode;

class SetUpTest {

  static final Map<String, String> ORGANISATION =
      Map.of("languages", "en", "name-en", "Institute", "zone", "UTC");
  static final Map<String, String> BOARD =
      Map.of("code", "board", "name-en", "the Board", "numbering", "YEAR");
  static final Map<String, String> ME =
      Map.of("handle", "me", "name", "Minh An", "unit", "board", "roles", "ADMINISTRATOR");

  /// Takes note of what it is to found, and goes on when the test says so.
  static final class Noted implements Founding {
    volatile Foundation foundation;
    volatile Progress progress = new Progress.Waiting();

    @Override
    public void begin(Foundation decided) {
      foundation = decided;
      progress = new Progress.Working("Starting something");
    }

    @Override
    public Progress progress() {
      return progress;
    }
  }

  @TempDir Path data;
  final Noted noted = new Noted();
  IdentityServer server;
  Browser browser;

  @BeforeEach
  void start() {
    server = IdentityServer.founding(data, noted);
    server.directory.write(Directory.EMPTY);
    browser = server.browser();
  }

  @AfterEach
  void stop() {
    browser.close();
    server.close();
  }

  URI link() {
    return server.links(InstantSource.system()).address(server.origin, Purpose.SET_UP, "set-up");
  }

  HttpResponse<String> send(String step, Map<String, String> fields) {
    String page = step.replaceAll("/remove|/create", "");
    return browser.post(
        browser.get("/idp/setup" + (page.isEmpty() ? "" : page)), "/idp/setup" + step, fields);
  }

  void decide() {
    send("", Map.of("profile", "general"));
    send("/organisation", ORGANISATION);
    send("/units", BOARD);
    send("/people", ME);
  }

  @Test
  void the_first_person_is_led_from_the_link_to_an_installation_signed_in_as_its_administrator()
      throws Exception {
    assertThat(Browser.location(browser.signIn(link()))).isEqualTo("/idp/setup");
    assertThat(browser.get("/idp/setup").body()).contains("General: any organisation");
    assertThat(Browser.location(send("", Map.of("profile", "general"))))
        .isEqualTo("/idp/setup/organisation");
    assertThat(Browser.location(send("/organisation", ORGANISATION))).isEqualTo("/idp/setup/units");
    send("/units", BOARD);
    send(
        "/units",
        Map.of(
            "code",
            "office",
            "name-en",
            "the Office",
            "parent",
            "board",
            "numbering",
            "TERM",
            "term",
            "XII",
            "from",
            "2026-01-01",
            "to",
            "2030-12-31"));
    send("/people", ME);
    assertThat(browser.get("/idp/setup/summary").body())
        .contains("Institute", "the Office", "Minh An", "Administrator")
        .doesNotContain("??");

    HttpResponse<String> summary = browser.get("/idp/setup/summary");
    assertThat(Browser.location(browser.post(summary, "/idp/setup/create", Map.of())))
        .isEqualTo("/idp/setup/progress");
    assertThat(browser.get("/idp/setup/progress").body())
        .contains("Starting something", "http-equiv=\"refresh\"");
    Foundation foundation = noted.foundation;
    assertThat(foundation.organisation().name()).isEqualTo("Institute");
    assertThat(foundation.units()).extracting(Foundation.Unit::parent).containsExactly("", "board");
    assertThat(foundation.units().getLast().numbering().kind()).isEqualTo(Numbering.Kind.TERM);

    server.directory.write(foundation.directory());
    noted.progress = new Founding.Progress.Done();
    assertThat(Browser.location(browser.get("/idp/setup/progress")))
        .isEqualTo(server.origin + "/oauth2/authorization/tiendo");
    JsonNode tokens = new CodeFlow(server, browser).tokens();
    assertThat(tokens.path("access_token").asString()).isNotEmpty();
    assertThat(server.directory.read().find("me").orElseThrow().acts(Role.ADMINISTRATOR)).isTrue();
  }

  @Test
  void what_is_wrong_stands_beside_the_field_and_is_not_taken() {
    browser.signIn(link());
    send("", Map.of("profile", "no such"));
    HttpResponse<String> organisation =
        send("/organisation", Map.of("languages", "en", "name-en", "", "zone", "Nowhere/At_All"));
    assertThat(organisation.statusCode()).isEqualTo(422);
    assertThat(organisation.body())
        .contains("id=\"name-en-wrong\"", "1 to 200 characters", "choose one from the list")
        .doesNotContain("??");
    assertThat(Browser.location(browser.get("/idp/setup/units"))).endsWith("/organisation");

    send("/organisation", ORGANISATION);
    send("/units", BOARD);
    Map<String, String> term =
        new LinkedHashMap<>(Map.of("code", "board", "name-en", "B", "parent", "nobody"));
    term.putAll(Map.of("numbering", "TERM", "from", "2026-01-01", "to", "2025-01-01"));
    assertThat(send("/units", term).body())
        .contains("another unit has it", "1 to 40 characters", "after the first day")
        .doesNotContain("??");
    assertThat(
            send("/people", Map.of("handle", "x", "name", "X", "unit", "y", "roles", "CLERK"))
                .statusCode())
        .isEqualTo(422);
    assertThat(Browser.location(browser.get("/idp/setup/summary"))).endsWith("/people");
    send("/create", Map.of());
    assertThat(noted.foundation).isNull();
  }

  @Test
  void a_unit_that_others_need_stays_and_others_can_be_removed() {
    browser.signIn(link());
    decide();
    send("/units/remove", Map.of("code", "board"));
    assertThat(browser.get("/idp/setup/summary").body()).contains("the Board");
    send("/people/remove", Map.of("handle", "me"));
    send("/units/remove", Map.of("code", "board"));
    assertThat(Browser.location(browser.get("/idp/setup/people"))).endsWith("/units");
  }

  @Test
  void the_set_up_is_for_the_holder_of_the_link_and_for_once() {
    assertThat(Browser.location(browser.get("/idp/setup"))).endsWith("/idp/login");
    URI second = link();
    browser.signIn(link());
    decide();
    browser.post(browser.get("/idp/setup/summary"), "/idp/setup/create", Map.of());
    Foundation first = noted.foundation;

    assertThat(browser.get(second).statusCode()).isEqualTo(400);
    assertThat(Browser.location(browser.get("/idp/setup"))).endsWith("/progress");
    noted.progress = new Founding.Progress.Failed("Port 1 is in use");
    assertThat(browser.get("/idp/setup/progress").body()).contains("Port 1 is in use");
    browser.post(browser.get("/idp/setup/organisation"), "/idp/setup/create", Map.of());
    assertThat(noted.foundation).isSameAs(first);
  }

  @Test
  void who_is_setting_up_and_opens_the_start_page_is_led_back() throws Exception {
    browser.signIn(link());

    assertThat(Browser.location(browser.get(new CodeFlow(server, browser).authorize())))
        .endsWith("/idp/setup");
  }

  @Test
  void pages_are_complete_in_each_language() {
    browser.signIn(link());
    decide();
    for (String language : new String[] {"vi", "en"}) {
      browser.speaking(language);
      for (String page : new String[] {"", "/organisation", "/units", "/people", "/summary"}) {
        assertThat(browser.get("/idp/setup" + page).body())
            .contains("lang=\"" + language + "\"")
            .doesNotContain("??");
      }
    }
  }
}
