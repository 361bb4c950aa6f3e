package org.tiendo.reporting.pages.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.tiendo.eventing.projection.Freshness;
import org.tiendo.eventing.projection.Token;

class LiveStreamTest {

  private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
  private static final LiveLimits LIMITS =
      new LiveLimits(
          1,
          Duration.ofMillis(1),
          Duration.ofMillis(1),
          Duration.ofSeconds(15),
          Duration.ofMinutes(15),
          Duration.ofSeconds(5));

  private volatile Instant now = START;
  private final Recorder wire = new Recorder();
  private final LiveStream stream =
      new LiveStream(
          wire,
          LIMITS,
          () -> now,
          START.plusSeconds(60),
          new SimpleMeterRegistry().counter("events"));

  private static final class Recorder implements Wire {
    private final List<String> told = new ArrayList<>();
    private final CountDownLatch writing = new CountDownLatch(1);
    private final CountDownLatch read = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean blocked;

    @Override
    public void token(String name, Token token) throws IOException {
      told.add(name + " " + token);
      writing.countDown();
      try {
        if (blocked && !read.await(20, TimeUnit.SECONDS)) {
          throw new IOException("nobody reads");
        }
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }

    @Override
    public void state(String state) {
      told.add(state);
    }

    @Override
    public void beat() {
      told.add("beat");
    }

    @Override
    public void end() {
      ended.countDown();
    }
  }

  @Test
  void tells_since_when_the_read_model_is_stale_and_how_much_it_lacks() {
    stream.close();
    stream.run(null, new Moment(Token.of("task", 3), new Freshness.State(START, 7)));
    assertThat(wire.told).containsExactly("here task:3", "stale 2026-01-05T08:00:00Z 7");
  }

  @Test
  void ends_at_once_when_its_time_is_over() throws Exception {
    now = START.plusSeconds(60);
    stream.run(Token.NOTHING, live(3));
    assertThat(wire.told).containsExactly("moved task:3", "live");
    assertThat(wire.ended.await(0, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void whose_write_takes_too_long_is_let_go_with_a_hint_to_come_again() throws Exception {
    wire.blocked = true;
    Thread writer = start();
    assertThat(wire.writing.await(20, TimeUnit.SECONDS)).isTrue();
    for (int position = 4; position < 100; position++) {
      stream.put(live(position));
    }
    now = START.plusSeconds(5);
    assertThat(stream.stalled()).isFalse();
    now = START.plusSeconds(6);
    assertThat(stream.stalled()).isTrue();
    stream.letGo();
    assertThat(stream.stalled()).as("let go once").isFalse();
    wire.read.countDown();
    assertThat(writer.join(Duration.ofSeconds(20))).isTrue();
    assertThat(wire.told).containsExactly("here task:3", "live", "resync task:3");
    assertThat(wire.ended.await(0, TimeUnit.SECONDS)).isTrue();
  }

  private Thread start() {
    return Thread.ofVirtual().start(() -> stream.run(null, live(3)));
  }

  private static Moment live(long position) {
    return new Moment(Token.of("task", position), new Freshness.State(null, 0));
  }
}
