package org.tiendo.bench.reports;

import com.mongodb.client.MongoClient;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.tiendo.bench.Program;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.task.PublishedProjectEvent.ProgressReported;
import org.tiendo.eventing.config.InstallationClock;
import org.tiendo.eventing.inbox.HoleReader;
import org.tiendo.eventing.lease.Lease;
import org.tiendo.eventing.projection.Folding;
import org.tiendo.eventing.projection.ProjectionRunner;
import org.tiendo.eventing.store.EventJson;
import org.tiendo.reporting.query.QueryDesk;
import org.tiendo.reporting.register.RegisterProjection;
import org.tiendo.reporting.text.Texts;

/// What reporting-service answers from: the read model `register` in a database of its own, folded from made records.
final class ReadSide implements AutoCloseable {

  static final Actor AUDITOR =
      new Actor(new PersonId("auditor"), new UnitId("office"), Set.of(Role.AUDITOR));

  static final String LANGUAGE = Texts.languages().getFirst();

  private static final int PAGE = 1_000;
  private static final int ITEMS = 40;
  private static final long MOST = 32L << 20;

  private final MadeLogs logs;
  private final ProjectionRunner runner;
  private final LocalDate today;
  private long records;

  /// @param today business date of every query that names none
  ReadSide(MongoClient client, String database, MadeLogs logs, LocalDate today) {
    this.logs = logs;
    HoleReader nowhere = (_, _) -> List.of();
    this.today = today;
    this.runner =
        new ProjectionRunner(
            RegisterProjection.projection(),
            client.getDatabase(database),
            Map.of("review", nowhere, "task", nowhere),
            Lease.SOLE,
            new EventJson().mapper(),
            new SimpleMeterRegistry(),
            InstantSource.system());
  }

  /// Folds many records and writes them when there are many.
  void take(List<PublishedRecord> more) {
    Folding folding = Objects.requireNonNull(runner.live()).folding();
    byLog(more)
        .values()
        .forEach(log -> {
          for (int from = 0; from < log.size(); from += PAGE) {
            folding.take(log.subList(from, Math.min(log.size(), from + PAGE)));
            if (folding.size() > MOST) {
              folding.flush();
            }
          }
        });
    folding.flush();
    records += more.size();
    Program.say("%d records in the read model", records);
  }

  /// Folds records as they come from Kafka, one batch for each log.
  void deliver(List<PublishedRecord> batch) {
    byLog(batch).values().forEach(runner::handle);
    records += batch.size();
  }

  /// One more event of an item of this year, as it comes from Kafka.
  void report() {
    deliver(reported((int) (records % ITEMS)));
  }

  /// A report on an item of this year.
  List<PublishedRecord> reported(int number) {
    ProjectId item = new ProjectId("i-%d-1-%d".formatted(today.getYear(), number % ITEMS));
    logs.tell(
        "task",
        "project:" + item,
        today,
        today,
        new ProgressReported(item, 50, "drafting", "as the week before"));
    return recorded(today.plusDays(1));
  }

  /// What is recorded before a day and was not handed out yet.
  List<PublishedRecord> recorded(LocalDate day) {
    return logs.until(day);
  }

  private static Map<String, List<PublishedRecord>> byLog(List<PublishedRecord> records) {
    Map<String, List<PublishedRecord>> logs = new TreeMap<>();
    records.forEach(
        record -> logs.computeIfAbsent(record.log(), _ -> new ArrayList<>()).add(record));
    return logs;
  }

  long records() {
    return records;
  }

  LocalDate today() {
    return today;
  }

  /// The desk that somebody asks at.
  QueryDesk desk(Actor actor) {
    return new QueryDesk(runner, new Stopped(today), Duration.ofSeconds(10), () -> actor);
  }

  @Override
  public void close() {
    runner.close();
  }

  private record Stopped(LocalDate today) implements InstallationClock {
    @Override
    public ZoneId zone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Instant now() {
      return today.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Override
    public void follow(LocalDate date) {}
  }
}
