package org.tiendo.eventing.config;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.tiendo.eventing.projection.Freshness;
import org.tiendo.eventing.projection.Projection;
import org.tiendo.eventing.projection.ProjectionRunner;
import org.tiendo.eventing.store.EventJson;

/// Wires a service that keeps a read model: the projection it declares as a bean follows the log of every other peer.
///
/// Imported after [EventingConfiguration], whose defaults it changes.
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:org/tiendo/eventing/query-side.properties")
public class QuerySideConfiguration {

  @Bean(destroyMethod = "close")
  ProjectionRunner projectionRunner(
      Projection projection,
      MongoDatabase database,
      TiendoProperties properties,
      EventJson json,
      MeterRegistry meters) {
    return new ProjectionRunner(projection, database, logs(properties), json.mapper(), meters);
  }

  @Bean
  Freshness freshness(ProjectionRunner runner) {
    return runner.freshness();
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  Inboxes projectionInboxes(
      ProjectionRunner runner,
      Projection projection,
      InboxFactory inboxes,
      TiendoProperties properties) {
    String consumer = projection.name() + "-v" + projection.version();
    return logs(properties).stream()
        .map(log -> inboxes.inbox(consumer, log, runner.positions(log), runner))
        .collect(Collectors.collectingAndThen(Collectors.toList(), Inboxes::new));
  }

  private static List<String> logs(TiendoProperties properties) {
    return properties.peers().keySet().stream()
        .filter(peer -> !peer.equals(properties.service()))
        .sorted()
        .toList();
  }
}
