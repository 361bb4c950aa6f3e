package org.tiendo.bench.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.tiendo.bench.Program;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.embedded.EmbeddedKafka;
import org.tiendo.embedded.EmbeddedMongo;
import org.tiendo.eventing.command.CommandCall;
import org.tiendo.eventing.command.Commands;
import org.tiendo.eventing.command.FeatureRegistry;
import org.tiendo.eventing.command.Outcome;
import org.tiendo.eventing.store.Envelope;
import org.tiendo.eventing.store.EventLog;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.register.Register;
import org.tiendo.task.TaskApplication;

/// A task service that runs on embedded servers in a folder, to which commands are sent without HTTP.
final class TaskNode implements AutoCloseable {

  private static final int PAGE = 5_000;
  private static final String DIGEST = "0".repeat(64);
  private static final Actor AUTHORITY =
      new Actor(
          new PersonId("person-1"),
          new UnitId("centre"),
          Set.of(Role.ASSIGNING_AUTHORITY, Role.ADMINISTRATOR));

  private final EmbeddedMongo mongo;
  private final EmbeddedKafka kafka;
  private final ConfigurableApplicationContext context;

  TaskNode(Path folder) throws IOException {
    mongo = EmbeddedMongo.start(folder.resolve("mongo"), 0);
    kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
    Path token = Files.writeString(folder.resolve("token"), "unused");
    String jwt = "--spring.security.oauth2.resourceserver.jwt.";
    context =
        new SpringApplicationBuilder(TaskApplication.class)
            .run(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off",
                "--tiendo.service=task",
                "--tiendo.tenant=bench",
                "--tiendo.mongo.uri=" + mongo.uri(),
                "--tiendo.mongo.database=task",
                "--tiendo.kafka.bootstrap=" + kafka.bootstrap(),
                "--tiendo.installation.zone=UTC",
                "--tiendo.peers.review=http://127.0.0.1:1",
                "--tiendo.token-file=" + token,
                jwt + "issuer-uri=http://127.0.0.1:1",
                jwt + "jwk-set-uri=http://127.0.0.1:1/keys",
                jwt + "audiences=tiendo",
                jwt + "jws-algorithms=ES256");
  }

  /// Sends a command that is to be carried out.
  Outcome.Accepted send(String key, Function<CommandContext, ? extends Command> make) {
    Outcome outcome =
        context
            .getBean(Commands.class)
            .send(new CommandCall(AUTHORITY, key, DIGEST, null, null, null, null, null, make));
    if (outcome instanceof Outcome.Accepted accepted) {
      return accepted;
    }
    throw new IllegalStateException(key + " was not carried out: " + outcome);
  }

  long head() {
    return log().head();
  }

  /// How many events of a type there are from a position on.
  long count(String type, long from) {
    long count = 0;
    long next = from;
    List<Envelope> page = log().read(next, PAGE);
    while (!page.isEmpty()) {
      count += page.stream().filter(event -> event.t().equals(type)).count();
      next = page.getLast().n() + 1;
      page = log().read(next, PAGE);
    }
    return count;
  }

  /// Waits for an event of a type from a position on.
  void await(String type, long from, int seconds) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    long next = from;
    boolean come = false;
    while (!come) {
      List<Envelope> page = log().read(next, PAGE);
      come = page.stream().anyMatch(event -> event.t().equals(type));
      next = page.isEmpty() ? next : page.getLast().n() + 1;
      Program.check(System.nanoTime() < end, "no %s within %d s", type, seconds);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(come ? 0 : 5));
    }
  }

  /// What a reader sees who sees everything.
  AsOf asOf() {
    return AsOf.of(
        Register.of(context.getBean(FeatureRegistry.class).published(log(), 0, PAGE)),
        LocalDate.now(ZoneOffset.UTC));
  }

  private EventLog log() {
    return context.getBean(EventLog.class);
  }

  @Override
  public void close() throws IOException {
    context.close();
    kafka.close();
    mongo.close();
  }
}
