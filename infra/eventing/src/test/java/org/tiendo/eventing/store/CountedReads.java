package org.tiendo.eventing.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// A log that counts the events of streams it gave out.
public final class CountedReads implements EventLog {

  private final EventLog log;
  private final AtomicLong events = new AtomicLong();

  public CountedReads(EventLog log) {
    this.log = log;
  }

  /// Since the start.
  public long events() {
    return events.get();
  }

  @Override
  public String name() {
    return log.name();
  }

  @Override
  public long head() {
    return log.head();
  }

  @Override
  public List<Envelope> read(long from, int limit) {
    return log.read(from, limit);
  }

  @Override
  public List<Envelope> stream(StreamId stream, long fromSeq, long toSeq) {
    List<Envelope> found = log.stream(stream, fromSeq, toSeq);
    events.addAndGet(found.size());
    return found;
  }

  @Override
  public Optional<StoredCommit> commitOf(String commandId) {
    return log.commitOf(commandId);
  }

  @Override
  public long positionAt(Instant moment) {
    return log.positionAt(moment);
  }

  @Override
  public StoredCommit append(Commit commit) {
    return log.append(commit);
  }

  @Override
  public AutoCloseable onAppend(Runnable listener) {
    return log.onAppend(listener);
  }
}
