package org.tiendo.local.run;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tiendo.edge.GatewaySecret;
import org.tiendo.embedded.EmbeddedKafka;
import org.tiendo.embedded.EmbeddedMongo;
import org.tiendo.identity.setup.Founding;
import org.tiendo.identity.token.ClientSecret;
import org.tiendo.identity.token.ServiceTokens;
import org.tiendo.identity.token.SigningKey;
import org.tiendo.identity.token.Tokens;
import org.tiendo.local.backup.BackupDoor;
import org.tiendo.local.folder.DataFolder;
import org.tiendo.local.folder.Installation;
import org.tiendo.local.folder.RunFile;
import org.tiendo.local.folder.Trouble;

/// Servers and services of one installation in this JVM, on loopback.
public final class LocalInstallation implements Running {

  private final DataFolder folder;
  private final Layout layout;
  private final DoorSettings doors;
  private final Tokens tokens;
  private final Closing openDoors = new Closing();
  private final Closing services = new Closing();
  private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
  private Map<String, String> servers = Map.of();
  private @Nullable Part gateway;
  private @Nullable BackupDoor backups;

  private LocalInstallation(DataFolder folder, Installation installation, int base, Tokens tokens) {
    this.folder = folder;
    this.layout = Layout.single(base);
    this.doors =
        new DoorSettings(
            installation, layout, folder.keys(), folder.root().resolve("directory.json"));
    this.tokens = tokens;
  }

  /// Starts everything and returns when the services answer.
  ///
  /// @param base the first of the ports it takes
  /// @param progress is told what is being started
  public static LocalInstallation start(
      DataFolder folder, Installation installation, int base, Consumer<String> progress) {
    LocalInstallation started = doors(folder, installation, base);
    started.openDoors(null, progress);
    try {
      started.startServices(installation, progress);
    } catch (RuntimeException e) {
      started.close();
      throw e;
    }
    return started;
  }

  /// An installation of which nothing is started yet.
  ///
  /// @param base the first of the ports it takes
  public static LocalInstallation doors(DataFolder folder, Installation installation, int base) {
    Ports.requireFree(Layout.single(base));
    SigningKey key = SigningKey.in(folder.keys());
    Tokens tokens = new Tokens(key, installation.tenant(), InstantSource.system());
    return new LocalInstallation(folder, installation, base, tokens);
  }

  @Override
  public void openDoors(@Nullable Founding founding, Consumer<String> progress) {
    orClose(
        openDoors,
        () -> {
          ClientSecret.in(folder.keys());
          progress.accept("Starting the identity provider");
          openDoors.add(
              Part.start(
                  "identity",
                  DoorSettings.IDENTITY,
                  doors.identity(),
                  founding == null ? Map.of() : Map.of("founding", founding)));
          progress.accept("Starting the gateway");
          gateway =
              openDoors.add(Part.start("gateway", DoorSettings.GATEWAY, doors.gateway(), Map.of()));
          backups = openDoors.add(BackupDoor.open());
          folder.keep(
              new RunFile(
                  ProcessHandle.current().pid(),
                  Map.of(RunFile.ORIGIN, origin(), RunFile.BACKUP, backups.address())));
        });
  }

  @Override
  public void startServices(Installation installation, Consumer<String> progress) {
    orClose(services, () -> start(installation, progress));
  }

  private interface Starting {
    void run() throws IOException;
  }

  /// What is half started does not stay.
  private static void orClose(Closing half, Starting starting) {
    try {
      starting.run();
    } catch (IOException e) {
      half.close();
      throw new Trouble(String.valueOf(e.getMessage()), e);
    } catch (RuntimeException e) {
      half.close();
      throw e;
    }
  }

  private void start(Installation installation, Consumer<String> progress) throws IOException {
    services.add(
        ServiceTokens.keep(
            tokens, folder.keys(), Arrays.stream(Service.values()).map(Service::label).toList()));
    progress.accept("Starting the MongoDB-wire server");
    EmbeddedMongo mongo = services.add(EmbeddedMongo.start(folder.mongo(), 0));
    mongo.failure().thenAccept(failure::complete);
    progress.accept("Starting Kafka");
    EmbeddedKafka kafka = services.add(EmbeddedKafka.start(folder.kafka(), 0));
    servers = Map.of("mongo", mongo.uri(), "kafka", kafka.bootstrap());
    ServiceSettings settings =
        new ServiceSettings(
            installation, layout, mongo.uri(), kafka.bootstrap(), doors.keySet(), folder.keys());
    for (Service service : Service.values()) {
      progress.accept("Starting " + service.label() + "-service");
      // The first one publishes the meters of the database that all share.
      Map<String, Object> beans =
          service == Service.TASK ? Map.of("databaseMeters", mongo.meters()) : Map.of();
      services.add(
          Part.start(service.label(), service.mainClass(), settings.of(service, 0), beans));
    }
    backupsOf(mongo);
    folder.running().ifPresent(run -> folder.keep(run.with(layout.found(kafka.bootstrap()))));
  }

  @Override
  public CompletionStage<Throwable> failure() {
    return failure.minimalCompletionStage();
  }

  private void backupsOf(@Nullable EmbeddedMongo mongo) {
    if (backups != null) {
      backups.serve(mongo);
    }
  }

  @Override
  public URI origin() {
    return doors.origin();
  }

  /// What a test must send to go around the gateway.
  public GatewaySecret secret() {
    return GatewaySecret.in(Secret.in(folder.keys()));
  }

  /// Where the services answer, by name, to whoever knows the [#secret].
  public Map<String, URI> addresses() {
    return Arrays.stream(Service.values())
        .collect(Collectors.toMap(Service::label, layout::address));
  }

  /// Where the servers under the services answer: `mongo` as a connection string, `kafka` as bootstrap addresses.
  public Map<String, String> servers() {
    return servers;
  }

  @Override
  public Tokens tokens() {
    return tokens;
  }

  @Override
  public void close() {
    if (gateway != null) {
      gateway.close();
    }
    backupsOf(null);
    try {
      services.close();
    } finally {
      openDoors.close();
    }
  }
}
