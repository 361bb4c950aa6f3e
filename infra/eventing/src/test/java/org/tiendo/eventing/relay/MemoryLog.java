package org.tiendo.eventing.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.task.PublishedProjectEvent;
import org.tiendo.eventing.store.Commit;
import org.tiendo.eventing.store.Envelope;
import org.tiendo.eventing.store.EventJson;
import org.tiendo.eventing.store.EventLog;
import org.tiendo.eventing.store.LeafHash;
import org.tiendo.eventing.store.StoredCommit;
import org.tiendo.eventing.store.StreamId;

/// A log in memory for tests: events say how far project `p<n>` is; every fifth has no published form.
public final class MemoryLog implements EventLog {

  public static final String TENANT = "demo";
  private static final EventJson JSON = new EventJson();
  public static final RecordForm FORM = new RecordForm(JSON.mapper(), TENANT);
  private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");

  private final List<Envelope> events = new CopyOnWriteArrayList<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final String salt;

  /// @param salt another salt makes another history
  public MemoryLog(String salt) {
    this.salt = salt;
  }

  public MemoryLog() {
    this("");
  }

  public MemoryLog grow(int count) {
    List<Envelope> more = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      more.add(envelope(events.size() + i));
    }
    events.addAll(more);
    listeners.forEach(Runnable::run);
    return this;
  }

  private Envelope envelope(long n) {
    StreamId stream = new StreamId("project", "p" + n % 7);
    byte[] bytes = (n + "/" + salt).getBytes(UTF_8);
    return new Envelope(
        n,
        stream,
        n / 7,
        n % 5 == 4 ? "NoteTaken" : "ProgressReported",
        1,
        "c" + n + "-0",
        START.plusMillis(n),
        LocalDate.of(2026, 11, 23),
        "p-1",
        "office",
        null,
        "c" + n,
        "c" + n,
        null,
        TENANT,
        JSON.mapper().createObjectNode(),
        bytes);
  }

  /// The published form of an event of this log.
  public PublishedRecord published(Envelope e) {
    int percent = (int) (e.n() % 101);
    return new PublishedRecord(
        name(),
        e.n(),
        e.agg().toString(),
        e.seq(),
        e.at(),
        e.eff(),
        new PersonId(e.by()),
        new UnitId(e.unit()),
        null,
        e.cmd(),
        e.corr(),
        null,
        e.t(),
        e.v(),
        LeafHash.of(e.bytes()),
        e.n() % 5 == 4
            ? null
            : new PublishedProjectEvent.ProgressReported(
                new ProjectId(e.agg().id()), percent, null, null));
  }

  /// All records of the log as they are to be delivered.
  public List<PublishedRecord> records() {
    return events.stream().map(this::published).toList();
  }

  public LogPages pages() {
    return new LogPages(this, this::published, FORM);
  }

  @Override
  public String name() {
    return "task";
  }

  @Override
  public long head() {
    return events.size();
  }

  @Override
  public List<Envelope> read(long from, int limit) {
    int size = events.size();
    return List.copyOf(
        events.subList((int) Math.min(from, size), (int) Math.min(from + limit, size)));
  }

  @Override
  public AutoCloseable onAppend(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public List<Envelope> stream(StreamId stream, long fromSeq, long toSeq) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<StoredCommit> commitOf(String commandId) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long positionAt(Instant moment) {
    throw new UnsupportedOperationException();
  }

  @Override
  public StoredCommit append(Commit commit) {
    throw new UnsupportedOperationException();
  }
}
