package org.tiendo.local.fault;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tiendo.eventing.projection.Token;
import org.tiendo.local.process.ProcessInstallation;
import org.tiendo.local.run.Service;
import tools.jackson.databind.json.JsonMapper;

/// The instances that show what is in the logs, each asked for itself.
///
/// @param bearer of somebody who may see everything
record ReadingSide(ProcessInstallation parts, int instances, HttpClient client, String bearer) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String PROGRAMMES = "/api/programmes";
  private static final Duration ANSWER = Duration.ofSeconds(15);
  private static final Duration LIMIT = Duration.ofSeconds(90);

  /// Whether all of them show what was stored up to a token.
  boolean shows(Token token) {
    return IntStream.range(0, instances)
        .allMatch(i ->
            asked(i, after(PROGRAMMES, token))
                .filter(answer -> answer.statusCode() == 200)
                .isPresent());
  }

  /// Waits until each of them answers.
  ///
  /// @return which positions of the logs they say their answers to be of
  List<Token> claimed() {
    List<Token> claimed = new ArrayList<>();
    Awaited.until(
        LIMIT,
        () -> claimed(claimed.size()).map(claimed::add).isPresent() && claimed.size() == instances,
        () -> "no answer of instance " + claimed.size());
    return claimed;
  }

  /// The position of the logs that an instance says an answer to be of; empty if it gives none.
  Optional<Token> claimed(int instance) {
    return claimed(instance, PROGRAMMES);
  }

  Optional<Token> claimed(int instance, String path) {
    return asked(instance, path)
        .filter(answer -> answer.statusCode() == 200)
        .map(answer -> Token.parse(JSON.readTree(answer.body()).path("token").asString()));
  }

  /// Waits until all of them say that they do not do what they should.
  void awaitDegraded() {
    Awaited.until(
        LIMIT,
        () ->
            IntStream.range(0, instances)
                .mapToObj(i -> asked(i, "/actuator/health").map(HttpResponse::body).orElse(""))
                .allMatch(health -> health.contains("DEGRADED")),
        () -> "the reading side takes itself for well");
  }

  /// The address of something as it is once what was stored up to a token is shown.
  static String after(String path, Token token) {
    return path + "?after=" + URLEncoder.encode(token.toString(), StandardCharsets.UTF_8);
  }

  /// What an instance answers; empty if it does not.
  Optional<HttpResponse<String>> asked(int instance, String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(parts.address(Service.REPORTING, instance) + path))
            .timeout(ANSWER)
            .header("Authorization", "Bearer " + bearer);
    parts.secret().send(request::header);
    try {
      return Optional.of(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
