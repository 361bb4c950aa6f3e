package org.tiendo.bench.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.eventing.projection.Token;

/// Open pages that follow the stream of live events through the gateway, and come back as browsers do when it breaks off; some
/// of them never read what is sent.
final class Viewers implements AutoCloseable {

  private static final int PER_PERSON = 3;
  private static final int STALLED_EACH = 20;
  private static final int SMALL_BUFFER = 2_048;
  private static final Duration TOKEN = Duration.ofHours(1);

  private static final long COMING_BACK_MILLIS = 1_000;

  private final Map<Integer, Socket> sockets = new ConcurrentHashMap<>();
  private final Map<Integer, Map<Long, Long>> seen = new ConcurrentHashMap<>();
  private final AtomicInteger cameBack = new AtomicInteger();
  private final URI origin;
  private volatile boolean open = true;

  /// Opens so many, of which one in twenty stalls.
  Viewers(Site site, int count) throws IOException {
    origin = site.parts().origin();
    for (int i = 0; i < count; i++) {
      String bearer =
          site.parts()
              .tokens()
              .forPerson(Site.person("viewer-" + i / PER_PERSON, "board", Role.AUDITOR), TOKEN);
      boolean stalled = i % STALLED_EACH == 0;
      int number = i;
      if (stalled) {
        sockets.put(number, connected(bearer, true));
      } else {
        seen.put(number, new ConcurrentHashMap<>());
        Thread.ofVirtual().name("viewer-" + i).start(() -> follow(number, bearer));
      }
    }
  }

  private void follow(int number, String bearer) {
    while (open) {
      try (Socket socket = connected(bearer, false)) {
        sockets.put(number, socket);
        read(number, socket);
        Thread.sleep(COMING_BACK_MILLIS);
      } catch (IOException e) {
        // The same again.
      } catch (InterruptedException e) {
        return;
      }
      cameBack.incrementAndGet();
    }
  }

  private Socket connected(String bearer, boolean stalled) throws IOException {
    Socket socket = new Socket();
    if (stalled) {
      socket.setReceiveBufferSize(SMALL_BUFFER);
    }
    socket.connect(new InetSocketAddress(origin.getHost(), origin.getPort()));
    String request =
        "GET /stream HTTP/1.1\r\nHost: %s:%d\r\nAccept: text/event-stream\r\nAuthorization: Bearer %s\r\n\r\n"
            .formatted(origin.getHost(), origin.getPort(), bearer);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private void read(int number, Socket socket) throws IOException {
    Map<Long, Long> own = seen.getOrDefault(number, new ConcurrentHashMap<>());
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("id:")) {
          Token token = Token.parse(line.substring(3).strip());
          own.putIfAbsent(token.last("task"), System.nanoTime());
        }
      }
    }
  }

  /// Of each viewer that reads: what it was shown, and when.
  Map<Integer, Map<Long, Long>> seen() {
    return seen;
  }

  /// How many of those that read have heard something.
  long served() {
    return seen.values().stream().filter(moments -> !moments.isEmpty()).count();
  }

  /// How often one of those that read was broken off and came back.
  int cameBack() {
    return cameBack.get();
  }

  @Override
  public void close() throws IOException {
    open = false;
    for (Socket socket : sockets.values()) {
      socket.close();
    }
  }
}
