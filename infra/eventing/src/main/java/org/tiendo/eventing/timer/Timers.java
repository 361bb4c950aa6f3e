package org.tiendo.eventing.timer;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.tiendo.eventing.command.Commands;
import org.tiendo.eventing.command.FeatureRegistry;
import org.tiendo.eventing.config.InstallationClock;
import org.tiendo.eventing.inbox.LogWatch;
import org.tiendo.eventing.inbox.Parked;
import org.tiendo.eventing.relay.Backoff;
import org.tiendo.eventing.store.EventLog;

/// Raises the timers of a service as long as it is open. Any number of nodes may do so for one log.
public final class Timers implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final LogWatch watch;

  private Timers(LogWatch watch) {
    this.watch = watch;
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
    return new Timers(new LogWatch(log, "timers", run::open, run::pass, new Backoff(PAUSE, PAUSE)));
  }

  public void start() {
    watch.start();
  }

  @Override
  public void close() throws Exception {
    watch.close();
  }
}
