package org.tiendo.eventing.simulation;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.inbox.HoleReader;
import org.tiendo.eventing.inbox.SimulatedInbox;
import org.tiendo.eventing.lease.Lease;
import org.tiendo.eventing.projection.SimulatedProjection;
import org.tiendo.eventing.projection.SimulatedProjection.Seen;
import org.tiendo.eventing.projection.ViewsUnavailable;
import org.tiendo.eventing.relay.MemoryLog;
import org.tiendo.eventing.relay.SimulatedRelay;
import org.tiendo.eventing.store.EventLog.LogUnavailable;

/// Everything there is: a replica set, a broker, two services on one log, readers that keep one read model, clients, and one
/// who looks at the read model.
final class World {

  static final String LOG = "log_task";
  private static final int REQUEST_MICROS = 3_000_000;

  final Simulation simulation;
  final Network network;
  final ReplicaSet replicas;
  final Broker broker;
  final Map<String, ServiceNode> services = new TreeMap<>();
  final Map<String, Process> readers = new TreeMap<>();
  final List<Seen> seen = new ArrayList<>();
  final List<Throwable> failures = new ArrayList<>();
  private final List<Process> processes = new ArrayList<>();
  private final MongoServer server;
  private final @Nullable Bug bug;
  private final double crashes;
  private int lives;
  private String lastHolder = "";

  World(Simulation simulation, @Nullable Bug bug) {
    this.simulation = simulation;
    this.bug = bug;
    this.network = new Network(simulation);
    this.replicas = new ReplicaSet(simulation, network, bug == Bug.ACKNOWLEDGES_BEFORE_JOURNAL);
    this.server = new MongoServer(simulation, replicas);
    this.broker = new Broker(simulation);
    this.crashes = simulation.chance(0.2) ? 0 : simulation.between(1, 12) / 1_000.0;
    startService("a");
    startService("b");
    startReader("r1");
    if (simulation.chance(0.4)) {
      startReader("r2");
    }
    startViewer();
  }

  /// A process that never crashes.
  Process outside(String name) {
    return kept(new Process(simulation, name, 0, () -> {}, failures));
  }

  private Process process(String name, Runnable again) {
    return kept(
        new Process(
            simulation,
            name,
            crashes,
            () -> simulation.after(simulation.between(5_000, 300_000), again),
            failures));
  }

  private Process kept(Process process) {
    processes.add(process);
    return process;
  }

  private MongoDatabase database(Process process) {
    UnaryOperator<Document> inserts =
        bug == Bug.KNOWS_NO_COMMAND_IDS ? World::withoutCommandId : document -> document;
    MongoDriver driver = new MongoDriver(process, network, replicas, server);
    boolean forgets = bug == Bug.ACKNOWLEDGES_BEFORE_MAJORITY;
    return new MongoFacade(driver, inserts, forgets).database();
  }

  private static Document withoutCommandId(Document commit) {
    List<String> keys = new ArrayList<>(commit.getList("keys", String.class));
    keys.removeIf(key -> key.startsWith("cmd:"));
    return new Document(commit).append("keys", keys);
  }

  private void startService(String name) {
    Process process = process(name, () -> startService(name));
    MongoDatabase database = database(process);
    String life = name + "-" + ++lives;
    Lease lease =
        bug == Bug.RELAYS_WITHOUT_LEASE
            ? Lease.SOLE
            : SimulatedRelay.lease(database, life, process);
    KafkaClients kafka = new KafkaClients(process, network, broker, () -> holdsLease(life));
    boolean looksUp = bug != Bug.KNOWS_NO_COMMAND_IDS;
    services.put(name, new ServiceNode(process, database, lease, kafka, looksUp));
  }

  private boolean holdsLease(String life) {
    String holder = holder();
    if (!holder.equals(lastHolder)) {
      simulation.faults.happened(Fault.RELAY_TAKEOVER);
      lastHolder = holder;
    }
    return holder.equals(life);
  }

  private String holder() {
    Document lease = replicas.truth().get("relays", "task");
    return lease == null ? "" : lease.get("holder", "");
  }

  private void startReader(String name) {
    Process process = process(name, () -> startReader(name));
    readers.put(name, process);
    process.start("inbox", () -> read(process));
  }

