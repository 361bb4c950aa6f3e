package org.tiendo.bench.log;

import com.mongodb.client.MongoClient;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoEventStorageEngine;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/// Axon's own extension for MongoDB, as it is: one document for each event, ordered by time.
final class StockWay implements Way {

  private final MongoEventStorageEngine engine;
  private final EmbeddedEventStore store;
  private final CommandGateway gateway;

  /// Durable like the others: every write waits for the journal.
  StockWay(MongoClient client, String database) {
    Serializer json = Jackson3Serializer.builder().build();
    this.engine =
        MongoEventStorageEngine.builder()
            .mongoTemplate(DefaultMongoTemplate.builder().mongoDatabase(client, database).build())
            .eventSerializer(json)
            .snapshotSerializer(json)
            .build();
    engine.ensureIndexes();
    this.store = EmbeddedEventStore.builder().storageEngine(engine).build();
    CommandBus bus = SimpleCommandBus.builder().build();
    AggregateAnnotationCommandHandler.<StockNotes>builder()
        .aggregateType(StockNotes.class)
        .repository(EventSourcingRepository.builder(StockNotes.class).eventStore(store).build())
        .build()
        .subscribe(bus);
    this.gateway = DefaultCommandGateway.builder().commandBus(bus).build();
  }

  @Override
  public String name() {
    return "axon-mongo";
  }

  @Override
  public void append(String stream, long seq) {
    engine.appendEvents(
        List.of(new GenericDomainEventMessage<>("StockNotes", stream, seq, Noted.on(stream))));
  }

  @Override
  public int load(String stream) {
    return (int)
        engine
            .readEvents(stream)
            .asStream()
            .map(event -> event.getPayload())
            .filter(Noted.class::isInstance)
            .count();
  }

  @Override
  public EventStorageEngine engine() {
    return engine;
  }

  @Override
  public void update(String stream, long unique) {
    gateway.sendAndWait(new StockNotes.TakeNote(stream));
  }

  @Override
  public void close() {
    store.shutDown();
  }
}
