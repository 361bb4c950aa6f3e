package org.tiendo.eventing.projection;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.inbox.HoleReader;
import org.tiendo.eventing.inbox.PositionSource;
import org.tiendo.eventing.inbox.RecordHandler;
import org.tiendo.eventing.lease.Lease;
import org.tiendo.eventing.observe.MeterNames;
import tools.jackson.databind.json.JsonMapper;

/// Keeps the copy of a projection that is read, as long as it is of this process' identity, and lets it be read at one token.
/// Other copies are kept by whoever builds them.
///
/// Of several processes with the same identity one folds, and another takes over when it is gone. Two at once do no harm: of
/// each batch one of them fails, and goes on from what the other has stored.
///
/// Give it as handler, and [#positions(String)] as position source, to one inbox for each log. Effects of a batch that comes
/// again, in whole or in part, are the same as if it came once.
public final class ProjectionRunner implements RecordHandler, Views, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ProjectionRunner.class);

  /// How often a batch is tried that another process folds as well.
  private static final int ATTEMPTS = 10;

  private final Projection projection;
  private final ProjectionIdentity identity;
  private final ReadModels models;
  private final Map<String, HoleReader> owners;
  private final JsonMapper json;
  private final LiveReads reads;
  private final Freshness freshness;
  private final Turn turn;
  private final Backlog backlog = new Backlog();
  private volatile @Nullable Follower live;

  /// Connects to what is stored; nothing is folded before an inbox delivers.
  ///
  /// @param owners of the logs it folds, by name: asked for what a copy lacks when it comes to be read
  /// @param lease of folding this identity
  /// @param clock that freshness is measured by
  public ProjectionRunner(
      Projection projection,
      MongoDatabase database,
      Map<String, HoleReader> owners,
      Lease lease,
      JsonMapper json,
      MeterRegistry meters,
      InstantSource clock) {
    this.projection = projection;
    this.identity = projection.identity();
    this.models = new ReadModels(database, json);
    this.owners = Map.copyOf(owners);
    this.json = json;
    this.turn = new Turn(lease);
    this.reads = new LiveReads(models, projection.name(), () -> live);
    this.freshness = new Freshness(clock, owners.keySet());
    models.alias(identity);
    Alias alias = models.alias(projection.name());
    if (alias.isOf(identity)) {
      models.copy(alias.copy()).control().create(identity);
      models.copy(alias.copy()).sections().index(owners.keySet());
    }
    backlog.folded(models.copy(alias.copy()).token());
    owners.keySet().forEach(log -> gauges(log, meters));
  }

  private void gauges(String log, MeterRegistry meters) {
    String[] tags = {MeterNames.PROJECTION, projection.name(), MeterNames.LOG, log};
    Gauge.builder(MeterNames.PROJECTION_POSITION, () -> backlog.position(log))
        .tags(tags)
        .register(meters);
    Gauge.builder(MeterNames.PROJECTION_LAG, () -> freshness.behind(log))
        .tags(tags)
        .register(meters);
  }

  public Projection projection() {
    return projection;
  }

  public ProjectionIdentity identity() {
    return identity;
  }

  /// Keeps a copy beside the one that is read.
  public Follower follower(Copy copy) {
    copy.sections().index(owners.keySet());
    return new Follower(projection.fold(), copy, owners, json);
  }

  /// Folds a batch of consecutive positions of one log into the copy that is read; leaves it to others if it is not this
  /// process' turn, or the copy is not of its identity.
  ///
  /// @throws ConcurrentFold if others were faster again and again
  @Override
  public void handle(List<PublishedRecord> batch) {
    if (batch.isEmpty()) {
      return;
    }
    if (!turn.mine() || !fold(batch)) {
      backlog.left(batch.getFirst().log(), batch.getLast().position());
    }
    reads.moved();
  }

  /// Whether it is folded; not if the copy is left to others.
  private boolean fold(List<PublishedRecord> batch) {
    Follower known = live;
    Follower follower = known == null ? live() : known;
    for (int left = ATTEMPTS; ; left--) {
      try {
        if (follower != null) {
          backlog.folded(follower.fold(batch));
        }
        return follower != null;
      } catch (ConcurrentFold e) {
        if (left == 1) {
          throw e;
        }
        follower = live();
      }
    }
  }

  /// What was delivered here while another process had the turn, and it did not come to fold.
  private void foldWhatWasLeft() {
    if (!turn.mine() || !backlog.lacks()) {
      return;
    }
    Follower follower = live();
    try {
      while (follower != null && backlog.lacks() && follower.fetch()) {
        backlog.folded(follower.copy().token());
        reads.moved();
      }
    } catch (HoleReader.OwnerUnavailable e) {
      LOG.warn("{} is not complete yet: {}", projection.name(), e.getMessage());
    }
  }

  /// Writes what was shown at once and not written yet, also by a process that is gone.
  private void settle() {
    Follower follower = turn.mine() ? live() : null;
    if (follower != null) {
      follower.settle();
    }
  }

  private synchronized @Nullable Follower live(Alias alias) {
    Follower known = live;
    if (!alias.isOf(identity)) {
      known = null;
    } else if (known == null || !known.copy().id().equals(alias.copy())) {
      Copy copy = models.copy(alias.copy());
      known = new Follower(projection.fold(), copy, owners, json, true, reads::moved);
    }
    live = known;
    return known;
  }

  /// Held by this process while it folds the copy that is read; null if it does not.
  public @Nullable Follower live() {
    return live(models.alias(projection.name()));
  }

  /// Where the inbox of a log goes on: the position lies in the control document, beside the data.
  public PositionSource positions(String log) {
    return new PositionSource() {
      @Override
      public Position load() {
        Alias alias = models.alias(projection.name());
        return new Position(models.copy(alias.copy()).token().last(log), -1);
      }

      @Override
      public void store(Position position) {}

      @Override
      public Duration patience() {
        return Freshness.ASK_OWNER;
      }

      @Override
      public void behind(long records) {
        foldWhatWasLeft();
        freshness.behind(log, records + backlog.waiting(log, reads::token));
      }

      @Override
      public void quiet() {
        settle();
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

  @Override
  public Snapshot read(String prefix) {
    return reads.read(prefix);
  }

  @Override
  public Mark follow(@Nullable Mark since, Consumer<Projection.View> each) {
    return reads.follow(since, each);
  }

  @Override
  public Token token() {
    return reads.token();
  }

  @Override
  public boolean await(Token wanted, Duration limit) throws InterruptedException {
    return reads.await(wanted, limit);
  }

  @Override
  public Token awaitOther(Token known, Duration limit) throws InterruptedException {
    return reads.awaitOther(known, limit);
  }

  /// Lets waiters go, and another process fold. Close the inboxes first.
  @Override
  public void close() {
    reads.close();
    turn.release();
  }
}