  private void read(Process process) {
    try {
      KafkaClients kafka = new KafkaClients(process, network, broker, () -> false);
      SimpleMeterRegistry meters = new SimpleMeterRegistry();
      SimulatedProjection projection = connected(process, meters);
      new SimulatedInbox(
              () -> kafka.consumer(false),
              projection.positions(),
              owner(process),
              projection.handler(),
              bug == Bug.SKIPS_CONTIGUITY_CHECK,
              meters,
              process)
          .run();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private SimulatedProjection connected(Process process, SimpleMeterRegistry meters)
      throws InterruptedException {
    MongoDatabase database = database(process);
    MongoDatabase used =
        bug == Bug.STORES_TOKEN_BEFORE_EFFECT ? TokenFirst.around(database) : database;
    while (true) {
      try {
        return new SimulatedProjection(used, meters, process);
      } catch (MongoException e) {
        process.sleep(Duration.ofMillis(100));
      }
    }
  }

  /// Asks one of the services for a page of its log, in the form of its HTTP answer.
  private HoleReader owner(Process from) {
    return (position, limit) -> {
      try {
        String lines =
            request(
                from,
                simulation.chance(0.5) ? "a" : "b",
                service -> SimulatedRelay.pages(service.log()).lines(position, limit));
        return lines.lines().map(MemoryLog.FORM::fromLine).toList();
      } catch (Lost | InterruptedException e) {
        throw new HoleReader.OwnerUnavailable("no answer", e);
      }
    };
  }

  /// A request or its reply was lost, or the one who was asked could not answer.
  static final class Lost extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /// Lets a service do something in a thread of its own, and waits for the result.
  <T> T request(Process from, String to, Function<ServiceNode, T> work)
      throws InterruptedException {
    Reply<T> reply = new Reply<>();
    network.request(
        from.name,
        to,
        () -> {
          ServiceNode service = services.get(to);
          if (!service.process.dead()) {
            service.process.start("request", () -> answer(service, from, work, reply));
          }
        });
    simulation.after(REQUEST_MICROS, () -> reply.fail(new Lost()));
    return from.await("service", reply);
  }

  private <T> void answer(
      ServiceNode service, Process to, Function<ServiceNode, T> work, Reply<T> reply) {
    try {
      T result = work.apply(service);
      network.reply(service.process.name, to.name, () -> reply.give(result));
    } catch (LogUnavailable e) {
      network.reply(service.process.name, to.name, () -> reply.fail(new Lost()));
    }
  }

  private void startViewer() {
    Process viewer = outside("viewer");
    MongoDatabase database = database(viewer);
    viewer.start(
        "looks",
        () -> {
          try {
            while (true) {
              viewer.sleep(Duration.ofMillis(simulation.between(40, 160)));
              look(database);
            }
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          }
        });
  }

  private void look(MongoDatabase database) {
    try {
      Seen now = SimulatedProjection.look(database);
      if (now != null) {
        seen.add(now);
      }
    } catch (MongoException | ViewsUnavailable e) {
      // The viewer is told to ask again later.
    }
  }

  /// No more faults: what was cut is mended, what is down comes up.
  void heal() {
    simulation.faults.turn(false);
    network.heal();
    replicas.members.forEach(replicas::restart);
    broker.restart();
  }

  /// Ends whatever still runs.
  void end() {
    processes.forEach(Process::end);
    simulation.run(0, () -> false);
  }

  /// The position behind the last event that a majority has.
  long head() {
    return replicas.truth().all(LOG).stream()
        .mapToLong(commit -> commit.getLong("_id") + commit.getInteger("count"))
        .max()
        .orElse(0);
  }

  /// Of the copy that the read model's name stands for; null if there is none yet.
  @Nullable Document control() {
    Document alias = replicas.truth().get("projections", "ledger");
    return alias == null ? null : replicas.truth().get("projections", alias.getString("copy"));
  }

  /// Whether topic and read model have all of the log.
  boolean followed() {
    long head = head();
    Document control = control();
    return control != null
        && control.get("writing", new Document()).isEmpty()
        && control.get("token", new Document()).get("task", -1L) == head - 1
        && relayed().stream().mapToLong(PublishedRecord::position).distinct().count() == head;
  }

  /// Whether one service relays and the other stands by.
  boolean oneRelays() {
    return services.values().stream()
            .filter(service -> !service.process.dead() && service.relays())
            .count()
        == 1;
  }

  /// What lies in the topic.
  List<PublishedRecord> relayed() {
    return Topics.read(broker);
  }
}
