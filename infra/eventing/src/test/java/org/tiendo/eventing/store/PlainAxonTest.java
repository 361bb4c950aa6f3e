package org.tiendo.eventing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/// The log under an application that is Axon's own through and through: aggregates, gateway, processors. What the README
/// shows is what runs here.
@Tag("embedded")
@ExtendWith(LogServer.class)
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PlainAxonTest {

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  record PlaceOrder(@TargetAggregateIdentifier String order, int pieces) {}

  record ShipPieces(@TargetAggregateIdentifier String order, int pieces) {}

  record OrderPlaced(String order, int pieces) {}

  record PiecesShipped(String order, int pieces) {}

  /// An aggregate as Axon's guide writes them; its type is the part of the identifier before the colon.
  @AggregateRoot(type = "order")
  static class Order {
    @AggregateIdentifier private String id;
    private int open;

    Order() {}

    @CommandHandler
    Order(PlaceOrder command) {
      AggregateLifecycle.apply(new OrderPlaced(command.order(), command.pieces()));
    }

    @CommandHandler
    void handle(ShipPieces command) {
      if (command.pieces() > open) {
        throw new IllegalStateException("only %d are open".formatted(open));
      }
      AggregateLifecycle.apply(new PiecesShipped(command.order(), command.pieces()));
    }

    @EventSourcingHandler
    void on(OrderPlaced event) {
      id = event.order();
      open = event.pieces();
    }

    @EventSourcingHandler
    void on(PiecesShipped event) {
      open -= event.pieces();
    }
  }

  /// A read model, as small as can be.
  @ProcessingGroup("orders")
  static class Shipments {
    final BlockingQueue<PiecesShipped> seen = new LinkedBlockingQueue<>();

    @EventHandler
    void on(PiecesShipped event) {
      seen.add(event);
    }
  }

  private final Shipments shipments = new Shipments();

  // README begin
  Configuration axon(MongoDatabase database, MongoEventLog log) {
    var events = List.of(OrderPlaced.class, PiecesShipped.class);
    var forms = new RecordForms(new EventJson(), events, List.of());
    var snapshots = new MongoSnapshots(database, log.name());
    var engine = new SequencedLogStorageEngine(log, forms, snapshots, "release-1");
    var bus = SimpleCommandBus.builder();
    bus.rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE);
    return DefaultConfigurer.defaultConfiguration()
        .configureSerializer(_ -> Jackson3Serializer.builder().build())
        .configureEmbeddedEventStore(_ -> engine)
        .configureCommandBus(_ -> bus.build())
        .registerComponent(TokenStore.class, _ -> tokens(database))
        .configureAggregate(Order.class)
        .eventProcessing(handling -> handling.usingPooledStreamingEventProcessors())
        .registerEventHandler(_ -> shipments)
        .start();
  }

  CommandMessage<?> command(String id, Object command, String person, String unit) {
    var header = new CommitHeader(id, "", person, unit, null, LocalDate.now(), id, null);
    var message = new GenericMessage<>(id, command, header.toMetaData());
    return new GenericCommandMessage<>(message, command.getClass().getName());
  }

  // README end

  private static MongoTokenStore tokens(MongoDatabase database) {
    return new MongoTokenStore(database, "node-1", Duration.ofSeconds(10), InstantSource.system());
  }

  @Test
  void an_application_of_aggregates_and_processors_runs_on_the_log(MongoDatabase database)
      throws Exception {
    try (MongoEventLog log =
        new MongoEventLog(database, "orders", "shop-1", InstantSource.system(), meters)) {
      Configuration axon = axon(database, log);
      try {
        CommandGateway gateway = axon.commandGateway();
        gateway.sendAndWait(command("c1", new PlaceOrder("order:o1", 5), "p", "u"));
        gateway.sendAndWait(command("c2", new ShipPieces("order:o1", 3), "p", "u"));
        assertThatThrownBy(
                () -> gateway.sendAndWait(command("c3", new ShipPieces("order:o1", 3), "p", "u")))
            .hasMessageContaining("only 2");
        assertThat(shipments.seen.poll(30, TimeUnit.SECONDS))
            .isEqualTo(new PiecesShipped("order:o1", 3));
        assertThat(log.head()).isEqualTo(2);
        assertThat(log.commitOf("c2").orElseThrow().events().getFirst().by()).isEqualTo("p");
        assertThatThrownBy(
                () -> gateway.sendAndWait(command("c2", new ShipPieces("order:o1", 1), "p", "u")))
            .isInstanceOf(EventLog.AppendConflict.class);
        assertThat(log.head()).isEqualTo(2);
      } finally {
        axon.shutdown();
      }
    }
  }

  @Test
  void the_readme_shows_what_runs_here() throws Exception {
    String source =
        Files.readString(Path.of("src/test/java/org/tiendo/eventing/store/PlainAxonTest.java"));
    String shown =
        source.substring(
            source.indexOf("// README begin\n") + 16, source.indexOf("\n  // README end"));
    assertThat(shown.lines().filter(line -> !line.isBlank()).count()).isLessThanOrEqualTo(28);
    assertThat(Files.readString(Path.of("README.md")))
        .contains(shown.stripTrailing().stripIndent().strip());
  }
}
