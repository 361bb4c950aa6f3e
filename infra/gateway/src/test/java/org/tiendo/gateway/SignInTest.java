package org.tiendo.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {

  @TempDir private static Path folder;
  private static RunningGateway gateway;
  private Visitor visitor;

  @BeforeEach
  void start() throws Exception {
    if (gateway == null) {
      gateway = new RunningGateway(folder, "--tiendo.gateway.limits.commands.burst=1000");
    }
    gateway.provider.ended = false;
    gateway.provider.lifetime = Duration.ofMinutes(5);
    visitor = gateway.visitor();
  }

  @org.junit.jupiter.api.AfterAll
  static void stop() {
    gateway.close();
  }

  @AfterEach
  void nobody_was_let_in_by_mistake() {
    assertThat(gateway.reporting.streams).hasValue(0);
  }

  @Test
  void who_opens_a_page_signs_in_and_is_back_on_it() throws Exception {
    HttpResponse<String> page = visitor.open("/projects?late=true");
    assertThat(page.body()).isEqualTo("reporting");
    assertThat(page.uri().toString()).isEqualTo(gateway.origin + "/projects?late=true");
    assertThat(gateway.reporting.last().header("Authorization")).startsWith("Bearer ey");
    assertThat(gateway.reporting.last().header("Cookie")).isNull();
    assertThat(gateway.provider.lastTokenRequest).containsKey("code_verifier");
    assertThat(page.headers().allValues("Set-Cookie")).noneMatch(c -> c.startsWith("reporting"));
  }

  @Test
  void the_session_gets_a_new_name_at_sign_in_and_its_cookie_is_out_of_reach_of_scripts()
      throws Exception {
    String cookie = visitor.look("/").headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Domain");
    String before = visitor.session();
    visitor.open("/");
    assertThat(visitor.session()).isNotEmpty().isNotEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/projects", "/stream"})
  void programs_and_scripts_are_told_not_sent_away(String path) throws Exception {
    HttpResponse<String> answer = visitor.look(path);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("\"code\":\"unauthenticated\"");
    assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    assertThat(visitor.cookies()).isEmpty();
  }

  @Test
  void a_script_in_a_page_is_told_to_load_the_page_anew() throws Exception {
    HttpResponse<String> answer =
        visitor.send(visitor.request("/").header("HX-Request", "true").header("Accept", "*/*"));
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("HX-Refresh")).contains("true");
  }

  @Test
  void a_form_needs_the_token_that_its_page_was_given() throws Exception {
    visitor.open("/acts/projects/x/report");
    String token = gateway.reporting.last().header("Tiendo-Csrf");
    assertThat(token).isNotEmpty();
    int before = gateway.reporting.count();

    HttpResponse<String> refused = visitor.form("/acts/projects/x/report", "a=1");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
    assertThat(refused.body()).contains("csrf", "<html lang=\"vi\">");
    assertThat(visitor.form("/acts/projects/x/report", "a=1&_csrf=guess").statusCode())
        .isEqualTo(403);
    assertThat(gateway.reporting.count()).isEqualTo(before);

    HttpResponse<String> sent = visitor.form("/acts/projects/x/report", "a=%C4%91&_csrf=" + token);
    assertThat(sent.body()).isEqualTo("reporting");
    assertThat(gateway.reporting.last().body()).contains("a=%C4%91");
    assertThat(gateway.reporting.last().uri().getQuery()).isNull();
  }

  @Test
  void a_script_sends_the_token_in_a_header_and_it_differs_each_time() throws Exception {
    visitor.open("/");
    String first = gateway.reporting.last().header("Tiendo-Csrf");
    visitor.open("/");
    assertThat(gateway.reporting.last().header("Tiendo-Csrf")).isNotEqualTo(first);
    var command =
        visitor
            .request("/api/commands/ReportProgress")
            .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}"));
    assertThat(visitor.send(command).statusCode()).isEqualTo(403);
    assertThat(visitor.send(command).body()).contains("\"code\":\"csrf\"");
    assertThat(visitor.send(command.header("X-CSRF-TOKEN", first)).body()).isEqualTo("task");
  }

  @Test
  void a_token_beside_a_session_counts_alone() throws Exception {
    visitor.open("/");
    var wrong = visitor.request("/api/projects").header("Authorization", "Bearer nonsense");
    assertThat(visitor.send(wrong).statusCode()).isEqualTo(401);
    var basic = visitor.request("/api/projects").header("Authorization", "Basic eDp5");
    assertThat(visitor.send(basic).statusCode()).isEqualTo(401);
    String other = gateway.provider.accessToken("p-other");
    visitor.send(visitor.request("/api/projects").header("Authorization", "Bearer " + other));
    assertThat(gateway.reporting.last().header("Authorization")).isEqualTo("Bearer " + other);
  }

  @Test
  void tokens_about_to_end_are_renewed_also_by_requests_side_by_side() throws Exception {
    gateway.provider.lifetime = Duration.ofSeconds(61);
    visitor.open("/");
    String first = gateway.reporting.last().header("Authorization");
    gateway.provider.lifetime = Duration.ofMinutes(5);
    await(() -> {
      visitor.open("/");
      return !first.equals(gateway.reporting.last().header("Authorization"));
    });
    assertThat(gateway.provider.lastTokenRequest).containsEntry("grant_type", "refresh_token");
  }

  @Test
  void who_may_no_longer_sign_in_is_signed_out() throws Exception {
    gateway.provider.lifetime = Duration.ofSeconds(30);
    visitor.open("/");
    gateway.provider.ended = true;
    assertThat(visitor.send(visitor.request("/api/projects")).statusCode()).isEqualTo(401);
    HttpResponse<String> page = visitor.look("/");
    assertThat(page.statusCode()).isEqualTo(302);
    assertThat(page.headers().firstValue("Location")).contains("/oauth2/authorization/tiendo");
  }

  @Test
  void signing_out_ends_the_session_here_and_at_the_provider() throws Exception {
    visitor.open("/");
    String session = visitor.session();
    assertThat(visitor.form("/logout", "").statusCode()).isEqualTo(403);
    String token = gateway.reporting.last().header("Tiendo-Csrf");
    HttpResponse<String> out = visitor.form("/logout", "_csrf=" + token);
    assertThat(out.statusCode()).isEqualTo(302);
    assertThat(out.headers().firstValue("Location").orElseThrow())
        .startsWith(gateway.origin + "/idp/connect/logout?id_token_hint=ey")
        .contains("post_logout_redirect_uri=" + gateway.origin + "/");
    HttpResponse<String> after =
        gateway
            .visitor()
            .send(
                gateway
                    .visitor()
                    .request("/api/projects")
                    .header("Cookie", "tiendo-" + gateway.origin.getPort() + "=" + session));
    assertThat(after.statusCode()).isEqualTo(401);
  }

  @Test
  void a_sign_in_that_was_not_asked_for_here_fails_politely() throws Exception {
    HttpResponse<String> page = visitor.open("/login/oauth2/code/tiendo?code=x&state=y");
    assertThat(page.statusCode()).isEqualTo(401);
    assertThat(page.body()).contains("sign-in-failed");
  }

  @Test
  void the_chosen_language_goes_with_every_request() throws Exception {
    HttpResponse<String> chosen = visitor.look("/language/en?back=/projects?x=1");
    assertThat(chosen.statusCode()).isEqualTo(303);
    assertThat(chosen.headers().firstValue("Location")).contains("/projects?x=1");
    visitor.open("/");
    assertThat(gateway.reporting.last().header("Accept-Language")).isEqualTo("en");
    assertThat(visitor.look("/language/xx").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example/",
        "/%5Cevil.example",
        "%5C%5Cevil.example",
        "/%09/evil.example",
        "javascript:alert(1)",
        "/%0d%0aSet-Cookie:x=1",
        "evil",
        ""
      })
  void a_way_back_never_leads_elsewhere(String back) throws Exception {
    HttpResponse<String> chosen = visitor.look("/language/en?back=" + back);
    assertThat(chosen.headers().firstValue("Location")).contains("/");
    assertThat(chosen.headers().allValues("Set-Cookie")).hasSize(1);
  }

  @Test
  void what_was_asked_for_before_signing_in_is_on_this_origin() throws Exception {
    visitor.look("//evil.example/x");
    assertThat(visitor.open("/").uri().getAuthority()).isEqualTo(gateway.origin.getAuthority());
  }

  @Test
  void tokens_and_secrets_are_nowhere_in_what_the_browser_gets() throws Exception {
    HttpResponse<String> page = visitor.open("/");
    for (List<String> values : page.headers().map().values()) {
      assertThat(values).noneMatch(v -> v.contains("ey") || v.contains(RunningGateway.SECRET));
    }
  }

  private interface Question {
    boolean met() throws Exception;
  }

  private static void await(Question question) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
    while (!question.met()) {
      assertThat(System.nanoTime()).isLessThan(end);
    }
  }
}
