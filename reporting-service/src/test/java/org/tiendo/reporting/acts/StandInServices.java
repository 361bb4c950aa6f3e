package org.tiendo.reporting.acts;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.tiendo.reporting.Facts;
import org.tiendo.reporting.SampleYear;
import org.tiendo.reporting.pages.PagesServer;
import org.tiendo.reporting.web.InMemoryViews;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Answers commands as a test wants, and keeps what came.
final class StandInServices implements AutoCloseable {

  static final String ACCEPTED = "{\"token\":\"task:1\"}";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpServer server;
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  private final Queue<Command> commands = new ConcurrentLinkedQueue<>();

  record Answer(int status, String body) {}

  record Command(String name, String key, String language, String bearer, JsonNode body) {}

  StandInServices() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/api/commands/", this::answer);
    server.start();
  }

  /// Pages on what is known in the year of the sample, whose commands come here.
  PagesServer pages(Facts facts) {
    String address = "http://127.0.0.1:" + server.getAddress().getPort();
    return new PagesServer(
        new InMemoryViews(facts.history()),
        SampleYear.AS_OF,
        "--tiendo.peers.task=" + address,
        "--tiendo.peers.review=" + address);
  }

  /// The next answer; those in stock are given in order, then what is accepted.
  void answerNext(int status, String body) {
    answers.add(new Answer(status, body));
  }

  List<Command> commands() {
    return List.copyOf(commands);
  }

  void forget() {
    commands.clear();
    answers.clear();
  }

  private void answer(HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    String path = exchange.getRequestURI().getPath();
    commands.add(
        new Command(
            path.substring(path.lastIndexOf('/') + 1),
            headers.getFirst("Idempotency-Key"),
            headers.getFirst("Accept-Language"),
            headers.getFirst("Authorization"),
            JSON.readTree(exchange.getRequestBody().readAllBytes())));
    Answer answer = answers.isEmpty() ? new Answer(200, ACCEPTED) : answers.remove();
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
