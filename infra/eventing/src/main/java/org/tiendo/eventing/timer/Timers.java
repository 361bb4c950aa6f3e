package org.tiendo.eventing.timer;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.tiendo.eventing.command.Commands;
import org.tiendo.eventing.command.FeatureRegistry;
import org.tiendo.eventing.config.InstallationClock;
import org.tiendo.eventing.inbox.LogWatch;
import org.tiendo.eventing.inbox.Parked;
import org.tiendo.eventing.lease.Lease;
import org.tiendo.eventing.relay.Backoff;
import org.tiendo.eventing.store.EventLog;

/// Raises the timers of a service as long as it is open. Any number of nodes may do so for one log; by lease one of them does.
public final class Timers implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  /// Timers are set for days: what moves them may be taken in together.
  private static final Duration GATHER = Duration.ofMillis(250);

  private final LogWatch watch;
  private final Lease lease;

  private Timers(LogWatch watch, Lease lease) {
    this.watch = watch;
    this.lease = lease;
  }

  /// @param clock of the installation; a moment has come when this clock has reached it
  /// @param lease of keeping these timers
  public static <F> Timers of(
      Timing<F> timing,
      EventLog log,
      FeatureRegistry features,
      Commands commands,
      InstallationClock clock,
      MongoDatabase database,
      Lease lease,
      Parked parked,
      MeterRegistry meters) {
    TimerRun<F> run =
        new TimerRun<>(
            timing,
            new TimerStore<>(database, features.json(), timing.facts()),
            (from, limit) -> features.published(log, from, limit),
            new TimerSender(log.name(), commands, parked, meters),
            clock::now);
    return new Timers(
        new LogWatch(
            log,
            "timers",
            run::open,
            () -> lease.held() && run.pass(),
            GATHER,
            new Backoff(PAUSE, PAUSE)),
        lease);
  }

  public void start() {
    watch.start();
  }

  @Override
  public void close() throws Exception {
    watch.close();
    lease.release();
  }
}
