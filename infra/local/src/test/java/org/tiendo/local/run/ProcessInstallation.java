package org.tiendo.local.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.tiendo.edge.GatewaySecret;
import org.tiendo.identity.token.ServiceTokens;
import org.tiendo.identity.token.SigningKey;
import org.tiendo.identity.token.Tokens;
import org.tiendo.local.folder.DataFolder;
import org.tiendo.local.folder.Installation;
import org.tiendo.local.play.Patience;

/// The same installation with every part in a process of its own, so that a test can kill each one and start it again.
public final class ProcessInstallation implements AutoCloseable {

  /// What runs as a process.
  public enum Part {
    MONGO,
    KAFKA,
    TASK,
    REVIEW,
    REPORTING
  }

  private static final Patience STARTING =
      new Patience(Duration.ofSeconds(120), Duration.ofMillis(100));
  private static final List<String> JVM =
      List.of(
          "-Daxoniq.update-checker.disabled=true",
          "-Ddisable-axoniq-console-message=true",
          "-Dorg.springframework.boot.logging.LoggingSystem=none",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xmx320m");

  private final DataFolder folder;
  private final int base = FreePorts.base();
  private final int mongo = FreePorts.one();
  private final int kafka = FreePorts.one();
  private final Tokens tokens;
  private final Closing closing = new Closing();
  private final ServiceSettings settings;
  private final Map<Part, Process> running = new EnumMap<>(Part.class);

  private ProcessInstallation(DataFolder folder, Installation installation) {
    this.folder = folder;
    this.tokens =
        new Tokens(SigningKey.in(folder.keys()), installation.tenant(), InstantSource.system());
    LocalIssuer issuer = closing.add(LocalIssuer.start(tokens.key(), base + Ports.IDENTITY));
    closing.add(
        ServiceTokens.keep(
            tokens, folder.keys(), Arrays.stream(Service.values()).map(Service::label).toList()));
    settings =
        new ServiceSettings(
            installation,
            base,
            "mongodb://127.0.0.1:" + mongo,
            "127.0.0.1:" + kafka,
            issuer.keys(),
            folder.keys());
  }

  /// Starts these parts and returns when all answer.
  public static ProcessInstallation start(
      DataFolder folder, Installation installation, Set<Part> parts) {
    ProcessInstallation started = new ProcessInstallation(folder, installation);
    try {
      for (Part part : parts) {
        started.launch(part);
        started.awaitReady(part);
      }
      return started;
    } catch (RuntimeException e) {
      started.close();
      throw e;
    }
  }

  /// Ends a part as a power failure would: no shutdown hook runs.
  public void kill(Part part) {
    Process process = running.remove(part);
    if (process != null) {
      process.destroyForcibly();
      waitFor(process);
    }
  }

  /// Starts a part that was killed; returns at once.
  public void launch(Part part) {
    try {
      Path log = log(part);
      Files.writeString(log, "");
      Process process =
          new ProcessBuilder(command(part))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()))
              .start();
      running.put(part, process);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Waits until a part answers.
  public void awaitReady(Part part) {
    if (STARTING.await(() -> Optional.of(part).filter(this::isReady)).isEmpty()) {
      throw new IllegalStateException(part + " does not answer, see " + log(part));
    }
  }

  public Map<String, URI> addresses() {
    return Arrays.stream(Service.values())
        .collect(Collectors.toMap(Service::label, service -> service.address(base)));
  }

  /// What must be sent to go around the gateway.
  public GatewaySecret secret() {
    return GatewaySecret.in(Secret.in(folder.keys()));
  }

  public Tokens tokens() {
    return tokens;
  }

  private List<String> command(Part part) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM);
    command.add("-Dtiendo.log=" + folder.log().resolveSibling(part + "-detail.log"));
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    switch (part) {
      case MONGO ->
          command.addAll(
              List.of(
                  "org.tiendo.embedded.EmbeddedMongoMain", folder.mongo().toString(), "" + mongo));
      case KAFKA ->
          command.addAll(
              List.of(
                  "org.tiendo.embedded.EmbeddedKafkaMain", folder.kafka().toString(), "" + kafka));
      case TASK, REVIEW, REPORTING -> {
        command.add(service(part).mainClass());
        command.addAll(settings.of(service(part)));
      }
    }
    return command;
  }

  private boolean isReady(Part part) {
    return switch (part) {
      case MONGO, KAFKA -> says(part, "READY ");
      case TASK, REVIEW, REPORTING -> answers(service(part));
    };
  }

  private boolean says(Part part, String word) {
    try {
      return Files.readString(log(part)).contains(word);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean answers(Service service) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
              .send(
                  HttpRequest.newBuilder(URI.create(service.address(base) + "/actuator/health"))
                      .timeout(Duration.ofSeconds(5))
                      .build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Path log(Part part) {
    return folder.log().resolveSibling(part + ".log");
  }

  private static Service service(Part part) {
    return Service.valueOf(part.name());
  }

  private static void waitFor(Process process) {
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("process " + process.pid() + " does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    List.of(Part.REPORTING, Part.REVIEW, Part.TASK, Part.KAFKA, Part.MONGO).forEach(this::kill);
    closing.close();
  }
}
