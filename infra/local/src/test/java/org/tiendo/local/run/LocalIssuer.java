package org.tiendo.local.run;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.tiendo.identity.token.SigningKey;
import org.tiendo.local.folder.Trouble;

/// Publishes the key that this machine's tokens are signed with, on loopback only.
final class LocalIssuer implements AutoCloseable {

  private static final String PATH = "/.well-known/jwks.json";

  private final HttpServer server;

  private LocalIssuer(HttpServer server) {
    this.server = server;
  }

  /// @param port 0 for any free one
  static LocalIssuer start(SigningKey key, int port) {
    byte[] keys = key.publicKeys().getBytes(StandardCharsets.UTF_8);
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      server.createContext(
          PATH,
          exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/jwk-set+json");
            exchange.sendResponseHeaders(200, keys.length);
            try (OutputStream body = exchange.getResponseBody()) {
              body.write(keys);
            }
          });
      server.start();
      return new LocalIssuer(server);
    } catch (IOException e) {
      throw new Trouble(
          "Cannot publish the signing key on port " + port + ": " + e.getMessage(), e);
    }
  }

  URI keys() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + PATH);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
