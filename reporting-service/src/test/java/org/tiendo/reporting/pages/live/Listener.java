package org.tiendo.reporting.pages.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Reads an event stream as a browser does. An event is its lines, joined by a bar; a comment is one too.
final class Listener implements AutoCloseable {

  static final String END = "(end)";
  private static final long LIMIT_SECONDS = 20;

  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpResponse<InputStream> response;
  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

  Listener(URI uri, String... headers) throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).header("Accept", "text/event-stream");
    if (headers.length > 0) {
      request.headers(headers);
    }
    response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    Thread.ofVirtual().start(this::read);
  }

  HttpResponse<InputStream> response() {
    return response;
  }

  /// The next event that is no heartbeat.
  String next() throws InterruptedException {
    String event = any();
    while (event.equals(":")) {
      event = any();
    }
    return event;
  }

  /// The next event or heartbeat.
  String any() throws InterruptedException {
    return String.valueOf(events.poll(LIMIT_SECONDS, TimeUnit.SECONDS));
  }

  private void read() {
    List<String> event = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isEmpty()) {
          event.add(line);
        } else if (!event.isEmpty()) {
          events.add(String.join("|", event));
          event.clear();
        }
      }
    } catch (IOException e) {
      // Closed from this side.
    }
    events.add(END);
  }

  @Override
  public void close() {
    client.shutdownNow();
    client.close();
  }
}
