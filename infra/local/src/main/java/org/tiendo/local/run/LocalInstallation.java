package org.tiendo.local.run;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.tiendo.embedded.EmbeddedKafka;
import org.tiendo.embedded.EmbeddedMongo;
import org.tiendo.identity.token.ServiceTokens;
import org.tiendo.identity.token.SigningKey;
import org.tiendo.identity.token.Tokens;
import org.tiendo.local.folder.DataFolder;
import org.tiendo.local.folder.Installation;
import org.tiendo.local.folder.RunFile;
import org.tiendo.local.folder.Trouble;

/// Servers and services of one installation in this JVM, on loopback.
///
/// Closing stops the services first, so that each can finish what it is writing, then the servers under them.
public final class LocalInstallation implements AutoCloseable {

  private final DataFolder folder;
  private final int base;
  private final Tokens tokens;
  private final Closing closing = new Closing();
  private Map<String, String> servers = Map.of();

  private LocalInstallation(DataFolder folder, int base, Tokens tokens) {
    this.folder = folder;
    this.base = base;
    this.tokens = tokens;
  }

  /// Starts everything and returns when the services answer.
  ///
  /// @param base the first of the ports it takes
  /// @param progress is told what is being started
  public static LocalInstallation start(
      DataFolder folder, Installation installation, int base, Consumer<String> progress) {
    Ports.requireFree(base);
    SigningKey key = SigningKey.in(folder.keys());
    Tokens tokens = new Tokens(key, installation.tenant(), InstantSource.system());
    LocalInstallation started = new LocalInstallation(folder, base, tokens);
    try {
      started.up(installation, progress);
      return started;
    } catch (IOException e) {
      started.closing.close();
      throw new Trouble(String.valueOf(e.getMessage()), e);
    } catch (RuntimeException e) {
      started.closing.close();
      throw e;
    }
  }

  private void up(Installation installation, Consumer<String> progress) throws IOException {
    LocalIssuer issuer = closing.add(LocalIssuer.start(tokens.key(), base + Ports.ISSUER));
    closing.add(
        ServiceTokens.keep(
            tokens, folder.keys(), Arrays.stream(Service.values()).map(Service::label).toList()));
    progress.accept("Starting the MongoDB-wire server");
    EmbeddedMongo mongo = closing.add(EmbeddedMongo.start(folder.mongo(), 0));
    progress.accept("Starting Kafka");
    EmbeddedKafka kafka = closing.add(EmbeddedKafka.start(folder.kafka(), 0));
    servers = Map.of("mongo", mongo.uri(), "kafka", kafka.bootstrap());
    ServiceSettings settings =
        new ServiceSettings(
            installation, base, mongo.uri(), kafka.bootstrap(), issuer.keys(), folder.keys());
    for (Service service : Service.values()) {
      progress.accept("Starting " + service.label() + "-service");
      closing.add(context(service, settings));
    }
    folder.keep(new RunFile(ProcessHandle.current().pid(), addresses()));
  }

  private static ConfigurableApplicationContext context(Service service, ServiceSettings settings) {
    try {
      SpringApplication application = new SpringApplication(Class.forName(service.mainClass()));
      // The installation stops its parts in order; a hook for each context would race with that.
      application.setRegisterShutdownHook(false);
      return application.run(settings.of(service).toArray(String[]::new));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(service + " is not on the class path", e);
    }
  }

  /// Where the services answer, by name.
  public Map<String, URI> addresses() {
    return Arrays.stream(Service.values())
        .collect(Collectors.toMap(Service::label, service -> service.address(base)));
  }

  /// Where the servers under the services answer: `mongo` as a connection string, `kafka` as bootstrap addresses.
  public Map<String, String> servers() {
    return servers;
  }

  public Tokens tokens() {
    return tokens;
  }

  @Override
  public void close() {
    closing.close();
  }
}
