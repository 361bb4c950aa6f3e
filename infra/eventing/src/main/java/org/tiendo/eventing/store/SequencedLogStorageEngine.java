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

/// The sequenced log as Axon's event store sees it: for event processors, and for domain events published in a unit of work.
///
/// Aggregate identifiers are whole stream names. What is appended is collected, and stored as one commit when the root unit
/// of work commits; its root message must carry a [CommitHeader].
public final class SequencedLogStorageEngine implements EventStorageEngine {

  private static final int PAGE = 256;

  private final EventLog log;
  private final EventForms forms;

  public SequencedLogStorageEngine(EventLog log, EventForms forms) {
    this.log = log;
    this.forms = forms;
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

  /// Streams are short, and states are kept elsewhere.
  @Override
  public void storeSnapshot(DomainEventMessage<?> snapshot) {
    throw new UnsupportedOperationException("the log keeps no snapshots");
  }

  @Override
  public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
    return Optional.empty();
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
    List<Envelope> events = log.stream(StreamId.parse(aggregateIdentifier), 0);
    return events.isEmpty() ? Optional.empty() : Optional.of(events.getLast().seq());
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
