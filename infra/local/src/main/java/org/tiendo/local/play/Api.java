package org.tiendo.local.play;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.tiendo.edge.GatewaySecret;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// The services' public HTTP interface, as a client sees it.
///
/// @param addresses by name of the service
/// @param secret sent along, if there is one
public record Api(HttpClient client, Map<String, URI> addresses, GatewaySecret secret) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  /// How often a request that came too early is sent again.
  private static final int PAUSES = 10;

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  /// Status of an answer that never came.
  static final int NO_ANSWER = 0;

  public Api {
    addresses = Map.copyOf(addresses);
  }

  /// All services behind one origin.
  public static Api through(URI origin) {
    return at(Map.of("task", origin, "review", origin, "reporting", origin), GatewaySecret.NONE);
  }

  public static Api at(Map<String, URI> addresses) {
    return at(addresses, GatewaySecret.NONE);
  }

  /// @param secret for going around the gateway
  public static Api at(Map<String, URI> addresses, GatewaySecret secret) {
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    return new Api(client, addresses, secret);
  }

  /// An answer: status, the text as it came, and the same as JSON if it is that.
  public record Answer(int status, String text, JsonNode json) {

    public boolean isSuccess() {
      return status / 100 == 2;
    }

    /// The stable code of a refusal.
    public String code() {
      return json.path("code").asString("");
    }

    /// What went wrong, in a line.
    public String sentence() {
      return status == NO_ANSWER
          ? "no answer: " + text
          : "%d %s: %s".formatted(status, code(), json.path("detail").asString(text));
    }
  }

  /// Sends a command.
  public Answer command(
      String service, String name, Map<String, Object> body, String key, String token) {
    return post(service, "/api/commands/" + name, body, key, token);
  }

  /// Sends what changes something.
  public Answer post(
      String service, String path, Map<String, Object> body, String key, String token) {
    return send(
        request(service, path, token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build());
  }

  /// The language of whoever sits at the terminal, as a language tag.
  public static String terminalLanguage() {
    return Locale.getDefault().toLanguageTag();
  }

  /// Asks a query.
  ///
  /// @param path with its parameters, already encoded
  /// @param accept media type, e.g. `application/json`
  public Answer query(String service, String path, String accept, String language, String token) {
    return send(
        request(service, path, token)
            .header("Accept", accept)
            .header("Accept-Language", language)
            .GET()
            .build());
  }

  private HttpRequest.Builder request(String service, String path, String token) {
    URI address = addresses.get(service);
    if (address == null) {
      throw new IllegalArgumentException("no address of " + service);
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .timeout(TIMEOUT)
            .header("Authorization", "Bearer " + token);
    secret.send(request::header);
    return request;
  }

  private Answer send(HttpRequest request) {
    try {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      for (int i = 0; i < PAUSES && mustWait(response); i++) {
        Thread.sleep(wait(response));
        response = client.send(request, HttpResponse.BodyHandlers.ofString());
      }
      return new Answer(response.statusCode(), response.body(), json(response.body()));
    } catch (IOException e) {
      return new Answer(NO_ANSWER, String.valueOf(e.getMessage()), json(""));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer(NO_ANSWER, "interrupted", json(""));
    }
  }

  /// Whether the answer says when to ask again.
  private static boolean mustWait(HttpResponse<String> response) {
    return (response.statusCode() == 429 || response.statusCode() == 503)
        && response.headers().firstValue("Retry-After").isPresent();
  }

  private static Duration wait(HttpResponse<String> response) {
    long seconds = response.headers().firstValueAsLong("Retry-After").orElse(1);
    return Duration.ofSeconds(Math.clamp(seconds, 0, LONGEST_PAUSE.toSeconds()));
  }

  private static JsonNode json(String text) {
    try {
      return text.isEmpty() ? JsonNodeFactory.instance.missingNode() : JSON.readTree(text);
    } catch (JacksonException e) {
      return JsonNodeFactory.instance.missingNode();
    }
  }
}
