package org.tiendo.reporting.acts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tiendo.edge.GatewaySecret;
import org.tiendo.edge.Instances;
import org.tiendo.eventing.config.TiendoProperties;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// Sends commands to the services that decide them, in the name of the person whose request is being answered.
///
/// What is being carried out at this moment, or may have been stored without an answer, is asked for again a few times, of
/// another instance if there is one; after that the reply is [Reply.Unknown].
@Component
class CommandSender {

  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(300);
  private static final int ATTEMPTS = 5;
  private static final int CONFLICT = 409;
  private static final int UNAVAILABLE = 503;
  private static final String IN_FLIGHT = "in-flight";

  private final Map<String, Instances> services;
  private final GatewaySecret secret;
  private final JsonMapper json;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(LIMIT)
          .build();

  CommandSender(TiendoProperties properties, GatewaySecret secret, JsonMapper json) {
    this.services =
        properties.peers().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, peer -> new Instances(peer.getValue())));
    this.secret = secret;
    this.json = json;
  }

  /// @param key of the form; the same at every sending of it
  /// @param token bearer token of the person
  /// @param language of the sentences in the reply
  Reply send(Sending sending, String key, String token, String language) {
    Instances service = services.get(sending.service());
    if (service == null) {
      throw new IllegalStateException("no peer " + sending.service());
    }
    for (int attempt = 1; ; attempt++) {
      URI instance = service.inTurn().getFirst();
      Optional<Reply> reply = attempt(request(instance, sending, key, token, language));
      if (reply.isPresent()) {
        service.answered(instance);
        return reply.get();
      }
      service.failed(instance);
      if (attempt == ATTEMPTS || !paused()) {
        return new Reply.Unknown();
      }
    }
  }

  private static boolean paused() {
    try {
      Thread.sleep(PAUSE);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private HttpRequest request(
      URI instance, Sending sending, String key, String token, String language) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(instance.resolve("/api/commands/" + sending.command()))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .header("Accept-Language", language)
            .timeout(LIMIT)
            .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(sending.body())));
    secret.send(request::header);
    return request.build();
  }

  /// Empty if it is to be asked again.
  private Optional<Reply> attempt(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      JsonNode body = read(response.body());
      int status = response.statusCode();
      String code = body.path("code").asString("");
      if (status / 100 == 2) {
        return Optional.of(
            new Reply.Accepted(
                body.path("token").asString(""), body.path("aggregateId").asString("")));
      }
      return status == UNAVAILABLE || status == CONFLICT && code.equals(IN_FLIGHT)
          ? Optional.empty()
          : Optional.of(refused(status, code, body));
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of(new Reply.Unknown());
    }
  }

  private static Reply refused(int status, String code, JsonNode body) {
    return new Reply.Refused(
        status,
        code,
        body.path("detail").asString(""),
        body.path("facts").path("field").asString(""));
  }

  private JsonNode read(String text) {
    try {
      return text.isEmpty() ? JsonNodeFactory.instance.missingNode() : json.readTree(text);
    } catch (JacksonException e) {
      return JsonNodeFactory.instance.missingNode();
    }
  }
}
