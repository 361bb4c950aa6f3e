package org.tiendo.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RoutesTest {

  @TempDir private static Path folder;
  private static RunningGateway gateway;
  private static Visitor program;

  @BeforeAll
  static void start() throws Exception {
    gateway = new RunningGateway(folder, "--tiendo.gateway.limits.commands.burst=1000");
    program = gateway.visitor();
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  private static HttpRequest.Builder asked(String path) {
    return program
        .request(path)
        .header("Authorization", "Bearer " + gateway.provider.accessToken("p-reader"));
  }

  private static String answering(HttpRequest.Builder request) throws Exception {
    return program.send(request).body();
  }

  @ParameterizedTest
  @ValueSource(strings = {"task", "review", "reporting"})
  void what_a_service_describes_reaches_that_service(String service) throws Exception {
    JsonNode description =
        JsonMapper.shared()
            .readTree(Files.readString(Path.of("../docs/openapi/" + service + ".json")));
    List<String> paths =
        description.path("paths").propertyNames().stream()
            .filter(path -> path.startsWith("/api/"))
            .toList();
    assertThat(paths).isNotEmpty();
    for (String path : paths) {
      String concrete = path.replaceAll("\\{[a-z]+}", "x");
      HttpRequest.Builder request = asked(concrete);
      if (description.path("paths").path(path).has("post")) {
        request.POST(BodyPublishers.ofString("{}"));
      }
      assertThat(answering(request)).as(path).isEqualTo(service);
    }
    assertThat(answering(asked("/api-docs/" + service))).isEqualTo(service);
  }

  @ParameterizedTest
  @ValueSource(strings = {"task", "review"})
  void what_operators_do_to_a_service_reaches_that_service(String service) throws Exception {
    String letters = "/api/operations/" + service + "/dead-letters";
    assertThat(answering(asked(letters))).isEqualTo(service);
    assertThat(answering(asked(letters + "/retry").POST(BodyPublishers.ofString("{}"))))
        .isEqualTo(service);
  }

  @Test
  void pages_streams_and_files_come_from_reporting() throws Exception {
    for (String path : List.of("/", "/programmes/x", "/assets/site.css", "/webjars/x/y.js")) {
      assertThat(answering(asked(path))).as(path).isEqualTo("reporting");
    }
  }

  @Test
  void the_address_arrives_as_it_was_sent() throws Exception {
    answering(asked("/api/projects?q=%C4%91%20%26%2B&asOf=2022-12-31"));
    assertThat(gateway.reporting.last().uri().getRawQuery())
        .isEqualTo("q=%C4%91%20%26%2B&asOf=2022-12-31");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/internal/log",
        "/internal/log?from=0&limit=10",
        "/actuator",
        "/actuator/prometheus",
        "/actuator/env",
        "/idp/actuator",
        "/idp/actuator/health",
        "/v3/api-docs",
        "/api-docs/other",
        "/error",
        "/logout",
        "/gateway/../internal/log",
        "/assets/%2e%2e/internal/log",
        "/assets/..%2finternal/log",
        "//internal/log",
        "/;x/internal/log"
      })
  void inner_paths_are_not_reachable(String path) throws Exception {
    int before = gateway.reporting.count() + gateway.task.count() + gateway.review.count();
    var answer = program.send(asked(path));
    assertThat(answer.statusCode()).isBetween(400, 404);
    assertThat(gateway.reporting.count() + gateway.task.count() + gateway.review.count())
        .isEqualTo(before);
  }

  @Test
  void only_what_is_named_goes_to_a_service_and_the_gateway_adds_its_own() throws Exception {
    answering(
        asked("/api/projects")
            .header("Tiendo-Gateway", "guess")
            .header("Tiendo-Csrf", "guess")
            .header("Forwarded", "host=evil.example")
            .header("X-Forwarded-Host", "evil.example")
            .header("X-Forwarded-For", "8.8.8.8")
            .header("Cookie", "tiendo-x=1")
            .header("X-Anything", "1")
            .header("If-None-Match", "\"3\"")
            .header("Accept-Language", "de"));
    var headers = gateway.reporting.last().headers();
    assertThat(headers.get("Tiendo-Gateway")).containsExactly(RunningGateway.SECRET);
    assertThat(headers.get("If-None-Match")).containsExactly("\"3\"");
    assertThat(headers.get("Accept-Language")).containsExactly("de");
    assertThat(headers.getFirst("Authorization")).startsWith("Bearer ey");
    for (String name :
        List.of("Tiendo-Csrf", "Forwarded", "X-Forwarded-Host", "Cookie", "X-Anything")) {
      assertThat(headers.get(name)).as(name).isNull();
    }
    assertThat(headers.get("Upgrade")).isNull();
  }

  @Test
  void the_identity_provider_learns_the_public_address_and_keeps_its_cookies() throws Exception {
    var answer =
        program.send(
            program
                .request("/idp/login")
                .header("Cookie", "IDP=2")
                .header("Tiendo-Csrf", "x")
                .header("X-Forwarded-Host", "evil.example"));
    assertThat(answer.body())
        .contains("host=" + gateway.origin.getRawAuthority(), "cookie=IDP=2", "own=null");
    assertThat(answer.headers().allValues("Set-Cookie")).containsExactly("IDP=1; Path=/idp");
    assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
  }

  @Test
  void forms_of_the_identity_provider_arrive_whole() throws Exception {
    assertThat(gateway.visitor().form("/idp/login", "a=1&b=%C4%91&a=2").body())
        .endsWith("body=a=1&a=2&b=%C4%91");
  }

  @Test
  void commands_arrive_whole() throws Exception {
    answering(
        asked("/api/commands/RegisterUnit")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", "k")
            .POST(BodyPublishers.ofString("{\"unit\":\"đ\"}")));
    assertThat(gateway.task.last().body()).isEqualTo("{\"unit\":\"đ\"}");
    assertThat(gateway.task.last().header("Idempotency-Key")).isEqualTo("k");
  }
}
