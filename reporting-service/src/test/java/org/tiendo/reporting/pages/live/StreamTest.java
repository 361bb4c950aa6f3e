package org.tiendo.reporting.pages.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tiendo.eventing.observe.MeterNames;
import org.tiendo.reporting.SampleYear;
import org.tiendo.reporting.pages.PagesServer;

class StreamTest {

  private final MovingViews views = new MovingViews(SampleYear.asTold().facts().history());
  private final PagesServer server =
      new PagesServer(
          views,
          SampleYear.AS_OF,
          "--tiendo.live.streams=3",
          "--tiendo.live.heartbeat=100ms",
          "--tiendo.live.pace=500ms");

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void tells_at_once_whether_the_page_is_where_the_read_model_is() throws Exception {
    try (Listener here = listen("/stream?at=task:1");
        Listener moved = listen("/stream?at=task:0")) {
      assertThat(here.response().headers().firstValue("Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
      assertThat(here.next()).isEqualTo("event:here|id:task:1|retry:1000|data:task:1");
      assertThat(here.next()).isEqualTo("event:state|data:live");
      assertThat(moved.next()).isEqualTo("event:moved|id:task:1|retry:1000|data:task:1");
    }
  }

  @Test
  void goes_on_where_the_last_stream_of_the_page_ended() throws Exception {
    try (Listener here = listen("/stream?at=task:0", "Last-Event-ID", "task:1");
        Listener moved = listen("/stream?at=task:1", "Last-Event-ID", "task:0");
        Listener unreadable = listen("/stream?at=task:1", "Last-Event-ID", "<b>1</b>")) {
      assertThat(here.next()).startsWith("event:here|id:task:1");
      assertThat(moved.next()).startsWith("event:moved|id:task:1");
      assertThat(unreadable.next()).startsWith("event:here|id:task:1");
    }
  }

  @Test
  void tells_of_many_moves_twice_a_second_and_of_the_last_one_always() throws Exception {
    try (Listener listener = listen("/stream?at=task:1")) {
      listener.next();
      listener.next();
      Instant start = Instant.now();
      List<String> told = new ArrayList<>();
      for (int position = 2; position <= 2000; position++) {
        views.move(position);
      }
      while (told.isEmpty() || !told.getLast().contains("id:task:2000|")) {
        told.add(listener.next());
      }
      long halves = Duration.between(start, Instant.now()).toMillis() / 500;
      assertThat(told)
          .hasSizeLessThanOrEqualTo((int) halves + 2)
          .allMatch(e -> e.contains("moved"));
      Counter counter = server.bean(MeterRegistry.class).get(MeterNames.STREAMS_EVENTS).counter();
      // an event is counted after it was written
      await().atMost(Duration.ofSeconds(20)).until(() -> counter.count() >= 2 + told.size());
      assertThat(counter.count()).isEqualTo(2 + told.size());
    }
  }

  @Test
  void a_quiet_stream_carries_heartbeats_and_neither_names_nor_data() throws Exception {
    try (Listener listener = listen("/stream?at=task:1", "As", "commission Bình UNIT_HEAD")) {
      List<String> all = new ArrayList<>();
      while (all.size() < 5) {
        all.add(listener.any());
      }
      assertThat(all)
          .containsExactly(
              "event:here|id:task:1|retry:1000|data:task:1",
              "event:state|data:live",
              ":",
              ":",
              ":");
    }
  }

  @Test
  void ends_when_the_access_token_does() throws Exception {
    Instant start = Instant.now();
    try (Listener listener = listen("/stream?at=task:1", "Expires-In", "2")) {
      assertThat(listener.next()).startsWith("event:here");
      assertThat(listener.next()).startsWith("event:state");
      assertThat(listener.next()).isEqualTo(Listener.END);
      assertThat(Duration.between(start, Instant.now()))
          .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(15));
    }
  }

  @Test
  void one_too_many_is_refused_until_somebody_goes() throws Exception {
    List<Listener> open = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      open.add(listen("/stream?at=task:1"));
    }
    HttpResponse<String> refused = server.get("/stream", "Accept", "text/event-stream");
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(refused.body()).contains("too-many-streams");
    assertThat(gauge()).isEqualTo(3);
    open.getFirst().close();
    await().atMost(Duration.ofSeconds(20)).until(() -> gauge() == 2);
    try (Listener next = listen("/stream?at=task:1")) {
      assertThat(next.next()).startsWith("event:here");
    }
    open.forEach(Listener::close);
    await().atMost(Duration.ofSeconds(20)).until(() -> gauge() == 0);
  }

  @Test
  void a_server_that_stops_ends_its_streams_first() throws Exception {
    try (Listener listener = listen("/stream?at=task:1")) {
      listener.next();
      listener.next();
      server.bean(LiveStreams.class).stop();
      assertThat(listener.next()).isEqualTo(Listener.END);
      assertThat(server.get("/stream", "Accept", "text/event-stream").statusCode()).isEqualTo(503);
    }
  }

  private double gauge() {
    return server.bean(MeterRegistry.class).get(MeterNames.STREAMS_OPEN).gauge().value();
  }

  private Listener listen(String path, String... headers) throws Exception {
    return new Listener(server.origin().resolve(path), headers);
  }
}
