package org.tiendo.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
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
import org.tiendo.local.run.Links;
import org.tiendo.local.run.Part;
import org.tiendo.local.run.Ports;
import org.tiendo.local.run.Running;
import org.tiendo.local.run.Secret;
import org.tiendo.local.run.Service;
import org.tiendo.local.run.ServiceSettings;

/// One installation with each part in a process of its own: broker, database, every instance of every service, identity
/// provider and gateway. A process that ends is started again.
///
/// While an empty installation is set up, the doors are in this process, which carries the set-up out.
public final class ProcessInstallation implements Running {

  public static final String MONGO = "mongo";
  public static final String KAFKA = "kafka";
  public static final String IDENTITY = "identity";
  public static final String GATEWAY = "gateway";

  private static final int DATABASE_MEGABYTES = 256;
  private static final int BROKER_MEGABYTES = 384;
  private static final int SERVICE_MEGABYTES = 384;
  private static final int DOOR_MEGABYTES = 192;

  private final DataFolder folder;
  private final Layout layout;
  private final DoorSettings doors;
  private final Tokens tokens;
  private final Consumer<String> say;
  private final List<String> extra;
  private final PartCommands commands;
  private final int mongo = freePort();
  private final int kafka = freePort();
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
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
    this.commands = new PartCommands(folder);
    this.doors =
        new DoorSettings(
            installation, layout, folder.keys(), folder.root().resolve("directory.json"));
    this.tokens =
        new Tokens(SigningKey.in(folder.keys()), installation.tenant(), InstantSource.system());
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
            doorsOfTheirOwn();
          } else {
            Map<String, Object> beans = Map.of("founding", founding);
            openDoors.add(Part.start(IDENTITY, DoorSettings.IDENTITY, doors.identity(), beans));
            openDoors.add(Part.start(GATEWAY, DoorSettings.GATEWAY, doors.gateway(), Map.of()));
          }
          folder.keep(new RunFile(ProcessHandle.current().pid(), Map.of(RunFile.ORIGIN, origin())));
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

  private void doorsOfTheirOwn() {
    URI idp = URI.create(doors.identityAddress() + "/idp/actuator/health");
    List<String> gateway = new ArrayList<>(doors.gateway());
    gateway.addAll(extra);
    Launch identity =
        launch(IDENTITY, DOOR_MEGABYTES, DoorSettings.IDENTITY, doors.identity(), answers(idp));
    Launch door =
        launch(
            GATEWAY,
            DOOR_MEGABYTES,
            DoorSettings.GATEWAY,
            gateway,
            answers(URI.create(origin() + "/actuator/health")));
    start(openDoors, List.of(identity, door));
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
          Map<Integer, Integer> detours = new TreeMap<>();
          List<Launch> launches = new ArrayList<>();
          for (int i = 0; i < layout.instances(); i++) {
            for (Service service : Service.values()) {
              launches.add(instance(installation, service, i, detours));
            }
          }
          progress.accept("Starting the MongoDB-wire server and Kafka");
          startServers(detours);
          progress.accept("Starting %d processes of the three services".formatted(launches.size()));
          start(services, launches);
        });
  }

  private void startServers(Map<Integer, Integer> detours) {
    List<String> ofKafka = new ArrayList<>(List.of(folder.kafka().toString(), "" + kafka));
    ofKafka.addAll(PartCommands.pairs(detours));
    start(
        services,
        List.of(
            launch(
                MONGO,
                DATABASE_MEGABYTES,
                "org.tiendo.embedded.EmbeddedMongoMain",
                List.of(folder.mongo().toString(), "" + mongo),
                Readiness.said("READY ")),
            launch(
                KAFKA,
                BROKER_MEGABYTES,
                "org.tiendo.embedded.EmbeddedKafkaMain",
                ofKafka,
                Readiness.said("READY "))));
    part(MONGO).givenUp().thenAccept(failure::complete);
  }

  /// @param detours gets the way of this instance to the broker, if there is something in between
  private Launch instance(
      Installation installation, Service service, int instance, Map<Integer, Integer> detours) {
    String name = Layout.name(service, instance);
    int listened = layout.links() == Links.DIRECT ? kafka : freePort();
    int named = layout.links().port(name, KAFKA, listened);
    if (listened != kafka) {
      detours.put(listened, named);
    }
    ServiceSettings settings =
        new ServiceSettings(
            installation,
            layout,
            "mongodb://127.0.0.1:" + layout.links().port(name, MONGO, mongo),
            "127.0.0.1:" + named,
            doors.keySet(),
            folder.keys());
    URI health = URI.create(address(service, instance) + "/actuator/health");
    return launch(
        name,
        SERVICE_MEGABYTES,
        service.mainClass(),
        settings.of(service, instance),
        answers(health));
  }

  private void start(Closing group, List<Launch> launches) {
    PartGroup started = group.add(PartGroup.start(launches, say));
    started.parts().forEach(part -> parts.put(part.name(), part));
    started.awaitStarted();
  }

  private Launch launch(
      String name, int megabytes, String mainClass, List<String> arguments, Readiness readiness) {
    return new Launch(
        name, commands.of(name, megabytes, mainClass, arguments), commands.output(name), readiness);
  }

  private Readiness answers(URI health) {
    return Readiness.answered(client, health);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A process by its name, e.g. `kafka` or `task-1`.
  public PartProcess part(String name) {
    return Objects.requireNonNull(parts.get(name), name);
  }

  /// All processes.
  public List<PartProcess> parts() {
    return List.copyOf(parts.values());
  }

  /// Where an instance answers to whoever knows the [#secret].
  public URI address(Service service, int instance) {
    return URI.create("http://127.0.0.1:" + layout.port(service, instance));
  }

  /// What must be sent to go around the gateway.
  public GatewaySecret secret() {
    return GatewaySecret.in(Secret.in(folder.keys()));
  }

  /// Where the servers under the services answer: `mongo` as a connection string, `kafka` as bootstrap addresses.
  public Map<String, String> servers() {
    return Map.of(MONGO, "mongodb://127.0.0.1:" + mongo, KAFKA, "127.0.0.1:" + kafka);
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
      client.close();
    }
  }
}
