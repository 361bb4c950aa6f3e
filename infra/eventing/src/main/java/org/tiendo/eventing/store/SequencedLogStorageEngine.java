package org.tiendo.eventing.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.tiendo.eventing.store.Snapshots.Snapshot;
import tools.jackson.databind.json.JsonMapper;

/// The sequenced log as Axon's event store sees it: for event processors, and for domain events published in a unit of work.
///
/// Aggregate identifiers are whole stream names. What is appended is collected, and stored as one commit when the root unit
/// of work commits; its root message must carry a [CommitHeader].
public final class SequencedLogStorageEngine implements EventStorageEngine {

  private static final int PAGE = 1_000;

  private final EventLog log;
  private final EventForms forms;
  private final Snapshots snapshots;
  private final String revision;

  /// Keeps no snapshots, and refuses to.
  public SequencedLogStorageEngine(EventLog log, EventForms forms) {
    this(log, forms, Snapshots.NONE, "");
  }

  /// @param revision of the code that folds the aggregates: a snapshot of another is never read, so it must change with it
  public SequencedLogStorageEngine(
      EventLog log, EventForms forms, Snapshots snapshots, String revision) {
    this.log = log;
    this.forms = forms;
    this.snapshots = snapshots;
    this.revision = "axon-" + revision;
  }

  /// @throws IllegalStateException without a unit of work
  /// @throws IllegalArgumentException for an event that belongs to no aggregate
  @Override
  public void appendEvents(List<? extends EventMessage<?>> events) {
    StagedCommit staged = StagedCommit.of(CurrentUnitOfWork.get(), log);
    for (EventMessage<?> event : events) {
      if (!(event instanceof DomainEventMessage<?> domainEvent)) {
        throw new IllegalArgumentException("only events of aggregates are stored: " + event);
      }
      staged.add(newEvent(domainEvent));
    }
  }

  private Commit.NewEvent newEvent(DomainEventMessage<?> event) {
    EventForms.Form form = forms.encode(event.getPayload());
    return new Commit.NewEvent(
        StreamId.parse(event.getAggregateIdentifier()),
        event.getSequenceNumber(),
        form.type(),
        form.version(),
        form.data());
  }

  /// Kept in the form that the engine's [EventForms] give the payload; what they do not know is not kept. Nothing is kept
  /// of a sequence that is not in the log.
  @Override
  public void storeSnapshot(DomainEventMessage<?> snapshot) {
    StreamId stream = StreamId.parse(snapshot.getAggregateIdentifier());
    long seq = snapshot.getSequenceNumber();
    String state = JsonMapper.shared().writeValueAsString(forms.encode(snapshot.getPayload()));
    for (Envelope last : log.stream(stream, seq, seq + 1)) {
      snapshots.put(new Snapshot(stream, revision, seq, last.id(), state));
    }
  }

  /// Empty, too, unless the log holds the snapshot's last event.
  @Override
  public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
    return snapshots
        .of(StreamId.parse(aggregateIdentifier), revision)
        .flatMap(snapshot ->
            log.stream(snapshot.stream(), snapshot.seq(), snapshot.seq() + 1).stream()
                .filter(last -> last.id().equals(snapshot.lastId()))
                .map(last -> domainEvent(last.holding(form(snapshot))))
                .findFirst());
  }

  private static EventForms.Form form(Snapshot snapshot) {
    return JsonMapper.shared().readValue(snapshot.state(), EventForms.Form.class);
  }

  @Override
  public Stream<? extends TrackedEventMessage<?>> readEvents(
      @Nullable TrackingToken token, boolean mayBlock) {
    return Stream.iterate(page(next(token)), page -> !page.isEmpty(), this::pageBehind)
        .flatMap(List::stream)
        .map(this::tracked);
  }

  private List<Envelope> page(long from) {
    return log.read(from, PAGE);
  }

  /// A page that is not full was the end, and need not be asked for again.
  private List<Envelope> pageBehind(List<Envelope> page) {
    return page.size() < PAGE ? List.of() : page(page.getLast().n() + 1);
  }

  private static long next(@Nullable TrackingToken token) {
    return switch (token == null ? null : WrappedToken.unwrapLowerBound(token)) {
      case null -> 0;
      case GlobalSequenceTrackingToken at -> at.getGlobalIndex() + 1;
      case TrackingToken other ->
          throw new IllegalArgumentException("not a token of this log: " + other);
    };
  }

  private TrackedEventMessage<?> tracked(Envelope event) {
    return new GenericTrackedDomainEventMessage<>(
        new GlobalSequenceTrackingToken(event.n()), domainEvent(event));
  }

  private GenericDomainEventMessage<Object> domainEvent(Envelope event) {
    return new GenericDomainEventMessage<>(
        event.agg().feature(),
        event.agg().toString(),
        event.seq(),
        forms.decode(event),
        metaData(event),
        event.id(),
        event.at());
  }

  private static Map<String, Object> metaData(Envelope event) {
    return new CommitHeader(
            event.cmd(),
            "",
            event.by(),
            event.unit(),
            event.obo(),
            event.eff(),
            event.corr(),
            event.caus())
        .toMetaData();
  }

  @Override
  public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
    return DomainEventStream.of(
        log.stream(StreamId.parse(aggregateIdentifier), firstSequenceNumber).stream()
            .map(this::domainEvent));
  }

  @Override
  public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
    StreamId stream = StreamId.parse(aggregateIdentifier);
    long missing = 1;
    while (has(stream, missing - 1)) {
      missing *= 2;
    }
    long present = missing / 2 - 1;
    missing--;
    while (missing - present > 1) {
      long middle = (present + missing) / 2;
      if (has(stream, middle)) {
        present = middle;
      } else {
        missing = middle;
      }
    }
    return present < 0 ? Optional.empty() : Optional.of(present);
  }

  private boolean has(StreamId stream, long seq) {
    return !log.stream(stream, seq, seq + 1).isEmpty();
  }

  /// Before the first event.
  @Override
  public @Nullable TrackingToken createTailToken() {
    return null;
  }

  @Override
  public @Nullable TrackingToken createHeadToken() {
    return before(log.head());
  }

  @Override
  public @Nullable TrackingToken createTokenAt(Instant moment) {
    return before(log.positionAt(moment));
  }

  private static @Nullable TrackingToken before(long position) {
    return position == 0 ? null : new GlobalSequenceTrackingToken(position - 1);
  }
}
