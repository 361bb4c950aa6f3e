package org.tiendo.eventing.config;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import org.tiendo.eventing.command.FeatureRegistry;
import org.tiendo.eventing.inbox.HoleReader;
import org.tiendo.eventing.lease.MongoLease;
import org.tiendo.eventing.projection.Freshness;
import org.tiendo.eventing.projection.Projection;
import org.tiendo.eventing.projection.ProjectionRunner;
import org.tiendo.eventing.rebuild.ReadModelHealth;
import org.tiendo.eventing.rebuild.RebuildApi;
import org.tiendo.eventing.rebuild.RebuildSettings;
import org.tiendo.eventing.rebuild.RebuildWorker;
import org.tiendo.eventing.rebuild.Rebuilds;
import org.tiendo.eventing.rebuild.RecordedActs;
import org.tiendo.eventing.store.EventJson;
import org.tiendo.eventing.store.EventLog;

/// Wires a service that keeps a read model: the projection it declares as a bean follows the log of every peer, its own among
/// them if it keeps one.
///
/// Imported after [EventingConfiguration], whose defaults it changes, and beside [CommandSideConfiguration]: what operators do to
/// the read model is recorded in the service's own log.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RebuildSettings.class)
@Import(RebuildApi.class)
@PropertySource("classpath:org/tiendo/eventing/query-side.properties")
public class QuerySideConfiguration {

  @Bean(destroyMethod = "close")
  ProjectionRunner projectionRunner(
      Projection projection,
      MongoDatabase database,
      TiendoProperties properties,
      EventJson json,
      ConnectionConfiguration.Peers peers,
      MeterRegistry meters) {
    return new ProjectionRunner(
        projection,
        database,
        owners(properties, peers),
        MongoLease.ofProcess(
            database, "folds", projection.identity().copy(0), properties.service()),
        json.mapper(),
        meters,
        InstantSource.system());
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  RebuildWorker rebuildWorker(
      ProjectionRunner runner,
      MongoDatabase database,
      TiendoProperties properties,
      ConnectionConfiguration.Peers peers,
      EventJson json,
      RebuildSettings settings,
      MeterRegistry meters) {
    return RebuildWorker.of(
        runner,
        database,
        owners(properties, peers),
        json.mapper(),
        settings,
        Clock.system(properties.installation().zone()),
        Long.toString(ProcessHandle.current().pid()) + "@" + Instant.now(Clock.systemUTC()),
        meters);
  }

  @Bean
  Rebuilds rebuilds(RebuildWorker worker) {
    return worker.rebuilds();
  }

  @Bean
  ReadModelHealth readModelHealthIndicator(
      Projection projection, Freshness freshness, RebuildWorker worker) {
    return new ReadModelHealth(projection.name(), freshness, worker::differing);
  }

  @Bean
  RecordedActs recordedActs(Rebuilds rebuilds, EventLog log, FeatureRegistry features) {
    return new RecordedActs(rebuilds, log, features);
  }

  private static Map<String, HoleReader> owners(
      TiendoProperties properties, ConnectionConfiguration.Peers peers) {
    return logs(properties).stream().collect(Collectors.toMap(Function.identity(), peers::of));
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
    return properties.peers().keySet().stream().sorted().toList();
  }
}
