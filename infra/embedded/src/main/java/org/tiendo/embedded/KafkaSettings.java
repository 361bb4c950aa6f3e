package org.tiendo.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The settings of the one node.
///
/// @param logs folder for topics and metadata
/// @param port for clients
/// @param controllerPort for the node's controller, free at each start: the metadata does not hold it
/// @param detours further ports for clients, and for each the one that it names to them
record KafkaSettings(Path logs, int port, int controllerPort, Map<Integer, Integer> detours) {
  static final int NODE = 1;
  static final String CONTROLLER = "CONTROLLER";

  /// A broker killed is given up after this, and only then may it register again: the delay of a start after a kill.
  private static final int SESSION_MILLIS = 2_000;

  private static final int HEARTBEAT_MILLIS = 300;
  private static final int LARGEST_RECORD_BYTES = 2 << 20;
  private static final int INTERNAL_PARTITIONS = 4;

  KafkaSettings {
    detours = Collections.unmodifiableMap(new TreeMap<>(detours));
  }

  KafkaSettings(Path logs, int port, Map<Integer, Integer> detours) throws IOException {
    this(logs, port, freePort(), detours);
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  Properties toProperties() {
    Properties settings = new Properties();
    settings.putAll(node());
    settings.putAll(topics());
    settings.putAll(internals());
    return settings;
  }

  private Map<String, String> node() {
    return Map.of(
        "process.roles",
        "broker,controller",
        "node.id",
        String.valueOf(NODE),
        "controller.quorum.voters",
        NODE + "@127.0.0.1:" + controllerPort,
        "controller.listener.names",
        CONTROLLER,
        "listeners",
        clients(Map.Entry::getKey) + "," + CONTROLLER + "://127.0.0.1:" + controllerPort,
        "advertised.listeners",
        clients(Map.Entry::getValue),
        "listener.security.protocol.map",
        protocols(),
        "log.dirs",
        logs.toString(),
        "broker.session.timeout.ms",
        String.valueOf(SESSION_MILLIS),
        "broker.heartbeat.interval.ms",
        String.valueOf(HEARTBEAT_MILLIS));
  }

  private String clients(ToIntFunction<Map.Entry<Integer, Integer>> which) {
    return Stream.concat(
            Stream.of("PLAINTEXT://127.0.0.1:" + port),
            detours.entrySet().stream()
                .map(detour -> listener(detour) + "://127.0.0.1:" + which.applyAsInt(detour)))
        .collect(Collectors.joining(","));
  }

  private String protocols() {
    return Stream.concat(
            Stream.of("PLAINTEXT", CONTROLLER),
            detours.entrySet().stream().map(KafkaSettings::listener))
        .map(listener -> listener + ":PLAINTEXT")
        .collect(Collectors.joining(","));
  }

  private static String listener(Map.Entry<Integer, Integer> detour) {
    return "DETOUR_" + detour.getKey();
  }

  private static Map<String, String> topics() {
    return Map.of(
        "auto.create.topics.enable", "false",
        "message.max.bytes", String.valueOf(LARGEST_RECORD_BYTES),
        "replica.fetch.max.bytes", String.valueOf(LARGEST_RECORD_BYTES),
        "log.retention.ms", "-1",
        "group.initial.rebalance.delay.ms", "0");
  }

  private static Map<String, String> internals() {
    String partitions = String.valueOf(INTERNAL_PARTITIONS);
    return Map.of(
        "offsets.topic.replication.factor", "1",
        "offsets.topic.num.partitions", partitions,
        "transaction.state.log.replication.factor", "1",
        "transaction.state.log.min.isr", "1",
        "transaction.state.log.num.partitions", partitions,
        "share.coordinator.state.topic.replication.factor", "1",
        "share.coordinator.state.topic.min.isr", "1",
        "share.coordinator.state.topic.num.partitions", partitions);
  }
}
