package org.tiendo.eventing.config;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiendo.edge.GatewaySecret;
import org.tiendo.edge.Instances;
import org.tiendo.eventing.inbox.HoleReader;
import org.tiendo.eventing.inbox.HttpHoleReader;
import org.tiendo.eventing.inbox.MongoParked;
import org.tiendo.eventing.inbox.Parked;
import org.tiendo.eventing.observe.MeterNames;
import org.tiendo.eventing.relay.RecordForm;
import org.tiendo.eventing.relay.RecordSeal;
import org.tiendo.eventing.store.EventJson;

/// What a service is connected to: its database, and the owners of the logs it follows.
@Configuration(proxyBeanMethods = false)
class ConnectionConfiguration {

  private static final int PATIENCE_SECONDS = 10;
  private static final String SEALING_RECORDS = "seal of records";

  /// Reads holes from the owner of a log.
  @FunctionalInterface
  interface Peers {
    HoleReader of(String log);
  }

  @Bean(destroyMethod = "close")
  MongoClient mongoClient(TiendoProperties properties) {
    return MongoClients.create(
        MongoClientSettings.builder()
            .applicationName("tiendo-" + properties.service())
            .applyConnectionString(new ConnectionString(properties.mongo().uri()))
            .applyToClusterSettings(
                c -> c.serverSelectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
            .build());
  }

  @Bean
  MongoDatabase mongoDatabase(MongoClient client, TiendoProperties properties) {
    return client.getDatabase(properties.mongo().database());
  }

  @Bean
  RecordForm recordForm(EventJson json, GatewaySecret secret, TiendoProperties properties) {
    RecordSeal seal =
        secret.required() ? RecordSeal.of(secret.keyFor(SEALING_RECORDS)) : RecordSeal.NONE;
    return new RecordForm(json.mapper(), properties.tenant(), seal);
  }

  @Bean
  MongoParked parked(MongoDatabase database) {
    return new MongoParked(database, Clock.systemUTC());
  }

  /// Down once a log was seen with two histories: what is read from it is not to be trusted until a person has looked.
  @Bean
  HealthIndicator inboxHealth(MeterRegistry meters) {
    return () -> {
      double forks =
          meters.find(MeterNames.INBOX_FORKS).counters().stream().mapToDouble(Counter::count).sum();
      return (forks > 0 ? Health.down() : Health.up()).withDetail("forks", (long) forks).build();
    };
  }

  @Bean(destroyMethod = "close")
  HttpClient peerClient() {
    return HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  }

  @Bean
  Peers peers(
      HttpClient client, RecordForm form, GatewaySecret secret, TiendoProperties properties) {
    Supplier<String> token = token(properties);
    // One of each log: it remembers which instances failed a moment ago.
    Map<String, HoleReader> readers = new ConcurrentHashMap<>();
    return log ->
        readers.computeIfAbsent(
            log, name -> new HttpHoleReader(client, owner(properties, name), token, secret, form));
  }

  @Bean
  InboxFactory inboxFactory(
      TiendoProperties properties,
      RecordForm form,
      Peers peers,
      Parked parked,
      InstallationClock clock,
      MeterRegistry meters) {
    return new InboxFactory(properties, form, peers, parked, clock, meters);
  }

  private static Instances owner(TiendoProperties properties, String log) {
    List<URI> owner = properties.peers().get(log);
    if (owner == null) {
      throw new IllegalStateException(
          "tiendo.peers." + log + " is not set: where does the owner of that log answer?");
    }
    return new Instances(owner);
  }

  /// Read anew at each use, so that a renewed token is used at once.
  private static Supplier<String> token(TiendoProperties properties) {
    return () -> {
      Path file = properties.tokenFile();
      if (file == null) {
        throw new IllegalStateException(
            "tiendo.token-file is not set: which token shows this service to its peers?");
      }
      try {
        return Files.readString(file).strip();
      } catch (IOException e) {
        throw new UncheckedIOException("the service token cannot be read", e);
      }
    };
  }
}
