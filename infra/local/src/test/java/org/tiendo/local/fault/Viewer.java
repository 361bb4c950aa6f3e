package org.tiendo.local.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.tiendo.eventing.projection.Token;

/// A page that stays open: follows the stream of live events through the gateway, comes back after each break, and when it
/// heard nothing for a while, with the position it saw last, and notes when what it is shown goes back.
final class Viewer implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final Duration SILENCE = Duration.ofSeconds(4);
  private static final String ID = "id:";
  private static final String STALE = "data:stale";
  private static final String LIVE = "data:live";

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final URI stream;
  private final String bearer;
  private final List<String> wentBack = new CopyOnWriteArrayList<>();
  private final Thread thread;
  private volatile Token seen = Token.NOTHING;
  private volatile boolean stale;
  private volatile boolean open = true;

  Viewer(URI origin, String bearer) {
    this.stream = URI.create(origin + "/stream");
    this.bearer = bearer;
    this.thread = Thread.ofVirtual().name("viewer").start(this::follow);
  }

  private void follow() {
    while (open) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(stream)
              .timeout(LIMIT)
              .header("Accept", "text/event-stream")
              .header("Authorization", "Bearer " + bearer);
      if (!seen.equals(Token.NOTHING)) {
        request.header("Last-Event-ID", seen.toString());
      }
      try {
        HttpResponse<InputStream> answer =
            client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
          if (answer.statusCode() == 200) {
            read(body);
          }
        }
        TimeUnit.MILLISECONDS.sleep(200);
      } catch (IOException e) {
        // Broken off; the same again from where it was.
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /// Reads until the end, or until nothing came for a while: then somebody may stand still.
  private void read(InputStream body) throws IOException {
    AtomicLong heard = new AtomicLong(System.nanoTime());
    Thread watch = Thread.startVirtualThread(() -> breakOff(body, heard));
    try {
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        heard.set(System.nanoTime());
        if (line.startsWith(ID)) {
          shown(line);
        } else if (line.startsWith(STALE) || line.startsWith(LIVE)) {
          stale = line.startsWith(STALE);
        }
      }
    } finally {
      watch.interrupt();
    }
  }

  private static void breakOff(InputStream body, AtomicLong heard) {
    try {
      while (System.nanoTime() - heard.get() < SILENCE.toNanos()) {
        TimeUnit.MILLISECONDS.sleep(200);
      }
      body.close();
    } catch (InterruptedException | IOException e) {
      // It has ended.
    }
  }

  private void shown(String line) {
    Token now = Token.parse(line.substring(ID.length()).strip());
    if (!now.covers(seen)) {
      wentBack.add(seen + " then " + now);
    }
    seen = now;
  }

  /// Has seen nothing yet.
  void forget() {
    seen = Token.NOTHING;
    wentBack.clear();
  }

  /// Where the last event stood.
  Token seen() {
    return seen;
  }

  /// Whether it was told last that what it sees may be old.
  boolean stale() {
    return stale;
  }

  List<String> wentBack() {
    return wentBack;
  }

  @Override
  public void close() {
    open = false;
    thread.interrupt();
    client.shutdownNow();
  }
}
