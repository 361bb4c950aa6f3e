package org.tiendo.local.fault;

import com.mongodb.MongoException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.tiendo.eventing.projection.Token;
import org.tiendo.eventing.relay.RecordForm;
import org.tiendo.eventing.relay.RecordSeal;
import org.tiendo.eventing.store.EventJson;
import org.tiendo.local.folder.DataFolder;
import org.tiendo.local.folder.Installation;
import org.tiendo.local.play.Api;
import org.tiendo.local.process.KeptServer;
import org.tiendo.local.process.PartProcess;
import org.tiendo.local.process.ProcessInstallation;
import org.tiendo.local.run.FreePorts;
import org.tiendo.local.run.Layout;
import org.tiendo.local.run.Links;
import org.tiendo.local.run.Service;

/// An installation in processes, with a proxy on every link between them. The reading side has a database server of its own,
/// with a disk that can be said to be full.
final class Plant implements AutoCloseable {

  static final String TENANT = "plant";

  /// As services name the key of their seal.
  private static final String SEALING_RECORDS = "seal of records";

  private static final List<String> OPEN_LIMITS =
      List.of(
          "--tiendo.gateway.limits.commands.permits=100000",
          "--tiendo.gateway.limits.commands.burst=100000",
          "--tiendo.gateway.limits.requests.permits=100000",
          "--tiendo.gateway.limits.requests.burst=100000",
          "--tiendo.gateway.limits.answer=20s",
          "--tiendo.gateway.limits.other-instance=4s");

  private static final Duration STARTING = Duration.ofSeconds(90);

  /// So much may pass from the end of a fault until everything is as it should be. It is a limit of a wait; what it took is
  /// printed.
  private static final Duration CONVERGING = Duration.ofSeconds(120);

  private final DataFolder folder;
  private final int instances;
  private final Network network = new Network();
  private final int views;
  private final PartProcess viewsServer;
  private final ProcessInstallation parts;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final List<String> said;
  private final String auditor;
  private final ReadingSide reading;

  private Plant(Path data, Installation installation, int instances) {
    this.folder = DataFolder.open(data);
    this.instances = instances;
    this.said = new CopyOnWriteArrayList<>();
    folder.keep(installation);
    this.views = FreePorts.one();
    this.viewsServer =
        KeptServer.server(
            folder,
            Databases.VIEWS,
            TightMongoMain.class.getName(),
            List.of(viewsFolder().toString(), "" + views, full().toString()),
            said::add);
    Links links = (from, to, port) -> network.port(from, to, isToViews(from, to) ? views : port);
    this.parts =
        ProcessInstallation.doors(
            folder,
            installation,
            new Layout(FreePorts.base(), instances, links),
            OPEN_LIMITS,
            said::add);
    this.auditor = parts.tokens().forPerson(People.AUDITOR, Duration.ofHours(6));
    this.reading = new ReadingSide(parts, instances, client, auditor);
  }

  /// Starts everything and registers the units.
  static Plant start(Path data, int instances) {
    Installation installation =
        new Installation(
            TENANT,
            "Plant",
            ZoneOffset.UTC,
            List.of("en"),
            Installation.Clock.REAL,
            null,
            true,
            false);
    Plant plant = new Plant(data, installation, instances);
    try {
      plant.parts.openDoors(null, _ -> {});
      KeptServer.awaitStarted(plant.viewsServer);
      plant.parts.startServices(installation, _ -> {});
      plant.registerUnits();
      return plant;
    } catch (RuntimeException e) {
      plant.close();
      throw e;
    }
  }

  private static boolean isToViews(String from, String to) {
    return to.equals(ProcessInstallation.MONGO) && from.startsWith(Service.REPORTING.label());
  }

  private void registerUnits() {
    Api api = Api.through(origin());
    String bearer = parts.tokens().forPerson(People.ADMINISTRATOR, Duration.ofMinutes(10));
    for (String unit : People.UNITS) {
      Map<String, Object> names = Map.of("en", "The " + unit);
      Map<String, Object> body =
          unit.equals("board")
              ? Map.of("unit", unit, "names", names)
              : Map.of("unit", unit, "names", names, "parent", "board");
      Awaited.until(
          STARTING,
          () -> api.command("task", "RegisterUnit", body, unit, bearer).isSuccess(),
          () -> "unit " + unit + " was not registered");
    }
  }

