package org.tiendo.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Stands for a service behind the gateway: keeps what it is asked, answers with its own name, and streams until told to stop.
final class StandInService implements AutoCloseable {

  record Seen(String method, URI uri, Headers headers, String body) {
    String header(String name) {
      return headers.getFirst(name);
    }
  }

  private final HttpServer server;
  private final String name;
  private final List<Seen> seen = new CopyOnWriteArrayList<>();
  final AtomicInteger streams = new AtomicInteger();
  final AtomicInteger status = new AtomicInteger(200);

  StandInService(String name) throws IOException {
    this.name = name;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.createContext("/stream", this::stream);
    server.createContext("/api/exports/broken.csv", this::broken);
    server.createContext("/api/killed", this::killed);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  Seen last() {
    return seen.getLast();
  }

  int count() {
    return seen.size();
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    seen.add(
        new Seen(
            exchange.getRequestMethod(),
            exchange.getRequestURI(),
            exchange.getRequestHeaders(),
            new String(body, StandardCharsets.UTF_8)));
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Security-Policy", "default-src *");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Cache-Control", "public, max-age=3600");
    headers.add("Set-Cookie", name + "=1; Path=/");
    headers.set("WWW-Authenticate", "Bearer resource_metadata=\"http://127.0.0.1:1/inner\"");
    byte[] answer = name.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status.get(), answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  /// Begins a long answer, and breaks it off.
  private void broken(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/csv");
    exchange.sendResponseHeaders(200, 0);
    byte[] row = "a,b,c\r\n".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 20_000; i++) {
      exchange.getResponseBody().write(row);
    }
    exchange.getResponseBody().flush();
    throw new IOException("the table breaks here");
  }

  /// Begins a short answer, and breaks it off, as a process does that is killed.
  private void killed(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, 100);
    exchange.getResponseBody().write('{');
    exchange.getResponseBody().flush();
    throw new IOException("the process ends here");
  }

  private void stream(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    streams.incrementAndGet();
    try (OutputStream out = exchange.getResponseBody()) {
      for (int i = 0; i < 2000; i++) {
        String id = String.valueOf(exchange.getRequestHeaders().getFirst("Last-Event-ID"));
        out.write(("id: " + i + "\ndata: after " + id + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
      }
    } catch (IOException e) {
      // The gateway closed it.
    } finally {
      streams.decrementAndGet();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
