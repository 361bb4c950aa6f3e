package org.tiendo.eventing.store;

import com.mongodb.MongoException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tiendo.eventing.pace.Pace;
import org.tiendo.eventing.store.AppendRound.Numbered;
import org.tiendo.eventing.store.AppendRound.Waiting;
import org.tiendo.eventing.store.PreparedCommit.Place;

/// The one thread of this process that writes the log. It takes all commits that wait, numbers them, and has one ordered
/// insert under way. A position is never given up before it is known who has it.
final class Appender implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Appender.class);

  private final String name;
  private final RoundSender sender;
  private final LogEnd end;
  private final StreamHeads heads;
  private final AppendQueue queue;
  private final AppendPause pause;
  private final Thread thread;
  private List<Waiting> pending = List.of();
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
      RoundSender sender,
      LogEnd end,
      StreamHeads heads,
      AppendQueue queue,
      AppendPause pause,
      Pace pace) {
    this.name = name;
    this.sender = sender;
    this.end = end;
    this.heads = heads;
    this.queue = queue;
    this.pause = pause;
    this.thread = pace.thread(name + "-log-appender", this::run);
  }

  void start() {
    thread.start();
  }

  /// @return false if too many wait, or the appender has ended
  boolean submit(PreparedCommit commit, CompletableFuture<Place> outcome) {
    return !closed && queue.offer(new Waiting(commit, outcome));
  }

  private void run() {
    try {
      while (!closed) {
        step();
      }
    } catch (InterruptedException e) {
      LOG.debug("log {}: the appender ends", name);
    } finally {
      closed = true;
      pending.forEach(waiting -> fail(waiting, "closed before it was known whether it is stored"));
      queue.drain().forEach(waiting -> fail(waiting, "the log is being closed"));
    }
  }

  /// One round. What is not expected to fail and does is believed to have changed anything: nothing known is kept then.
  private void step() throws InterruptedException {
    pending = queue.take(pending);
    try {
      pending = round(pending);
    } catch (EventLog.LogUnavailable | MongoException e) {
      LOG.warn("log {}: {} commits wait: {}", name, pending.size(), e.getMessage());
      pause.afterTrouble();
    } catch (RuntimeException e) {
      LOG.error("log {}: the appender failed", name, e);
      pending.forEach(waiting -> fail(waiting, "the appender failed: " + e));
      pending = List.of();
      end.forget();
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
      later.addAll(0, sender.send(round));
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
      } else if (!Collections.disjoint(keys, waiting.commit().keys())) {
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

  @Override
  public void close() {
    closed = true;
    pause.close();
    thread.interrupt();
  }
}
