package org.tiendo.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswersTest {

  @TempDir private static Path folder;
  private static RunningGateway gateway;
  private final Visitor visitor = gateway.visitor();

  @BeforeAll
  static void start() throws Exception {
    gateway = new RunningGateway(folder);
    gateway.review.close();
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  private static void isGuarded(HttpResponse<String> answer) {
    for (String name :
        List.of(
            "Content-Security-Policy",
            "X-Content-Type-Options",
            "X-Frame-Options",
            "Referrer-Policy",
            "Permissions-Policy",
            "Cross-Origin-Opener-Policy",
            "Cross-Origin-Resource-Policy",
            "Cache-Control")) {
      assertThat(answer.headers().allValues(name)).as(name + " of " + answer).hasSize(1);
    }
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'; script-src 'self'; style-src 'self'")
        .contains("form-action 'self';", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    assertThat(answer.headers().firstValue("Server")).isEmpty();
  }

  private HttpResponse<String> asked(String path) throws Exception {
    return visitor.send(
        visitor
            .request(path)
            .header("Authorization", "Bearer " + gateway.provider.accessToken("p-1")));
  }

  @Test
  void every_answer_puts_the_browser_under_the_same_rules_once() throws Exception {
    for (HttpResponse<String> answer :
        List.of(
            visitor.look("/"),
            visitor.look("/api/projects"),
            visitor.look("/assets/site.css"),
            visitor.look("/gateway/page.css"),
            visitor.look("/idp/login"),
            visitor.look("/idp/assets/x.css"),
            visitor.look("/login?error"),
            visitor.look("//x"),
            visitor.look("/language/en"),
            visitor.look("/actuator/health"),
            visitor.form("/acts/x", "a=1"),
            asked("/api/projects"),
            asked("/internal/log"),
            asked("/nowhere/x"),
            visitor.open("/"),
            visitor.look("/actuator/env"))) {
      isGuarded(answer);
    }
  }

  @Test
  void only_files_may_be_kept() throws Exception {
    assertThat(visitor.look("/assets/site.css").headers().firstValue("Cache-Control"))
        .contains("public, max-age=3600");
    assertThat(asked("/api/projects").headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(visitor.open("/").headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(visitor.look("/idp/login").headers().firstValue("Cache-Control"))
        .contains("no-store");
  }

  @Test
  void a_service_that_does_not_answer_is_a_problem_for_programs() throws Exception {
    HttpResponse<String> answer = asked("/api-docs/review");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("\"code\":\"not-answering\"");
    isGuarded(answer);
  }

  @Test
  void neither_does_one_that_breaks_off_before_any_of_its_answer_was_passed_on() throws Exception {
    HttpResponse<String> answer = asked("/api/killed");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.body()).contains("\"code\":\"not-answering\"");
    isGuarded(answer);
  }

  @Test
  void and_a_page_that_asks_again_for_people(@TempDir Path other) throws Exception {
    try (RunningGateway alone = new RunningGateway(other)) {
      Visitor person = alone.visitor();
      person.open("/");
      alone.reporting.close();
      HttpResponse<String> page = person.look("/projects");
      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.headers().firstValue("Refresh")).contains("3");
      assertThat(page.body()).contains("Xin chờ", "lang=\"vi\"");
      HttpResponse<String> english =
          person.send(
              person
                  .request("/projects")
                  .header("Accept", "text/html")
                  .header("Accept-Language", "en-GB"));
      assertThat(english.body()).contains("starting or not answering");
      isGuarded(page);
    }
  }

  @Test
  void inner_addresses_are_not_told() throws Exception {
    assertThat(asked("/api/projects").headers().firstValue("WWW-Authenticate")).contains("Bearer");
    assertThat(asked("/api/projects").headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void under_tls_the_cookie_is_bound_to_the_host(@TempDir Path other) throws Exception {
    try (RunningGateway tls =
        new RunningGateway(other, "--tiendo.gateway.origin=https://tiendo.example")) {
      try (var socket = new java.net.Socket("127.0.0.1", tls.port)) {
        socket
            .getOutputStream()
            .write(
                "GET / HTTP/1.1\r\nHost: tiendo.example\r\nAccept: text/html\r\nConnection: close\r\n\r\n"
                    .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        String answer =
            new String(
                socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(answer)
            .contains("__Host-tiendo=", "; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/")
            .contains("Strict-Transport-Security: max-age=31536000");
      }
    }
  }
}
