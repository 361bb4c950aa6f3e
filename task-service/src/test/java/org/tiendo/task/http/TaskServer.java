package org.tiendo.task.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.embedded.EmbeddedKafka;
import org.tiendo.embedded.EmbeddedMongo;
import org.tiendo.task.TaskApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The service as it runs, on embedded servers in a folder.
final class TaskServer implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration LIMIT = Duration.ofSeconds(120);

  private final HttpClient client = HttpClient.newHttpClient();
  private final Tokens tokens = new Tokens();
  private final EmbeddedMongo mongo;
  private final EmbeddedKafka kafka;
  private final Path token;
  private final Class<?>[] more;
  private final List<ConfigurableApplicationContext> nodes = new ArrayList<>();
  private ConfigurableApplicationContext context;

  /// @param more beans that take the place of the service's own
  TaskServer(Path folder, Class<?>... more) throws Exception {
    mongo = EmbeddedMongo.start(folder.resolve("mongo"), 0);
    kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
    token = Files.writeString(folder.resolve("token"), "to-show-to-peers");
    this.more = more;
    context = node();
  }

  /// Starts a node of the service: the one that is asked here, and others beside it.
  ConfigurableApplicationContext node() {
    String jwt = "--spring.security.oauth2.resourceserver.jwt.";
    ConfigurableApplicationContext node =
        new SpringApplicationBuilder(TaskApplication.class)
            .sources(more)
            .run(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off",
                "--tiendo.service=task",
                "--tiendo.tenant=" + Tokens.TENANT,
                "--tiendo.mongo.uri=" + mongo.uri(),
                "--tiendo.mongo.database=task",
                "--tiendo.kafka.bootstrap=" + kafka.bootstrap(),
                "--tiendo.installation.zone=UTC",
                "--tiendo.installation.backdating-days=36500",
                "--tiendo.peers.review=http://127.0.0.1:1",
                "--tiendo.token-file=" + token,
                jwt + "issuer-uri=" + Tokens.ISSUER,
                jwt + "jwk-set-uri=" + tokens.keySet(),
                jwt + "audiences=tiendo",
                jwt + "jws-algorithms=ES256");
    nodes.add(node);
    return node;
  }

  /// Ends all nodes and starts one anew, which is asked from then on.
  void restart() {
    nodes.reversed().forEach(ConfigurableApplicationContext::close);
    nodes.clear();
    context = node();
  }

  /// What the service answered.
  record Answer(int status, String etag, JsonNode body) {

    String text(String field) {
      return body.path(field).asString();
    }
  }

  /// Sends a command; `headers` are names and values by turns.
  Answer send(Actor actor, String command, String body, String... headers) throws Exception {
    return send(actor, command, BodyPublishers.ofString(body), headers);
  }

  Answer send(Actor actor, String command, BodyPublisher body, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri("/api/commands/" + command))
            .header("Content-Type", "application/json")
            .POST(body);
    if (actor != null) {
      request.header("Authorization", "Bearer " + tokens.of(actor));
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return answer(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
  }

  Answer post(Actor actor, String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + tokens.of(actor))
            .POST(BodyPublishers.ofString(body))
            .build();
    return answer(client.send(request, HttpResponse.BodyHandlers.ofString()));
  }

  Answer get(Actor actor, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri(path))
            .header("Authorization", "Bearer " + tokens.of(actor))
            .build();
    return answer(client.send(request, HttpResponse.BodyHandlers.ofString()));
  }

  /// Waits, but not for ever.
  static void eventually(BooleanSupplier condition) {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  private static Answer answer(HttpResponse<String> response) {
    return new Answer(
        response.statusCode(),
        response.headers().firstValue("ETag").orElse(""),
        JSON.readTree(response.body().isEmpty() ? "null" : response.body()));
  }

  private URI uri(String path) {
    return URI.create(
        "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path);
  }

  @Override
  public void close() throws Exception {
    nodes.reversed().forEach(ConfigurableApplicationContext::close);
    kafka.close();
    mongo.close();
    tokens.close();
    client.close();
  }
}
