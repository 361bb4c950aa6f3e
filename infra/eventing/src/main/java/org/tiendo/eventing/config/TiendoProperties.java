package org.tiendo.eventing.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What a service must be told, under `tiendo.`.
///
/// @param service name of the service and of its log, e.g. `task`
/// @param tenant whose installation it is; tokens of another tenant are refused
/// @param peers where the instances of other services answer, by the name of their log, for `GET /internal/log` and commands
/// @param tokenFile file with the bearer token that this service shows to its peers
/// @param gatewaySecretFile what requests must carry to be answered; without it the service stands behind no gateway
@ConfigurationProperties("tiendo")
public record TiendoProperties(
    String service,
    String tenant,
    Mongo mongo,
    Kafka kafka,
    Installation installation,
    @DefaultValue Map<String, List<URI>> peers,
    @Nullable Path tokenFile,
    @Nullable Path gatewaySecretFile) {

  /// @param uri connection string
  /// @param database the service's own database
  public record Mongo(String uri, String database) {}

  /// @param bootstrap addresses of brokers
  /// @param topicPrefix put before `task.events` and the like, with a dot, if not empty
  public record Kafka(String bootstrap, @DefaultValue("") String topicPrefix) {

    /// Topic of a log.
    public String topic(String log) {
      return (topicPrefix.isEmpty() ? "" : topicPrefix + ".") + log + ".events";
    }
  }

  /// Recorded in each log's first event; a service refuses to start on a log that was opened under others.
  ///
  /// @param zone of business dates
  /// @param clockUntil last day of a simulated clock
  /// @param sample whether the data are a sample, not official
  /// @param isolated whether secret items may be held
  /// @param backdatingDays how many days before today an entry may be dated; a year and its close by default
  public record Installation(
      ZoneId zone,
      @DefaultValue("REAL") ClockKind clock,
      @Nullable LocalDate clockUntil,
      @DefaultValue("false") boolean sample,
      @DefaultValue("false") boolean isolated,
      @DefaultValue("400") int backdatingDays) {}

  /// Which clock the domain runs on.
  public enum ClockKind {
    REAL,
    SIMULATED
  }
}
