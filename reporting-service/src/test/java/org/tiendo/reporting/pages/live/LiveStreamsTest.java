package org.tiendo.reporting.pages.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tiendo.eventing.projection.Freshness;
import org.tiendo.eventing.projection.Token;
import org.tiendo.reporting.SampleYear;

class LiveStreamsTest {

  private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
  private static final LiveLimits LIMITS =
      new LiveLimits(
          1,
          Duration.ofMillis(1),
          Duration.ofMillis(1),
          Duration.ofSeconds(15),
          Duration.ofMinutes(15),
          Duration.ofSeconds(60));

  private volatile Instant now = START;
  private final MovingViews views = new MovingViews(SampleYear.asTold().facts().history());
  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
  private final LiveStreams streams =
      new LiveStreams(
          views,
          new Freshness(() -> now, List.of("task")),
          LIMITS,
          InstantSource.system(),
          new SimpleMeterRegistry());

  private final class Queue implements Wire {

    @Override
    public void token(String name, Token token) {
      told.add(name + " " + token);
    }

    @Override
    public void state(String state) {
      told.add(state);
    }

    @Override
    public void beat() {}

    @Override
    public void end() {}
  }

  @AfterEach
  void stop() {
    streams.stop();
  }

  @Test
  void an_open_page_is_told_that_it_is_stale_while_the_read_model_cannot_be_asked()
      throws Exception {
    streams.start();
    streams.open(new Queue(), null, null);
    assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo("here task:1");
    assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo("live");
    views.move(2);
    assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo("moved task:2");
    views.fail();
    now = START.plusSeconds(6);
    assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo("stale " + START + " 0");
  }
}
