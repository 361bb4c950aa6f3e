package org.tiendo.eventing.config;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.tiendo.eventing.command.Commands;
import org.tiendo.eventing.command.Feature;
import org.tiendo.eventing.command.FeatureRegistry;
import org.tiendo.eventing.deadletter.DeadLetterDesk;
import org.tiendo.eventing.deadletter.DeadLetterOffice;
import org.tiendo.eventing.deadletter.MongoDeadLetters;
import org.tiendo.eventing.inbox.Automation;
import org.tiendo.eventing.operation.Operation;
import org.tiendo.eventing.operation.OperationApi;
import org.tiendo.eventing.operation.OperationCommand;
import org.tiendo.eventing.operation.OperationDecider;
import org.tiendo.eventing.operation.OperationEvent;
import org.tiendo.eventing.operation.OperationPublisher;
import org.tiendo.eventing.relay.Relay;
import org.tiendo.eventing.store.EventLog;

/// Wires what operators see and do of a service that records events.
@Configuration(proxyBeanMethods = false)
@Import(OperationApi.class)
class OperationConfiguration {

  @Bean
  Feature<OperationCommand, Operation, OperationEvent> operation() {
    return new Feature<>(
        "operation",
        OperationCommand.class,
        OperationEvent.class,
        command -> command.context().commandId(),
        () -> Operation.NONE,
        Operation::evolve,
        (_, _, _) -> Set.of(),
        (command, state, _) -> OperationDecider.decide(command, state),
        OperationPublisher::publish);
  }

  @Bean
  DeadLetterOffice deadLetterOffice(
      ObjectProvider<Automation> automations,
      Commands commands,
      EventLog events,
      FeatureRegistry features,
      MongoDatabase database,
      ConnectionConfiguration.Peers peers,
      TiendoProperties properties,
      MeterRegistry meters) {
    return DeadLetterOffice.of(
        properties.service(),
        automations.orderedStream().toList(),
        commands,
        new MongoDeadLetters(database),
        log ->
            log.equals(properties.service())
                ? (from, limit) -> features.published(events, from, limit)
                : peers.of(log),
        InstantSource.system(),
        meters);
  }

  @Bean
  DeadLetterDesk deadLetterDesk(DeadLetterOffice office) {
    return office.desk();
  }

  /// Down where topic and log contradict each other: nothing is sent until a person has looked.
  @Bean
  HealthIndicator relayHealth(Relay relay) {
    return () ->
        (relay.state() == Relay.State.ALARMED ? Health.down() : Health.up())
            .withDetail("state", relay.state())
            .withDetail("position", relay.position())
            .build();
  }
}
