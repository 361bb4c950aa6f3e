package org.tiendo.eventing.projection;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.inbox.PositionSource;
import org.tiendo.eventing.inbox.RecordHandler;
import org.tiendo.eventing.observe.MeterNames;
import tools.jackson.databind.json.JsonMapper;

/// Keeps one version of a projection: takes the records of its logs, folds them, and lets them be read at one token.
///
/// Give it as handler, and [#positions(String)] as position source, to one inbox for each log. Batches of all logs are
/// folded one after the other. Effects of a batch that comes again, in whole or in part, are the same as if it came once.
public final class ProjectionRunner implements RecordHandler, Views, AutoCloseable {

  private static final Duration READ_LIMIT = Duration.ofSeconds(10);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
  private static final int OPTIMISTIC_READS = 4;

  private final Projection projection;
  private final ReadModels models;
  private final Control control;
  private final BatchFold fold;
  private final Freshness freshness;
  private final ReentrantLock folding = new ReentrantLock(true);
  private final Condition moved = folding.newCondition();
  private volatile Token token;
  private volatile boolean open = true;
  private boolean read;

  /// Connects to what is stored; nothing is folded before an inbox delivers.
  ///
  /// @param logs names of the logs it folds
  public ProjectionRunner(
      Projection projection,
      MongoDatabase database,
      List<String> logs,
      JsonMapper json,
      MeterRegistry meters) {
    this(projection, database, logs, json, meters, InstantSource.system());
  }

  ProjectionRunner(
      Projection projection,
      MongoDatabase database,
      List<String> logs,
      JsonMapper json,
      MeterRegistry meters,
      InstantSource clock) {
    this.projection = projection;
    this.models = new ReadModels(database, json);
    this.control = models.control(projection.name(), projection.version());
    control.create();
    models.alias(projection.name(), projection.version());
    SectionStore sections = models.sections(projection.name(), projection.version());
    this.fold = new BatchFold(projection.fold(), control, sections);
    this.token = control.load().token();
    this.freshness = new Freshness(clock, logs);
    logs.forEach(log -> gauges(log, meters));
  }

  private void gauges(String log, MeterRegistry meters) {
    String[] tags = {MeterNames.PROJECTION, projection.name(), MeterNames.LOG, log};
    Gauge.builder(MeterNames.PROJECTION_POSITION, () -> token.positions().getOrDefault(log, -1L))
        .tags(tags)
        .register(meters);
    Gauge.builder(MeterNames.PROJECTION_LAG, () -> freshness.behind(log))
        .tags(tags)
        .register(meters);
  }

  /// Folds a batch of consecutive positions of one log; what was folded before is left out.
  @Override
  public void handle(List<PublishedRecord> batch) {
    folding.lock();
    try {
      token = fold.fold(batch);
      takeOver();
      moved.signalAll();
    } finally {
      folding.unlock();
    }
  }

  /// A version that has come as far as the one before is read from then on.
  private void takeOver() {
    if (!read) {
      int before = models.version(projection.name());
      if (before >= projection.version()
          || token.covers(models.control(projection.name(), before).load().token())) {
        models.move(projection.name(), projection.version());
        read = true;
      }
    }
  }

  /// Where the inbox of a log goes on: the position lies in the control document, beside the data.
  public PositionSource positions(String log) {
    return new PositionSource() {
      @Override
      public Position load() {
        return new Position(control.load().last(log), -1);
      }

      @Override
      public void store(Position position) {}

      @Override
      public void behind(long records) {
        freshness.behind(log, records);
      }

      @Override
      public void contact() {
        freshness.contact(log);
      }
    };
  }

  /// Whether what is read here keeps up with the logs.
  public Freshness freshness() {
    return freshness;
  }

  /// @throws ViewsUnavailable if no settled state was found within ten seconds
  @Override
  public Snapshot read(String prefix) {
    int version = models.version(projection.name());
    SnapshotRead read =
        new SnapshotRead(
            models.control(projection.name(), version),
            models.sections(projection.name(), version));
    for (int i = 0; i < OPTIMISTIC_READS; i++) {
      Snapshot found = read.attempt(prefix);
      if (found != null) {
        return found;
      }
    }
    return readBetweenBatches(read, prefix);
  }

  /// Under a steady stream of batches an optimistic reader may never win; with the lock it does, as no batch of this process
  /// begins then.
  private Snapshot readBetweenBatches(SnapshotRead read, String prefix) {
    long deadline = System.nanoTime() + READ_LIMIT.toNanos();
    folding.lock();
    try {
      while (System.nanoTime() < deadline) {
        Snapshot found = read.attempt(prefix);
        if (found != null) {
          return found;
        }
        moved.awaitNanos(LOOK_AGAIN.toNanos());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      folding.unlock();
    }
    throw new ViewsUnavailable("read model " + projection.name() + " is between two states");
  }

  @Override
  public Token token() {
    int version = models.version(projection.name());
    return version == projection.version()
        ? token
        : models.control(projection.name(), version).load().token();
  }

  @Override
  public boolean await(Token wanted, Duration limit) throws InterruptedException {
    if (token.covers(wanted)) {
      return true;
    }
    long deadline = System.nanoTime() + limit.toNanos();
    folding.lockInterruptibly();
    try {
      while (open && !token.covers(wanted)) {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
          return false;
        }
        moved.awaitNanos(left);
      }
      return token.covers(wanted);
    } finally {
      folding.unlock();
    }
  }

  @Override
  public Token awaitOther(Token known, Duration limit) throws InterruptedException {
    Token folded = token;
    Token now = token();
    if (!now.equals(known)) {
      return now;
    }
    folding.lockInterruptibly();
    try {
      long left = limit.toNanos();
      while (open && token.equals(folded) && left > 0) {
        left = moved.awaitNanos(left);
      }
    } finally {
      folding.unlock();
    }
    return token();
  }

  /// Lets waiters go. Close the inboxes first.
  @Override
  public void close() {
    folding.lock();
    try {
      open = false;
      moved.signalAll();
    } finally {
      folding.unlock();
    }
  }
}
