package org.tiendo.eventing.config;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tiendo.contracts.log.LogEvent.LogOpened;
import org.tiendo.eventing.command.AxonCommands;
import org.tiendo.eventing.command.Commands;
import org.tiendo.eventing.command.Feature;
import org.tiendo.eventing.command.FeatureRegistry;
import org.tiendo.eventing.command.StreamSnapshots;
import org.tiendo.eventing.deadletter.DeadLetterOffice;
import org.tiendo.eventing.inbox.Automation;
import org.tiendo.eventing.inbox.Inbox;
import org.tiendo.eventing.inbox.InboxPositions;
import org.tiendo.eventing.inbox.OwnLog;
import org.tiendo.eventing.inbox.SparingPositions;
import org.tiendo.eventing.lease.MongoLease;
import org.tiendo.eventing.relay.LogPages;
import org.tiendo.eventing.relay.MongoRepublications;
import org.tiendo.eventing.relay.RecordForm;
import org.tiendo.eventing.relay.Relay;
import org.tiendo.eventing.relay.RelayRoute;
import org.tiendo.eventing.store.EventJson;
import org.tiendo.eventing.store.EventLog;
import org.tiendo.eventing.store.LogOpening;
import org.tiendo.eventing.store.MongoEventLog;
import org.tiendo.eventing.store.MongoSnapshots;
import org.tiendo.eventing.web.CommandRequestResolver;
import org.tiendo.eventing.web.InternalLogController;

/// Wires a service that records events: the log, the bus, the relay, and the automations that listen to other logs.
///
/// A service declares a [Feature] bean for each feature, an [Automation] bean for each rule of the kind "when, then", and a
/// [org.tiendo.eventing.timer.Timing] bean if time brings it something to do.
@Configuration(proxyBeanMethods = false)
@Import({InternalLogController.class, OperationConfiguration.class, TimerConfiguration.class})
public class CommandSideConfiguration {

  /// Version of the stored form that this release writes.
  private static final int FORMAT = 1;

  private static final String AUTOMATIONS = "automations";

  @Bean(destroyMethod = "close")
  MongoEventLog eventLog(
      MongoDatabase database,
      TiendoProperties properties,
      InstallationClock clock,
      EventJson json,
      MeterRegistry meters) {
    MongoEventLog log =
        new MongoEventLog(database, properties.service(), properties.tenant(), clock::now, meters);
    LogOpening.ensure(log, opened(properties), clock.today(), json);
    log.read(log.head() - 1, 1)
        .forEach(last -> clock.follow(LocalDate.ofInstant(last.at(), clock.zone())));
    return log;
  }

  private static LogOpened opened(TiendoProperties properties) {
    TiendoProperties.Installation installation = properties.installation();
    return new LogOpened(
        FORMAT,
        properties.tenant(),
        properties.service(),
        installation.zone().getId(),
        installation.clock().name(),
        installation.clockUntil(),
        installation.sample(),
        installation.isolated());
  }

  @Bean
  FeatureRegistry featureRegistry(List<Feature<?, ?, ?>> features, EventJson json) {
    return new FeatureRegistry(features, json);
  }

  @Bean(destroyMethod = "close")
  StreamSnapshots streamSnapshots(
      EventLog log, FeatureRegistry features, MongoDatabase database, MeterRegistry meters) {
    return new StreamSnapshots(log, features, new MongoSnapshots(database, log.name()), meters);
  }

  @Bean
  Commands commands(
      EventLog log,
      FeatureRegistry features,
      StreamSnapshots snapshots,
      InstallationClock clock,
      TiendoProperties properties,
      MeterRegistry meters) {
    return new AxonCommands(
        log,
        features,
        snapshots,
        clock,
        properties.tenant(),
        properties.installation().backdatingDays(),
        meters);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  Relay relay(
      EventLog log,
      FeatureRegistry features,
      RecordForm form,
      MongoDatabase database,
      MongoRepublications republications,
      TiendoProperties properties,
      MeterRegistry meters) {
    return new Relay(
        new RelayRoute(
            log,
            event -> features.published(log.name(), event),
            form,
            properties.kafka().topic(log.name())),
        properties.kafka().bootstrap(),
        MongoLease.ofProcess(database, "relays", log.name(), properties.service()),
        republications,
        meters);
  }

  @Bean
  MongoRepublications republications(MongoDatabase database) {
    return new MongoRepublications(database);
  }

  @Bean
  LogPages logPages(EventLog log, FeatureRegistry features, RecordForm form) {
    return new LogPages(log, event -> features.published(log.name(), event), form);
  }

  @Bean
  WebMvcConfigurer commandRequests(Commands commands, EventJson json) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CommandRequestResolver(commands, json::digest));
      }
    };
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  Inboxes automationInboxes(
      ObjectProvider<Automation> automations,
      DeadLetterOffice office,
      InboxFactory inboxes,
      TiendoProperties properties,
      MongoDatabase database) {
    InboxPositions positions = new InboxPositions(database);
    return automations.stream()
        .map(Automation::log)
        .filter(log -> !log.equals(properties.service()))
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .<Inbox>map(log ->
            inboxes.inbox(
                AUTOMATIONS,
                log,
                new SparingPositions(positions.of(AUTOMATIONS, log)),
                office.handler()))
        .collect(Collectors.collectingAndThen(Collectors.toList(), Inboxes::new));
  }

  /// Automations that listen to the service's own log read it where it is. Without any nobody reads it.
  @Bean(destroyMethod = "close")
  OwnLog ownLog(
      ObjectProvider<Automation> automations,
      EventLog log,
      FeatureRegistry features,
      DeadLetterOffice office,
      MongoDatabase database) {
    OwnLog own = ownLog(log, features, office, database);
    if (automations.stream().anyMatch(automation -> automation.log().equals(log.name()))) {
      own.start();
    }
    return own;
  }

  private static OwnLog ownLog(
      EventLog log, FeatureRegistry features, DeadLetterOffice office, MongoDatabase database) {
    return new OwnLog(
        log,
        (from, limit) -> features.published(log, from, limit),
        new SparingPositions(new InboxPositions(database).of(AUTOMATIONS, log.name())),
        office.handler()::concerns,
        office.handler());
  }
}
