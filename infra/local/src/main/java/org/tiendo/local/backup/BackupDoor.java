package org.tiendo.local.backup;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tiendo.embedded.EmbeddedMongo;
import org.tiendo.embedded.FrozenData;

/// Lets the command `backup`, a process of its own, have the databases of this one held still. It listens on loopback;
/// its address holds a secret and stands in the data folder, so whoever may read that folder, and nobody else, knows it.
/// It writes nowhere but into the data folder.
public final class BackupDoor implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(BackupDoor.class);
  private static final int SECRET_BYTES = 32;

  private final HttpServer server;
  private final ExecutorService threads;
  private final String path;
  private @Nullable EmbeddedMongo mongo;
  private @Nullable Held held;

  /// @param by id of the process that copies
  private record Held(long by, FrozenData data) {
    boolean inUse() {
      return ProcessHandle.of(by).map(ProcessHandle::isAlive).orElse(false);
    }
  }

  private BackupDoor(HttpServer server, ExecutorService threads, String path) {
    this.server = server;
    this.threads = threads;
    this.path = path;
  }

  public static BackupDoor open() throws IOException {
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    String path = "/" + HexFormat.of().formatHex(secret);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    ExecutorService threads =
        Executors.newSingleThreadExecutor(
            work -> Thread.ofPlatform().name("backup-door").daemon().unstarted(work));
    BackupDoor door = new BackupDoor(server, threads, path);
    server.setExecutor(threads);
    server.createContext("/", door::answer);
    server.start();
    return door;
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /// From now on there is something to hold still; nothing again with null.
  public synchronized void serve(@Nullable EmbeddedMongo running) {
    this.mongo = running;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer answer = known(exchange) ? answer(exchange.getRequestMethod(), by(exchange)) : GONE;
      byte[] text = answer.text.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status, text.length);
      exchange.getResponseBody().write(text);
    }
  }

  private record Answer(int status, String text) {}

  private static final Answer GONE = new Answer(404, "there is nothing here\n");

  private boolean known(HttpExchange exchange) {
    return exchange.getRequestURI().getPath().equals(path);
  }

  /// The process that asks; only to know later whether it still lives.
  private static long by(HttpExchange exchange) {
    String query = exchange.getRequestURI().getQuery();
    try {
      return query == null ? 0 : Long.parseLong(query);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private synchronized Answer answer(String method, long by) {
    try {
      return switch (method) {
        case "POST" -> hold(by);
        case "DELETE" -> letGo();
        default -> new Answer(405, "POST holds, DELETE lets go");
      };
    } catch (IOException e) {
      LOG.warn("the databases cannot be held still", e);
      return new Answer(500, String.valueOf(e.getMessage()));
    }
  }

  private Answer hold(long by) throws IOException {
    if (mongo == null) {
      return new Answer(503, "it is starting, stopping, or not set up");
    }
    if (held != null && held.inUse()) {
      return new Answer(409, "another backup is being made, by process " + held.by);
    }
    letGo();
    held = new Held(by, mongo.freeze());
    return new Answer(200, held.data.folder().toString());
  }

  private Answer letGo() throws IOException {
    if (held != null) {
      held.data.close();
      held = null;
    }
    return new Answer(200, "");
  }

  /// What is held goes with the server.
  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
  }
}
