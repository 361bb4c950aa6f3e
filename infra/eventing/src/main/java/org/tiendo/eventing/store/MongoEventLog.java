package org.tiendo.eventing.store;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.tiendo.contracts.id.Id;
import org.tiendo.eventing.observe.MeterNames;
import org.tiendo.eventing.pace.Pace;
import org.tiendo.eventing.store.PreparedCommit.Place;

/// The sequenced log in a MongoDB collection: one document for each commit, its `_id` the position of its first event.
///
/// Several processes may append to one log; positions stay gapless and in commit order, for they are the unique `_id` and
/// nothing is inserted behind a position not yet taken.
public final class MongoEventLog implements EventLog, AutoCloseable {

  private final String name;
  private final String tenant;
  private final LogLimits limits;
  private final Pace pace;
  private final LogReader reader;
  private final StreamHeads heads;
  private final TakenKeys taken;
  private final Appender appender;
  private final AppendSignals signals;
  private final AtomicLong reached = new AtomicLong();

  /// Opens the log, and makes its collection and index if there are none.
  ///
  /// @param name of the log, which also names the collection
  /// @param tenant written into every event
  /// @param clock gives the recorded time, which never goes back even if the clock does
  /// @throws UnfitServerException if the server cannot keep what a log promises
  public MongoEventLog(
      MongoDatabase database,
      String name,
      String tenant,
      InstantSource clock,
      MeterRegistry registry) {
    this(checked(database, name), name, tenant, clock, registry, LogLimits.STANDARD, Pace.MACHINE);
  }

  MongoEventLog(
      LogDocuments documents,
      String name,
      String tenant,
      InstantSource clock,
      MeterRegistry registry,
      LogLimits limits,
      Pace pace) {
    this.name = name;
    this.tenant = tenant;
    this.limits = limits;
    this.pace = pace;
    this.heads = new StreamHeads();
    SharedReads reads = new SharedReads(documents::answering, limits.answer(), pace);
    this.reader = new LogReader(name, documents, reads, registry);
    this.taken = new TakenKeys(documents, heads, limits.answer(), pace);
    this.signals = new AppendSignals(name, this::head, limits.poll());
    LogEnd end = new LogEnd(documents, heads, clock);
    AppendPause pause = new AppendPause(pace);
    RoundSender sender =
        new RoundSender(name, documents, end, pause, pace, this::reached, registry);
    this.appender =
        new Appender(name, sender, end, heads, new AppendQueue(limits.queue()), pause, pace);
    Gauge.builder(MeterNames.LOG_POSITION, reached, last -> last.get() - 1)
        .tag(MeterNames.LOG, name)
        .register(registry);
    appender.start();
  }

  private static LogDocuments checked(MongoDatabase database, String name) {
    Id.check(name);
    LogDocuments documents = new LogDocuments(database, name);
    LogStart.check(database, documents);
    return documents;
  }

  private void reached(long head) {
    reached.accumulateAndGet(head, Math::max);
    signals.reached(head);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public long head() {
    long head = reader.head();
    reached.accumulateAndGet(head, Math::max);
    return head;
  }

  @Override
  public List<Envelope> read(long from, int limit) {
    return reader.read(from, limit);
  }

  @Override
  public List<Envelope> stream(StreamId stream, long fromSeq, long toSeq) {
    return noted(stream, reader.stream(stream, fromSeq, toSeq));
  }

  @Override
  public Found find(String commandId, StreamId stream, long fromSeq, long toSeq) {
    Found found = reader.find(commandId, stream, fromSeq, toSeq);
    noted(stream, found.events());
    return found;
  }

  private List<Envelope> noted(StreamId stream, List<Envelope> events) {
    if (!events.isEmpty()) {
      heads.stored(stream, events.getLast().seq());
    }
    return events;
  }

  @Override
  public Optional<StoredCommit> commitOf(String commandId) {
    return reader.commitOf(commandId);
  }

  @Override
  public long positionAt(Instant moment) {
    return reader.positionAt(moment);
  }

  @Override
  public StoredCommit append(Commit commit) {
    PreparedCommit prepared = PreparedCommit.of(commit, tenant);
    taken.checkNoGap(prepared);
    CompletableFuture<Place> outcome = new CompletableFuture<>();
    if (!appender.submit(prepared, outcome)) {
      throw new LogUnavailable("too many commits wait, or the log is closed");
    }
    return prepared.stored(awaited(prepared, outcome));
  }

  private Place awaited(PreparedCommit prepared, CompletableFuture<Place> outcome) {
    try {
      return pace.await(outcome, limits.answer());
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case Appender.KeyTaken _ -> throw taken.conflict(prepared);
        case LogUnavailable unavailable -> throw unavailable;
        case null, default -> throw new LogUnavailable("the appender failed", e);
      }
    } catch (TimeoutException e) {
      outcome.cancel(false);
      throw new LogUnavailable("not known yet whether it is stored", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      outcome.cancel(false);
      throw new LogUnavailable("interrupted before it was known whether it is stored", e);
    }
  }

  @Override
  public AutoCloseable onAppend(Runnable listener) {
    return signals.add(listener);
  }

  /// Ends the appender; commits that still wait get [LogUnavailable]. The database stays open.
  @Override
  public void close() {
    signals.close();
    appender.close();
  }
}
