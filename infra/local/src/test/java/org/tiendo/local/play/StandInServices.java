package org.tiendo.local.play;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Takes every command, remembers it, and refuses what a test tells it to.
final class StandInServices implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  record Request(String key, String body) {}

  private record Refusal(String keyEnd, int status, String code, int[] left) {}

  private final HttpServer server;
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final Map<String, String> ids = new ConcurrentHashMap<>();

  private StandInServices(HttpServer server) {
    this.server = server;
  }

  static StandInServices start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      StandInServices services = new StandInServices(server);
      server.createContext("/api/commands/", services::answer);
      server.start();
      return services;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Refuses the command whose key ends so, `times` times.
  void refuse(String keyEnd, int status, String code, int times) {
    refusals.add(new Refusal(keyEnd, status, code, new int[] {times}));
  }

  Map<String, URI> addresses() {
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    return Map.of("task", address, "review", address);
  }

  List<String> keys() {
    return requests.stream().map(Request::key).toList();
  }

  List<String> requests() {
    return requests.stream().map(r -> r.key() + " " + r.body()).toList();
  }

  void forgetRequests() {
    requests.clear();
  }

  List<String> dates() {
    return requests.stream()
        .map(r -> JSON.readTree(r.body()).path("effectiveOn").asString(""))
        .toList();
  }

  String idOf(String key) {
    return ids.getOrDefault(key, "");
  }

  JsonNode body(String key) {
    return requests.stream()
        .filter(r -> r.key().equals(key))
        .map(r -> JSON.readTree(r.body()))
        .findFirst()
        .orElseThrow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    requests.add(new Request(key, body));
    for (Refusal refusal : refusals) {
      if (key.endsWith(refusal.keyEnd()) && refusal.left()[0]-- > 0) {
        send(exchange, refusal.status(), "{\"code\":\"%s\"}".formatted(refusal.code()));
        return;
      }
    }
    String id = ids.computeIfAbsent(key, _ -> "id-" + ids.size());
    send(exchange, 200, "{\"aggregateId\":\"%s\",\"token\":\"task:%d\"}".formatted(id, ids.size()));
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
