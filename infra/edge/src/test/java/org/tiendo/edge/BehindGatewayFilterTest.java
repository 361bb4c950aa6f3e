package org.tiendo.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class BehindGatewayFilterTest {

  private static final String SECRET = "a-secret-that-is-long-enough-to-be-one";

  @TempDir private Path folder;
  private GatewaySecret secret;

  @BeforeEach
  void write_the_secret() throws Exception {
    secret = GatewaySecret.in(Files.writeString(folder.resolve("gateway.secret"), SECRET + "\n"));
  }

  @Test
  void whoever_knows_the_secret_is_answered() throws Exception {
    assertThat(status(secret, "/api/projects", SECRET)).isEqualTo(200);
  }

  @Test
  void whoever_does_not_gets_a_problem() throws Exception {
    assertThat(status(secret, "/api/projects", null)).isEqualTo(403);
    assertThat(status(secret, "/api/projects", SECRET + "x")).isEqualTo(403);
    assertThat(status(secret, "/api/projects", "")).isEqualTo(403);
    assertThat(status(secret, "/internal/log", "guess")).isEqualTo(403);
  }

  @Test
  void health_is_for_everybody_but_only_health() throws Exception {
    assertThat(status(secret, "/actuator/health", null)).isEqualTo(200);
    assertThat(status(secret, "/actuator/prometheus", null)).isEqualTo(403);
    assertThat(status(secret, "/actuator/health/../../api/projects", null)).isEqualTo(403);
    assertThat(status(secret, "/actuator/health;x/../api/projects", null)).isEqualTo(403);
  }

  @Test
  void without_a_gateway_everybody_is_answered_and_nothing_is_sent_along() throws Exception {
    assertThat(status(GatewaySecret.in(null), "/api/projects", null)).isEqualTo(200);
    GatewaySecret.NONE.send((name, value) -> {
      throw new AssertionError(name);
    });
  }

  @Test
  void a_secret_that_can_be_guessed_is_none() throws Exception {
    Path file = Files.writeString(folder.resolve("short"), "short");
    assertThatIllegalStateException().isThrownBy(() -> GatewaySecret.in(file));
  }

  private static int status(GatewaySecret secret, String path, String sent) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
    if (sent != null) {
      request.addHeader(GatewaySecret.HEADER, sent);
    }
    MockHttpServletResponse response = new MockHttpServletResponse();
    var problems = new ProblemWriter(JsonMapper.builder().build());
    new BehindGatewayFilter(secret, problems).doFilter(request, response, new MockFilterChain());
    return response.getStatus();
  }
}
