package org.tiendo.local.fault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.tiendo.eventing.projection.Token;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// Orders what is done about the read model, through the gateway: the same with the same key until it is answered.
record Operator(HttpClient client, URI origin, String bearer) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration LIMIT = Duration.ofSeconds(120);
  private static final Duration ANSWER = Duration.ofSeconds(20);
  private static final String REGISTER = "/api/projections/register";

  /// @param key of this order
  /// @param reason empty for none
  void orders(String act, String key, String reason) {
    String body = reason.isEmpty() ? "{}" : "{\"reason\":\"" + reason + "\"}";
    AtomicReference<String> last = new AtomicReference<>("");
    Awaited.until(
        LIMIT,
        () -> {
          HttpRequest.Builder request =
              request(REGISTER + "/" + act)
                  .header("Content-Type", "application/json")
                  .header("Idempotency-Key", key)
                  .POST(HttpRequest.BodyPublishers.ofString(body));
          return isAnswered(request, last);
        },
        () -> act + " was not carried out: " + last);
  }

  /// Waits until the last rebuild stands so.
  void until(String state) {
    AtomicReference<String> last = new AtomicReference<>("");
    Awaited.until(
        LIMIT,
        () ->
            isAnswered(request(REGISTER).GET(), last)
                && JSON.readTree(last.get())
                    .path("rebuild")
                    .path("state")
                    .asString("")
                    .equals(state),
        () -> "not " + state + ": " + last);
  }

  /// What operators did up to a position, as the page of acts is told.
  JsonNode acts(Token after) {
    AtomicReference<String> last = new AtomicReference<>("");
    Awaited.until(
        LIMIT,
        () -> isAnswered(request("/api/operations?after=" + after).GET(), last),
        () -> "acts are not told: " + last);
    return last.get().isEmpty()
        ? JsonNodeFactory.instance.missingNode()
        : JSON.readTree(last.get());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(origin + path))
        .timeout(ANSWER)
        .header("Authorization", "Bearer " + bearer);
  }

  private boolean isAnswered(HttpRequest.Builder request, AtomicReference<String> last) {
    try {
      HttpResponse<String> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      last.set(answer.body());
      return answer.statusCode() == 200;
    } catch (IOException e) {
      last.set(e.toString());
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
