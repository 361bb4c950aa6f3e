package org.tiendo.eventing.inbox;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.inbox.PositionSource.Position;
import org.tiendo.eventing.relay.Backoff;
import org.tiendo.eventing.store.EventLog;

/// Brings the records of a service's own log to its handler, read from the log itself: each position in order, at least once.
/// Any number of nodes may do so for one log, as effects are idempotent by position.
///
/// What nobody is concerned with is passed over, and its position stored now and then only, so that a command costs no write more.
public final class OwnLog implements AutoCloseable {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
  private static final int PAGE = 200;

  /// After so many records that concern nobody the position is stored all the same.
  private static final int PASSED = 5_000;

  private final HoleReader records;
  private final PositionSource positions;
  private final Predicate<PublishedRecord> concern;
  private final RecordHandler handler;
  private final LogWatch watch;
  private long last;
  private long stored;

  /// @param concern which records the handler is to have
  public OwnLog(
      EventLog log,
      HoleReader records,
      PositionSource positions,
      Predicate<PublishedRecord> concern,
      RecordHandler handler) {
    this.records = records;
    this.positions = positions;
    this.concern = concern;
    this.handler = handler;
    this.watch =
        new LogWatch(
            log,
            "own-log",
            this::open,
            this::step,
            Duration.ZERO,
            new Backoff(FIRST_PAUSE, LONGEST_PAUSE));
  }

  public void start() {
    watch.start();
  }

  private void open() {
    last = positions.load().last();
    stored = last;
  }

  /// @return whether there was anything
  private boolean step() {
    List<PublishedRecord> page = records.from(last + 1, PAGE);
    positions.behind(page.size());
    if (page.isEmpty()) {
      return false;
    }
    List<PublishedRecord> concerning = page.stream().filter(concern).toList();
    if (!concerning.isEmpty()) {
      handler.handle(concerning);
    }
    last = page.getLast().position();
    if (!concerning.isEmpty() || last - stored >= PASSED) {
      positions.store(new Position(last, -1));
      stored = last;
    }
    return true;
  }

  /// Ends what is under way; it is done again at the next start. It cannot be started again.
  @Override
  public void close() throws Exception {
    watch.close();
  }
}