  Clerks clerks(Ledger ledger, String run, int clerks) {
    return new Clerks(origin(), parts.tokens(), ledger, run, clerks);
  }

  Operator operator() {
    return new Operator(
        client, origin(), parts.tokens().forPerson(People.OPERATOR, Duration.ofHours(6)));
  }

  /// How the records of this installation look, with their seal.
  RecordForm form() {
    return new RecordForm(
        new EventJson().mapper(), TENANT, RecordSeal.of(parts.secret().keyFor(SEALING_RECORDS)));
  }

  /// Kills all that read and write the read model, and removes it before they are back.
  void wiped() {
    List<String> readers =
        IntStream.rangeClosed(1, instances).mapToObj(i -> "reporting-" + i).toList();
    Map<String, Integer> starts = new HashMap<>();
    readers.forEach(reader -> starts.put(reader, part(reader).starts() + 1));
    readers.forEach(reader -> Signals.kill(part(reader).handle()));
    databases().dropReadModel();
    starts.forEach(this::awaitBack);
  }

  /// Somebody whose commands no ledger has adopts a programme.
  ///
  /// @return its id
  String adoptProgramme() {
    String bearer = parts.tokens().forPerson(People.AUTHORITY, Duration.ofMinutes(10));
    Map<String, Object> body =
        Map.of("authority", "board", "title", "P", "from", "2099-01-01", "to", "2099-12-31");
    return Api.through(origin())
        .command("task", "AdoptProgramme", body, "programme", bearer)
        .json()
        .path("aggregateId")
        .asString("");
  }

  Viewer viewer() {
    return new Viewer(origin(), auditor);
  }

  /// The instances of reporting-service, asked without the gateway.
  ReadingSide reading() {
    return reading;
  }

  Network network() {
    return network;
  }

  PartProcess part(String name) {
    return name.equals(Databases.VIEWS) ? viewsServer : parts.part(name);
  }

  /// Where a server has its files.
  ///
  /// @param name `kafka` or `views`
  Path files(String name) {
    return name.equals(Databases.VIEWS) ? viewsFolder() : folder.kafka();
  }

  private Path viewsFolder() {
    return folder.root().resolve(Databases.VIEWS);
  }

  /// While this file is there, nothing is free on the disk with the read model.
  Path full() {
    return folder.root().resolve("views-full");
  }

  Databases databases() {
    Map<String, String> servers = new HashMap<>(parts.servers());
    servers.put(Databases.VIEWS, "mongodb://127.0.0.1:" + views);
    return new Databases(servers);
  }

  URI origin() {
    return parts.origin();
  }

  /// What was said in the terminal.
  List<String> said() {
    return said;
  }

  Path logs() {
    return folder.log().getParent();
  }

  /// Kills a part and waits until it is back.
  ///
  /// @return how long that took
  Duration killed(String name) {
    PartProcess part = part(name);
    int starts = part.starts();
    long begin = System.nanoTime();
    Signals.kill(part.handle());
    awaitBack(name, starts + 1);
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  /// Waits until a part does its work, after it was started so often.
  void awaitBack(String name, int starts) {
    PartProcess part = part(name);
    Awaited.until(
        STARTING,
        () -> part.starts() >= starts && part.ready(),
        () -> name + " did not come back: " + said);
  }

  /// Waits until every read model shows everything that is in the logs, and the services have done what follows from it.
  ///
  /// @return how long that took
  Duration converged() {
    long begin = System.nanoTime();
    Awaited.until(
        CONVERGING,
        this::settled,
        () -> "not converged: logs end at %s, %s".formatted(ends(), said));
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  private boolean settled() {
    try {
      Token ends = ends();
      return reading.shows(ends) && databases().followed() && ends.equals(ends());
    } catch (MongoException e) {
      return false;
    }
  }

  /// The last position of each log, as its database has it.
  Token ends() {
    return databases().ends();
  }

  @Override
  public void close() {
    network.heal();
    client.shutdownNow();
    try {
      parts.close();
    } finally {
      viewsServer.close();
      network.close();
      folder.close();
    }
  }
}
