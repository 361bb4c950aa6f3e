package org.tiendo.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/// Apache Kafka itself, one node that is broker and controller, on 127.0.0.1 only, with its logs in a folder. Topics
/// must be created; records are kept for ever.
///
/// Records survive the death of the process, not of the machine: Kafka leaves the disk to the operating system.
public final class EmbeddedKafka implements AutoCloseable {
  private final DataFolder folder;
  private final KafkaRaftServer server;
  private final int port;
  private final AtomicBoolean closed = new AtomicBoolean();

  private EmbeddedKafka(DataFolder folder, KafkaRaftServer server, int port) {
    this.folder = folder;
    this.server = server;
    this.port = port;
  }

  /// Starts on what the folder holds, on whichever ports it ran before; formats a new or empty folder. Returns when
  /// clients can connect, after a kill some seconds later than otherwise.
  ///
  /// @param port 0 for any free one
  /// @throws FolderInUseException when another server has the folder
  /// @throws NewerFormatException when a newer version of Tiendo wrote it
  /// @throws IOException when the folder or the port cannot be used; the message says why
  public static EmbeddedKafka start(Path path, int port) throws IOException {
    return start(path, port, Map.of());
  }

  /// The same with further ports for clients that reach it through something in between.
  ///
  /// @param detours port that it listens on, and the one that it names to clients who ask there
  public static EmbeddedKafka start(Path path, int port, Map<Integer, Integer> detours)
      throws IOException {
    DataFolder folder = DataFolder.claim(path);
    try {
      Path logs = folder.inside("data");
      format(logs);
      int own = port == 0 ? KafkaSettings.freePort() : port;
      return new EmbeddedKafka(folder, started(new KafkaSettings(logs, own, detours)), own);
    } catch (IOException | RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  private static void format(Path logs) throws IOException {
    if (Files.exists(logs.resolve("meta.properties"))) {
      return;
    }
    try (PrintStream silent =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      new Formatter()
          .setPrintStream(silent)
          .setClusterId(Uuid.randomUuid().toString())
          .setNodeId(KafkaSettings.NODE)
          .setControllerListenerName(KafkaSettings.CONTROLLER)
          .setMetadataLogDirectory(logs.toString())
          .addDirectory(logs.toString())
          .run();
    } catch (Exception e) {
      throw new IOException("The folder " + logs + " cannot be formatted for Kafka: " + e, e);
    }
  }

  private static KafkaRaftServer started(KafkaSettings settings) throws IOException {
    KafkaRaftServer server = null;
    try {
      server =
          new KafkaRaftServer(KafkaConfig.fromProps(settings.toProperties(), false), Time.SYSTEM);
      server.startup();
      return server;
    } catch (RuntimeException e) {
      if (server != null) {
        server.shutdown();
      }
      throw new IOException("Kafka cannot start on port " + settings.port() + ": " + e, e);
    }
  }

  /// What clients take as `bootstrap.servers`.
  public String bootstrap() {
    return "127.0.0.1:" + port;
  }

  public int port() {
    return port;
  }

  /// Takes the broker out in good order, so that the next start need not wait for its session to run out. Safe to call
  /// twice.
  @Override
  public void close() throws IOException {
    if (closed.compareAndSet(false, true)) {
      server.shutdown();
      server.awaitShutdown();
      folder.close();
    }
  }
}
