package org.tiendo.eventing.timer;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tiendo.eventing.command.Commands;
import org.tiendo.eventing.command.FeatureRegistry;
import org.tiendo.eventing.config.InstallationClock;
import org.tiendo.eventing.inbox.Parked;
import org.tiendo.eventing.store.EventLog;

/// Raises the timers of a service as long as it is open. Any number of nodes may do so for one log.
public final class Timers implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Timers.class);

  /// How long a timer may be late for want of a look at the clock.
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final EventLog log;
  private final TimerRun<?> run;
  private final Semaphore signal = new Semaphore(0);
  private final Thread thread;
  private @Nullable AutoCloseable subscription;
  private volatile boolean closed;

  private Timers(EventLog log, TimerRun<?> run) {
    this.log = log;
    this.run = run;
    this.thread = Thread.ofPlatform().name(log.name() + "-timers").daemon().unstarted(this::follow);
  }

  /// @param clock of the installation; a moment has come when this clock has reached it
  public static <F> Timers of(
      Timing<F> timing,
      EventLog log,
      FeatureRegistry features,
      Commands commands,
      InstallationClock clock,
      MongoDatabase database,
      Parked parked,
      MeterRegistry meters) {
    TimerRun<F> run =
        new TimerRun<>(
            timing,
            new TimerStore<>(database, features.json(), timing.facts()),
            (from, limit) -> features.published(log, from, limit),
            new TimerSender(log.name(), commands, parked, meters),
            clock::now);
    return new Timers(log, run);
  }

  public void start() {
    subscription = log.onAppend(signal::release);
    thread.start();
  }

  private void follow() {
    boolean open = false;
    while (!closed) {
      try {
        if (!open) {
          run.open();
          open = true;
        }
        if (!run.pass()) {
          pause();
        }
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        if (!closed) {
          LOG.warn("timers of log {} try again", log.name(), e);
          breathe();
        }
      }
    }
  }

  /// Until the log grows, or it is time to look at the clock.
  private void pause() throws InterruptedException {
    if (signal.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
      signal.drainPermits();
    }
  }

  private void breathe() {
    try {
      Thread.sleep(LOOK);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws Exception {
    closed = true;
    thread.interrupt();
    if (subscription != null) {
      subscription.close();
    }
    thread.join();
  }
}
