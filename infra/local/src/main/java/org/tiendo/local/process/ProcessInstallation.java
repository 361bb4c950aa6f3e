package org.tiendo.local.process;

import java.net.URI;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tiendo.edge.GatewaySecret;
import org.tiendo.identity.setup.Founding;
import org.tiendo.identity.token.ClientSecret;
import org.tiendo.identity.token.ServiceTokens;
import org.tiendo.identity.token.SigningKey;
import org.tiendo.identity.token.Tokens;
import org.tiendo.local.folder.DataFolder;
import org.tiendo.local.folder.Installation;
import org.tiendo.local.folder.RunFile;
import org.tiendo.local.run.Closing;
import org.tiendo.local.run.DoorSettings;
import org.tiendo.local.run.Layout;
import org.tiendo.local.run.Part;
import org.tiendo.local.run.Ports;
import org.tiendo.local.run.Running;
import org.tiendo.local.run.Secret;
import org.tiendo.local.run.Service;

/// One installation with each part in a process of its own: broker, database, every instance of every service, identity
/// provider and gateway. A process that ends is started again.
///
/// While an empty installation is set up, the doors are in this process, which carries the set-up out.
public final class ProcessInstallation implements Running {

  public static final String MONGO = "mongo";
  public static final String KAFKA = "kafka";
  public static final String IDENTITY = "identity";
  public static final String GATEWAY = "gateway";

  private final DataFolder folder;
  private final Layout layout;
  private final DoorSettings doors;
  private final Tokens tokens;
  private final Consumer<String> say;
  private final List<String> extra;
  private final Launches launches;
  private final Map<String, PartProcess> parts = new ConcurrentHashMap<>();
  private final Closing openDoors = new Closing();
  private final Closing services = new Closing();
  private final CompletableFuture<Throwable> failure = new CompletableFuture<>();

  private ProcessInstallation(
      DataFolder folder,
      Installation installation,
      Layout layout,
      List<String> extra,
      Consumer<String> say) {
    this.folder = folder;
    this.layout = layout;
    this.extra = List.copyOf(extra);
    this.say = say;
    this.doors =
        new DoorSettings(
            installation, layout, folder.keys(), folder.root().resolve("directory.json"));
    this.tokens =
        new Tokens(SigningKey.in(folder.keys()), installation.tenant(), InstantSource.system());
    this.launches = new Launches(folder, layout, doors);
  }

  /// An installation of which nothing is started yet.
  ///
  /// @param extra further arguments of the gateway
  /// @param say is told when a process ends by itself, and when it is back
  public static ProcessInstallation doors(
      DataFolder folder,
      Installation installation,
      Layout layout,
      List<String> extra,
      Consumer<String> say) {
    Ports.requireFree(layout);
    return new ProcessInstallation(folder, installation, layout, extra, say);
  }

  @Override
  public void openDoors(@Nullable Founding founding, Consumer<String> progress) {
    orClose(
        openDoors,
        () -> {
          ClientSecret.in(folder.keys());
          Secret.in(folder.keys());
          progress.accept("Starting the identity provider and the gateway");
          if (founding == null) {
            start(openDoors, launches.doors(extra));
          } else {
            Map<String, Object> beans = Map.of("founding", founding);
            openDoors.add(Part.start(IDENTITY, DoorSettings.IDENTITY, doors.identity(), beans));
            openDoors.add(Part.start(GATEWAY, DoorSettings.GATEWAY, doors.gateway(), Map.of()));
          }
          folder.keep(new RunFile(ProcessHandle.current().pid(), Map.of(RunFile.ORIGIN, origin())));
        });
  }

  @Override
  public void startServices(Installation installation, Consumer<String> progress) {
    orClose(
        services,
        () -> {
          services.add(
              ServiceTokens.keep(
                  tokens,
                  folder.keys(),
                  Arrays.stream(Service.values()).map(Service::label).toList()));
          List<List<Launch>> waves = launches.waves(installation);
          progress.accept("Starting the MongoDB-wire server and Kafka");
          start(services, launches.servers());
          part(MONGO).givenUp().thenAccept(failure::complete);
          for (List<Launch> wave : waves) {
            progress.accept(
                wave.stream().map(Launch::name).collect(Collectors.joining(", ", "Starting ", "")));
            start(services, wave);
          }
          Map<String, URI> found = layout.found(servers().getOrDefault(KAFKA, ""));
          folder.running().ifPresent(run -> folder.keep(run.with(found)));
        });
  }

  /// What is half started does not stay.
  private static void orClose(Closing half, Runnable starting) {
    try {
      starting.run();
    } catch (RuntimeException e) {
      half.close();
      throw e;
    }
  }

  private void start(Closing group, List<Launch> together) {
    PartGroup started = group.add(PartGroup.start(together, say));
    started.parts().forEach(part -> parts.put(part.name(), part));
    started.awaitStarted();
  }

  /// A process by its name, e.g. `kafka` or `task-1`.
  public PartProcess part(String name) {
    return Objects.requireNonNull(parts.get(name), name);
  }

  /// Where an instance answers to whoever knows the [#secret].
  ///
  /// @param instance from 0 on
  public URI address(Service service, int instance) {
    return URI.create("http://127.0.0.1:" + layout.port(service, instance));
  }

  /// What must be sent to go around the gateway.
  public GatewaySecret secret() {
    return GatewaySecret.in(Secret.in(folder.keys()));
  }

  /// Where the servers under the services answer: `mongo` as a connection string, `kafka` as bootstrap addresses.
  public Map<String, String> servers() {
    return launches.addresses();
  }

  @Override
  public CompletionStage<Throwable> failure() {
    return failure.minimalCompletionStage();
  }

  @Override
  public URI origin() {
    return doors.origin();
  }

  @Override
  public Tokens tokens() {
    return tokens;
  }

  @Override
  public void close() {
    PartProcess gateway = parts.get(GATEWAY);
    if (gateway != null) {
      gateway.close();
    }
    try {
      services.close();
    } finally {
      openDoors.close();
      launches.close();
    }
  }
}
