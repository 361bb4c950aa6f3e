package org.tiendo.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A service of which two instances run, and a third that is down.
class InstancesOfAServiceTest {

  private static final int REQUESTS = 12;

  @TempDir private Path folder;
  private StandInService first;
  private StandInService second;
  private RunningGateway gateway;

  @BeforeEach
  void start() throws Exception {
    first = new StandInService("first");
    second = new StandInService("second");
    gateway =
        new RunningGateway(
            folder,
            "--tiendo.gateway.services.task=http://127.0.0.1:1,%s,%s"
                .formatted(first.address(), second.address()));
  }

  @AfterEach
  void stop() {
    gateway.close();
    first.close();
    second.close();
  }

  @Test
  void requests_are_spread_over_those_that_answer() throws Exception {
    for (int i = 0; i < REQUESTS; i++) {
      assertThat(command("key-" + i).statusCode()).isEqualTo(200);
    }
    assertThat(first.count() + second.count()).isEqualTo(REQUESTS);
    assertThat(first.count()).isBetween(1, REQUESTS - 1);
  }

  @Test
  void what_carries_a_key_is_sent_to_another_if_one_cannot_work() throws Exception {
    first.status.set(503);
    for (int i = 0; i < REQUESTS; i++) {
      assertThat(command("key-" + i).body()).isEqualTo("second");
    }
    assertThat(first.last().header("Idempotency-Key")).startsWith("key-");
  }

  @Test
  void what_carries_no_key_is_never_sent_twice() throws Exception {
    first.status.set(503);
    second.status.set(503);
    assertThat(command("").statusCode()).isEqualTo(503);
    assertThat(first.count() + second.count()).isEqualTo(1);
  }

  @Test
  void the_last_answer_counts_if_none_can_work() throws Exception {
    first.status.set(503);
    second.status.set(503);
    assertThat(command("key").statusCode()).isEqualTo(503);
    assertThat(first.count() + second.count()).isEqualTo(2);
  }

  private HttpResponse<String> command(String key) throws Exception {
    Visitor program = gateway.visitor();
    HttpRequest.Builder request =
        program
            .request("/api/commands/RegisterUnit")
            .header("Authorization", "Bearer " + gateway.provider.accessToken("p-reader"))
            .POST(BodyPublishers.ofString("{}"));
    if (!key.isEmpty()) {
      request.header("Idempotency-Key", key);
    }
    return program.send(request);
  }
}
