package org.tiendo.eventing.rebuild;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tiendo.eventing.inbox.HoleReader;
import org.tiendo.eventing.lease.MongoLease;
import org.tiendo.eventing.observe.MeterNames;
import org.tiendo.eventing.pace.Pace;
import org.tiendo.eventing.projection.Alias;
import org.tiendo.eventing.projection.ProjectionRunner;
import org.tiendo.eventing.projection.ReadModels;
import org.tiendo.eventing.rebuild.Job.State;
import tools.jackson.databind.json.JsonMapper;

/// Does the work of rebuilds in this process, one page at a time: builds, compares, and keeps the copies that are not read
/// following their logs. Of several instances the one that holds the lease works; when it dies, another goes on from what it
/// has written.
public final class RebuildWorker implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RebuildWorker.class);
  private static final Duration TICK = Duration.ofMillis(500);
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(10);

  private final RebuildParts parts;
  private final Rebuilds rebuilds;
  private final SelfAudit audit;
  private final JobWork work;
  private final Thread thread;
  private volatile boolean stopped;
  private volatile @Nullable Report differing;
  private boolean upgraded;

  private RebuildWorker(RebuildParts parts, Map<String, HoleReader> owners, SelfAudit audit) {
    this.parts = parts;
    this.rebuilds =
        new Rebuilds(
            parts.identity(),
            parts.models(),
            parts.jobs(),
            new Switching(parts.runner(), parts.models()),
            parts.clock());
    this.audit = audit;
    this.work = new JobWork(parts, owners, rebuilds, () -> stopped);
    this.thread = parts.pace().thread("rebuild-" + parts.name(), this::run);
  }

  /// @param owners of the logs, by name
  /// @param clock with the zone of the installation
  /// @param worker name of this instance, no two the same
  public static RebuildWorker of(
      ProjectionRunner runner,
      MongoDatabase database,
      Map<String, HoleReader> owners,
      JsonMapper json,
      RebuildSettings settings,
      Clock clock,
      String worker,
      MeterRegistry meters) {
    RebuildParts parts =
        new RebuildParts(
            runner,
            new ReadModels(database, json),
            json,
            new Jobs(database, json, runner.identity().name()),
            new MongoLease(
                database, "rebuilds", runner.identity().copy(0), worker, MongoLease.Times.USUAL),
            meters,
            clock,
            Pace.MACHINE,
            worker);
    RebuildWorker made =
        new RebuildWorker(
            parts, owners, new SelfAudit(settings.auditAt(), settings.auditRate(), clock));
    String[] tags = {MeterNames.PROJECTION, parts.name()};
    Gauge.builder(MeterNames.PROJECTION_DIFFERENCES, made::differences).tags(tags).register(meters);
    Gauge.builder(MeterNames.REBUILD_LEFT, made::left).tags(tags).register(meters);
    return made;
  }

  /// What operators can do.
  public Rebuilds rebuilds() {
    return rebuilds;
  }

  private double differences() {
    Job job = work.seen();
    Report report = job == null ? null : job.report();
    return report == null ? -1 : report.different();
  }

  /// What the copy that is read was found to differ in, as this instance last saw; null if nothing is known.
  public @Nullable Report differing() {
    return differing;
  }

  private double left() {
    Job job = work.seen();
    return job == null || !job.state().isActive() ? 0 : job.left();
  }

  public void start() {
    thread.start();
  }

  private void run() {
    try {
      while (!stopped) {
        if (!guarded()) {
          parts.pace().sleep(TICK);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean guarded() throws InterruptedException {
    try {
      return step();
    } catch (RuntimeException e) {
      work.forget();
      if (!stopped) {
        LOG.warn("the rebuild of {} tries again", parts.name(), e);
      }
      return false;
    }
  }

  /// @return false if there is nothing to do for a while
  private boolean step() throws InterruptedException {
    if (!upgraded) {
      rebuilds.upgrade(parts.worker());
      upgraded = true;
    }
    Job job = parts.jobs().last().orElse(null);
    boolean followed = follow(job);
    if (job != null && job.state().isActive()) {
      return work.step(job) || followed;
    }
    work.idle(job);
    return audit.begin(rebuilds) || followed;
  }

  /// Copies of this identity that are not read do not come by the inboxes.
  private boolean follow(@Nullable Job job) {
    Alias alias = parts.models().alias(parts.name());
    differing = job == null ? null : job.differing(alias.copy());
    boolean any = alias.previous() != null && follow(alias.previous());
    if (job != null && job.state() == State.READY && !alias.copy().equals(job.copy())) {
      any |= follow(job.copy());
    }
    return any;
  }

  private boolean follow(String copy) {
    return parts.models().isOf(copy, parts.identity())
        && parts.runner().follower(parts.models().copy(copy)).fetch();
  }

  /// Stops after the page that is under way, and lets another instance go on.
  @Override
  public void close() {
    stopped = true;
    try {
      if (thread.isAlive() && !thread.join(CLOSE_LIMIT)) {
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    work.close();
    if (!thread.isAlive()) {
      parts.lease().release();
    }
  }
}
