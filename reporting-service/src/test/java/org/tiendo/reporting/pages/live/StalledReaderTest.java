package org.tiendo.reporting.pages.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tiendo.eventing.observe.MeterNames;
import org.tiendo.eventing.projection.Projection;
import org.tiendo.eventing.projection.Token;
import org.tiendo.eventing.projection.Views;
import org.tiendo.reporting.SampleYear;
import org.tiendo.reporting.pages.PagesServer;

/// Readers that stop reading, over sockets with small buffers, while the read model moves on all the time.
class StalledReaderTest {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Pattern ID = Pattern.compile("(?m)^id:task:(\\d+)$");
  private static final int PATIENCE_MILLIS = 20_000;

  private final RestlessViews views = new RestlessViews();
  private PagesServer server;

  @AfterEach
  void stop() {
    server.close();
  }

  /// A read model that has moved on whenever somebody looks.
  private static final class RestlessViews implements Views {
    private final AtomicLong position = new AtomicLong(1);

    @Override
    public Snapshot read(String prefix) {
      return new Snapshot(token(), List.of());
    }

    @Override
    public Mark follow(@Nullable Mark since, Consumer<Projection.View> each) {
      return new Mark("restless", token());
    }

    @Override
    public Token token() {
      return Token.of("task", position.get());
    }

    @Override
    public boolean await(Token wanted, Duration limit) {
      return token().covers(wanted);
    }

    @Override
    public Token awaitOther(Token known, Duration limit) {
      return Token.of("task", position.incrementAndGet());
    }
  }

  private void start(String writeLimit) {
    server =
        new PagesServer(
            views,
            SampleYear.AS_OF,
            "--tiendo.live.pace=1ms",
            "--tiendo.live.stall=300ms",
            "--server.tomcat.connection-timeout=" + writeLimit,
            "--test.send-buffer=4096");
  }

  @Test
  void who_goes_on_reads_what_was_written_then_the_hint_and_resumes_from_there() throws Exception {
    start("60s");
    try (Socket stalled = connected(server.origin());
        Listener other = new Listener(server.origin().resolve("/stream?at=task:1"))) {
      await().atMost(LIMIT).until(() -> slow() == 1);
      long meanwhile = views.position.get();
      other.next();
      other.next();
      long told = id(other.next());
      while (told <= meanwhile) {
        told = id(other.next());
      }
      List<String> events = read(stalled);
      assertThat(events.getLast()).startsWith("event:resync\nid:task:").contains("\nretry:1000\n");
      List<Long> ids =
          events.stream().filter(e -> ID.matcher(e).find()).map(StalledReaderTest::id).toList();
      assertThat(ids).isSorted();
      long last = ids.getLast();
      assertThat(ids.get(ids.size() - 2))
          .as("nothing was written after what it has")
          .isEqualTo(last);
      try (Listener resumed =
          new Listener(
              server.origin().resolve("/stream?at=task:1"), "Last-Event-ID", "task:" + last)) {
        String first = resumed.next();
        assertThat(first).startsWith("event:moved|");
        assertThat(id(first)).isGreaterThan(last);
      }
    }
  }

  @Test
  void who_does_not_go_on_is_cut_off_and_holds_no_place() throws Exception {
    start("1s");
    try (Socket _ = connected(server.origin())) {
      await().atMost(LIMIT).until(() -> slow() == 1);
      await()
          .atMost(LIMIT)
          .until(() ->
              server.bean(MeterRegistry.class).get(MeterNames.STREAMS_OPEN).gauge().value() == 0);
    }
  }

  private double slow() {
    return server.bean(MeterRegistry.class).get(MeterNames.STREAMS_SLOW).counter().count();
  }

  /// Has asked for a stream and reads nothing of it.
  private static Socket connected(URI origin) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(2048);
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.connect(new InetSocketAddress(origin.getHost(), origin.getPort()));
    socket
        .getOutputStream()
        .write(
            ("GET /stream?at=task:1 HTTP/1.0\r\nHost: " + origin.getAuthority() + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  /// Everything until the server ends the connection.
  private static List<String> read(Socket socket) throws IOException {
    String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return List.of(all.substring(all.indexOf("\r\n\r\n") + 4).strip().split("\n\n"));
  }

  private static long id(String event) {
    MatchResult found =
        ID.matcher(event.replace('|', '\n'))
            .results()
            .findFirst()
            .orElseThrow(() -> new AssertionError("no position: " + event));
    return Long.parseLong(found.group(1));
  }
}
