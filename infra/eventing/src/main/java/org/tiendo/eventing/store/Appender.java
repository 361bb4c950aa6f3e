package org.tiendo.eventing.store;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tiendo.eventing.observe.MeterNames;
import org.tiendo.eventing.store.AppendRound.Numbered;
import org.tiendo.eventing.store.AppendRound.Waiting;
import org.tiendo.eventing.store.PreparedCommit.Place;

/// The one thread of this process that writes the log. It takes all commits that wait, numbers them, and has one ordered
/// insert under way. A position is never given up before it is known who has it.
final class Appender implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Appender.class);

  private final String name;
  private final LogDocuments documents;
  private final LogEnd end;
  private final StreamHeads heads;
  private final AppendQueue queue;
  private final LongConsumer reached;
  private final DistributionSummary groups;
  private final Counter races;
  private final Counter unknown;
  private final AppendPause pause = new AppendPause();
  private final Thread thread;
  private volatile boolean closed;

  /// Ends a commit that meets a key taken by another; the caller finds out which.
  static final class KeyTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeyTaken() {
      super("a key is taken", null, false, false);
    }
  }

  Appender(
      String name,
      LogDocuments documents,
      LogEnd end,
      StreamHeads heads,
      AppendQueue queue,
      LongConsumer reached,
      MeterRegistry registry) {
    this.name = name;
    this.documents = documents;
    this.end = end;
    this.heads = heads;
    this.queue = queue;
    this.reached = reached;
    this.groups =
        DistributionSummary.builder(MeterNames.LOG_GROUP)
            .tag(MeterNames.LOG, name)
            .register(registry);
    this.races = registry.counter(MeterNames.LOG_RACES, MeterNames.LOG, name);
    this.unknown = registry.counter(MeterNames.LOG_UNKNOWN, MeterNames.LOG, name);
    this.thread =
        Thread.ofPlatform().name("log-" + name + "-appender").daemon().unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /// @return empty if too many wait
  boolean submit(PreparedCommit commit, CompletableFuture<Place> outcome) {
    return !closed && queue.offer(new Waiting(commit, outcome));
  }

  private void run() {
    try {
      while (!closed) {
        settle(queue.take());
      }
    } catch (InterruptedException e) {
      LOG.debug("log {}: the appender ends", name);
    } finally {
      closed = true;
      queue.drain().forEach(waiting -> fail(waiting, "the log is being closed"));
    }
  }

  private void settle(List<Waiting> group) throws InterruptedException {
    List<Waiting> pending = group;
    pause.reset();
    try {
      while (!pending.isEmpty()) {
        pending = triedRound(pending);
      }
    } catch (InterruptedException e) {
      pending.forEach(waiting -> fail(waiting, "closed before it was known whether it is stored"));
      throw e;
    } catch (RuntimeException e) {
      LOG.error("log {}: the appender failed", name, e);
      pending.forEach(waiting -> fail(waiting, "the appender failed: " + e));
    }
  }

  private List<Waiting> triedRound(List<Waiting> pending) throws InterruptedException {
    try {
      return round(pending);
    } catch (EventLog.LogUnavailable | MongoException e) {
      LOG.warn("log {}: {} commits wait: {}", name, pending.size(), e.getMessage());
      troubled();
      return pending.stream().filter(waiting -> !waiting.outcome().isDone()).toList();
    }
  }

  private static void fail(Waiting waiting, String reason) {
    waiting.outcome().completeExceptionally(new EventLog.LogUnavailable(reason));
  }

  /// Sends as many as can go together.
  ///
  /// @return those to be numbered again
  private List<Waiting> round(List<Waiting> pending) throws InterruptedException {
    if (!end.known()) {
      end.follow();
    }
    List<Waiting> later = new ArrayList<>();
    AppendRound round = compose(pending, later);
    if (round.size() > 0) {
      later.addAll(0, send(round));
    }
    return later;
  }

  /// Two commits with a key in common do not go together: whether the second conflicts depends on the first.
  private AppendRound compose(List<Waiting> pending, List<Waiting> later) {
    List<Numbered> round = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    Place place = end.place();
    for (Waiting waiting : pending) {
      if (behind(waiting.commit())) {
        waiting.outcome().completeExceptionally(new KeyTaken());
      } else if (waiting.commit().keys().stream().anyMatch(keys::contains)) {
        later.add(waiting);
      } else {
        keys.addAll(waiting.commit().keys());
        round.add(Numbered.of(waiting, place));
        place = end.after(place, waiting.commit().count());
      }
    }
    return new AppendRound(round);
  }

  private boolean behind(PreparedCommit commit) {
    return commit.starts().entrySet().stream()
        .anyMatch(start -> heads.of(start.getKey()).orElse(-1) >= start.getValue());
  }

  private List<Waiting> send(AppendRound whole) throws InterruptedException {
    AppendRound rest = whole;
    boolean perhapsOwn = false;
    while (true) {
      switch (insert(rest)) {
        case InsertOutcome.Stored() -> {
          stored(rest, rest.size());
          return List.of();
        }
        case InsertOutcome.KeyTaken(int index) -> {
          stored(rest, index);
          rest.commits().get(index).waiting().outcome().completeExceptionally(new KeyTaken());
          return rest.from(index + 1).waiting();
        }
        case InsertOutcome.Rejected(int index, MongoException cause) -> {
          stored(rest, index);
          fail(rest.commits().get(index).waiting(), "the server rejects it: " + cause.getMessage());
          return rest.from(index + 1).waiting();
        }
        case InsertOutcome.PositionTaken(int index) -> {
          stored(rest, index);
          rest = rest.from(index);
        }
        case InsertOutcome.Unknown(MongoException cause) -> {
          perhapsOwn = true;
          unknown.increment();
          LOG.warn("log {}: outcome unknown at {}: {}", name, rest.start(), cause.getMessage());
          troubled();
        }
      }
      List<Document> there = thereAt(rest, perhapsOwn);
      int own = perhapsOwn ? rest.storedAs(there) : 0;
      stored(rest, own);
      rest = rest.from(own);
      if (rest.size() == 0 || own < there.size()) {
        return displaced(rest);
      }
      troubled();
    }
  }

  private void troubled() throws InterruptedException {
    if (closed) {
      throw new InterruptedException();
    }
    pause.afterTrouble();
  }

  private List<Waiting> displaced(AppendRound rest) throws InterruptedException {
    if (rest.size() > 0) {
      races.increment();
      end.follow();
      pause.afterRace();
    }
    return rest.waiting();
  }

  private InsertOutcome insert(AppendRound round) {
    try {
      documents.insert(round.documents());
      return new InsertOutcome.Stored();
    } catch (MongoException e) {
      return InsertOutcome.of(e);
    }
  }

  /// What a majority has in the places of a round; asked until it can be answered.
  ///
  /// @param compared whether it is going to be compared with the round, or only matters for being there
  private List<Document> thereAt(AppendRound round, boolean compared) throws InterruptedException {
    while (true) {
      try {
        return compared
            ? documents.from(round.start(), round.size())
            : documents.headersFrom(round.start(), 1);
      } catch (EventLog.LogUnavailable e) {
        LOG.warn("log {}: position {} cannot be read now", name, round.start());
        troubled();
      }
    }
  }

  private void stored(AppendRound round, int count) {
    for (Numbered commit : round.commits().subList(0, count)) {
      end.stored(commit);
    }
    if (count > 0) {
      groups.record(count);
      pause.reset();
      reached.accept(end.position());
    }
    for (Numbered commit : round.commits().subList(0, count)) {
      commit.waiting().outcome().complete(commit.place());
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
