package org.tiendo.local.fault;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.bson.Document;
import org.tiendo.eventing.projection.Token;
import org.tiendo.eventing.relay.RecordForm;
import org.tiendo.eventing.relay.RecordSeal;
import org.tiendo.eventing.store.EventJson;
import org.tiendo.local.folder.DataFolder;
import org.tiendo.local.folder.Installation;
import org.tiendo.local.play.Api;
import org.tiendo.local.process.PartProcess;
import org.tiendo.local.process.ProcessInstallation;
import org.tiendo.local.run.FreePorts;
import org.tiendo.local.run.Layout;
import org.tiendo.local.run.Service;

/// An installation in processes, with a proxy on every link between them.
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
  private final ProcessInstallation parts;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final List<String> said = new CopyOnWriteArrayList<>();
  private final String auditor;

  private Plant(Path data, Installation installation, int instances) {
    this.folder = DataFolder.open(data);
    this.instances = instances;
    folder.keep(installation);
    this.parts =
        ProcessInstallation.doors(
            folder,
            installation,
            new Layout(FreePorts.base(), instances, network),
            OPEN_LIMITS,
            said::add);
    this.auditor = parts.tokens().forPerson(People.AUDITOR, Duration.ofHours(6));
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
      plant.parts.startServices(installation, _ -> {});
      plant.registerUnits();
      return plant;
    } catch (RuntimeException e) {
      plant.close();
      throw e;
    }
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

  /// Why a service parked what it found in topics.
  List<String> parked(String service) {
    try (MongoClient mongo = mongo()) {
      return mongo
          .getDatabase("tiendo_" + service)
          .getCollection("parked")
          .distinct("reason", String.class)
          .into(new ArrayList<>());
    }
  }

  /// Kills all that read and write the read model, and removes it before they are back.
  void wiped() {
    List<String> readers =
        IntStream.rangeClosed(1, instances).mapToObj(i -> "reporting-" + i).toList();
    Map<String, Integer> starts = new HashMap<>();
    readers.forEach(reader -> starts.put(reader, part(reader).starts() + 1));
    readers.forEach(reader -> Signals.kill(part(reader).handle()));
    try (MongoClient mongo = mongo()) {
      MongoDatabase database = mongo.getDatabase("tiendo_reporting");
      database.getCollection("projections").drop();
      for (String name : database.listCollectionNames()) {
        if (name.startsWith("register_")) {
          database.getCollection(name).drop();
        }
      }
    }
    starts.forEach(this::awaitBack);
  }

  Viewer viewer() {
    return new Viewer(origin(), auditor);
  }

  Network network() {
    return network;
  }

  PartProcess part(String name) {
    return parts.part(name);
  }

  Map<String, String> servers() {
    return parts.servers();
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
      boolean shown = IntStream.range(0, instances).allMatch(i -> shows(i, ends));
      return shown && followed() && ends.equals(ends());
    } catch (MongoException e) {
      return false;
    }
  }

  /// Whether each submitted item has its review, and knows it.
  private boolean followed() {
    try (MongoClient mongo = mongo()) {
      StoredLog task = StoredLog.read(mongo, "task");
      long submitted = task.count("ProjectSubmitted");
      return task.count("ProjectUnderReview") == submitted
          && StoredLog.read(mongo, "review").count("ReviewOpened") == submitted;
    }
  }

  private MongoClient mongo() {
    return MongoClients.create(servers().getOrDefault(ProcessInstallation.MONGO, ""));
  }

  /// Whether an instance shows what was stored up to a token.
  private boolean shows(int instance, Token token) {
    return asked(instance, token).filter(answer -> answer.statusCode() == 200).isPresent();
  }

  /// What an instance answers who must see what was stored up to a token; empty if it does not answer.
  Optional<HttpResponse<String>> asked(int instance, Token token) {
    String after = URLEncoder.encode(token.toString(), StandardCharsets.UTF_8);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create(
                    parts.address(Service.REPORTING, instance) + "/api/programmes?after=" + after))
            .timeout(Duration.ofSeconds(15))
            .header("Authorization", "Bearer " + auditor);
    parts.secret().send(request::header);
    try {
      return Optional.of(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /// The last position of each log, as its database has it.
  Token ends() {
    try (MongoClient mongo = mongo()) {
      return Token.of("task", end(mongo, "task"))
          .with("review", end(mongo, "review"))
          .with("reporting", end(mongo, "reporting"));
    }
  }

  private static long end(MongoClient mongo, String log) {
    Document last =
        mongo
            .getDatabase("tiendo_" + log)
            .getCollection("log_" + log)
            .find()
            .sort(Sorts.descending("_id"))
            .limit(1)
            .first();
    return last == null
        ? -1
        : last.get("_id", Number.class).longValue()
            + last.get("count", Number.class).intValue()
            - 1;
  }

  @Override
  public void close() {
    network.heal();
    client.shutdownNow();
    try {
      parts.close();
    } finally {
      network.close();
      folder.close();
    }
  }
}
