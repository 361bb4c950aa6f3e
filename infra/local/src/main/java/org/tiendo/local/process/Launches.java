package org.tiendo.local.process;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.tiendo.local.folder.DataFolder;
import org.tiendo.local.folder.Installation;
import org.tiendo.local.run.DoorSettings;
import org.tiendo.local.run.Layout;
import org.tiendo.local.run.Links;
import org.tiendo.local.run.Service;
import org.tiendo.local.run.ServiceSettings;

/// How each process of an installation is started, and where each answers.
final class Launches implements AutoCloseable {

  private static final int DATABASE_MEGABYTES = 256;
  private static final int BROKER_MEGABYTES = 384;
  private static final int SERVICE_MEGABYTES = 384;
  private static final int DOOR_MEGABYTES = 192;

  private final DataFolder folder;
  private final Layout layout;
  private final DoorSettings doors;
  private final PartCommands commands;
  private final int mongo = PartCommands.freePort();
  private final int kafka = PartCommands.freePort();

  /// Ports of the broker for those who reach it through something in between, and what it names to them.
  private final Map<Integer, Integer> detours = new TreeMap<>();

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  Launches(DataFolder folder, Layout layout, DoorSettings doors) {
    this.folder = folder;
    this.layout = layout;
    this.doors = doors;
    this.commands = new PartCommands(folder);
  }

  /// @param extra further arguments of the gateway
  List<Launch> doors(List<String> extra) {
    List<String> gateway = new ArrayList<>(doors.gateway());
    gateway.addAll(extra);
    return List.of(
        launch(
            ProcessInstallation.IDENTITY,
            DOOR_MEGABYTES,
            DoorSettings.IDENTITY,
            doors.identity(),
            answers(doors.identityAddress() + "/idp")),
        launch(
            ProcessInstallation.GATEWAY,
            DOOR_MEGABYTES,
            DoorSettings.GATEWAY,
            gateway,
            answers(doors.origin().toString())));
  }

  /// To be asked for after the [#waves], whose ways to the broker it must know.
  List<Launch> servers() {
    List<String> ofKafka = new ArrayList<>(List.of(folder.kafka().toString(), "" + kafka));
    ofKafka.addAll(PartCommands.pairs(detours));
    return List.of(
        launch(
            ProcessInstallation.MONGO,
            DATABASE_MEGABYTES,
            "org.tiendo.embedded.EmbeddedMongoMain",
            List.of(folder.mongo().toString(), "" + mongo),
            Readiness.said("READY ")),
        launch(
            ProcessInstallation.KAFKA,
            BROKER_MEGABYTES,
            "org.tiendo.embedded.EmbeddedKafkaMain",
            ofKafka,
            Readiness.said("READY ")));
  }

  /// One instance of each service, then another of each, and so on.
  List<List<Launch>> waves(Installation installation) {
    return IntStream.range(0, layout.instances())
        .mapToObj(i ->
            Arrays.stream(Service.values())
                .map(service -> instance(installation, service, i))
                .toList())
        .toList();
  }

  private Launch instance(Installation installation, Service service, int instance) {
    String name = Layout.name(service, instance);
    int listened = layout.links() == Links.DIRECT ? kafka : PartCommands.freePort();
    int named = layout.links().port(name, ProcessInstallation.KAFKA, listened);
    if (listened != kafka) {
      detours.put(listened, named);
    }
    ServiceSettings settings =
        new ServiceSettings(
            installation,
            layout,
            "mongodb://127.0.0.1:" + layout.links().port(name, ProcessInstallation.MONGO, mongo),
            "127.0.0.1:" + named,
            doors.keySet(),
            folder.keys());
    return launch(
        name,
        SERVICE_MEGABYTES,
        service.mainClass(),
        settings.of(service, instance),
        answers("http://127.0.0.1:" + layout.port(service, instance)));
  }

  private Launch launch(
      String name, int megabytes, String mainClass, List<String> arguments, Readiness readiness) {
    return new Launch(
        name, commands.of(name, megabytes, mainClass, arguments), commands.output(name), readiness);
  }

  private Readiness answers(String address) {
    return Readiness.answered(client, URI.create(address + "/actuator/health"));
  }

  /// Where the servers answer: `mongo` as a connection string, `kafka` as bootstrap addresses.
  Map<String, String> addresses() {
    return Map.of(
        ProcessInstallation.MONGO,
        "mongodb://127.0.0.1:" + mongo,
        ProcessInstallation.KAFKA,
        "127.0.0.1:" + kafka);
  }

  @Override
  public void close() {
    client.close();
  }
}
