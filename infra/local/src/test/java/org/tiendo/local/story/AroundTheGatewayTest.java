package org.tiendo.local.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.local.story.ExampleInstallation.AUDITOR;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who has a token comes through the gateway, and through it to what is meant for people and programs alone.
@Tag("embedded")
class AroundTheGatewayTest {

  /// One path of each service that an auditor may read.
  private static final Map<String, String> READ =
      Map.of(
          "task", "/internal/log?from=0&limit=1",
          "review", "/internal/log?from=0&limit=1",
          "reporting", "/api/projects");

  private static final List<String> INSIDE =
      List.of(
          "/internal/log?from=0&limit=1",
          "/internal/log/",
          "/INTERNAL/log?from=0&limit=1",
          "/api/../internal/log?from=0&limit=1",
          "/api/%2e%2e/internal/log?from=0&limit=1",
          "/api/..;/internal/log?from=0&limit=1",
          "//internal/log?from=0&limit=1",
          "/actuator/prometheus",
          "/actuator/env",
          "/idp/actuator/env",
          "/idp/actuator/health",
          "/idp/%61ctuator/health",
          "/api/../actuator/prometheus",
          "/api/%2e%2e/actuator/prometheus");

  private static ExampleInstallation running;

  @BeforeAll
  static void start(@TempDir Path data) {
    running = ExampleInstallation.start(data);
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @Test
  void a_token_alone_opens_no_service() {
    READ.forEach((service, path) -> {
      HttpResponse<String> alone = get(running.address(service), path);
      assertThat(alone.statusCode()).as(service).isEqualTo(403);
      assertThat(alone.body()).contains("\"code\":\"behind-gateway\"");
      HttpResponse<String> guessed =
          running.exchange(bearer(running.address(service), path).header("Tiendo-Gateway", "x"));
      assertThat(guessed.body()).contains("\"code\":\"behind-gateway\"");
      HttpResponse<String> known = running.get(service, path, AUDITOR);
      assertThat(known.statusCode()).as(known.body()).isEqualTo(200);
    });
  }

  @Test
  void every_service_says_that_it_is_well_to_anybody() {
    for (String service : READ.keySet()) {
      URI health = URI.create(running.address(service) + "/actuator/health");
      HttpResponse<String> answer = running.exchange(HttpRequest.newBuilder(health));
      assertThat(answer.statusCode()).as(service).isEqualTo(200);
      assertThat(answer.body()).contains("UP");
    }
  }

  @Test
  void the_same_token_opens_the_origin() {
    HttpResponse<String> answer = get(running.origin(), "/api/projects");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    HttpResponse<String> forged =
        running.exchange(bearer(running.origin(), "/api/projects").header("Tiendo-Gateway", "x"));
    assertThat(forged.statusCode()).as("what comes from outside is put right").isEqualTo(200);
  }

  @Test
  void nothing_that_is_meant_for_the_inside_is_reached_through_the_origin() {
    for (String path : INSIDE) {
      HttpResponse<String> answer = get(running.origin(), path);
      assertThat(answer.statusCode()).as(path + " " + answer.body()).isBetween(400, 499);
      assertThat(answer.body()).as(path).doesNotContain("hash", "jvm_", "propertySources");
    }
  }

  private static HttpResponse<String> get(URI at, String path) {
    return running.exchange(bearer(at, path));
  }

  private static HttpRequest.Builder bearer(URI at, String path) {
    return HttpRequest.newBuilder(URI.create(at + path))
        .header("Accept", "application/json")
        .header("Authorization", "Bearer " + running.token(AUDITOR));
  }
}
