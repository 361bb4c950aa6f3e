package org.tiendo.eventing.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.eventing.command.AxonCommands;
import org.tiendo.eventing.command.CommandCall;
import org.tiendo.eventing.command.Commands;
import org.tiendo.eventing.command.FeatureRegistry;
import org.tiendo.eventing.command.Outcome;
import org.tiendo.eventing.command.StreamSnapshots;
import org.tiendo.eventing.command.Tally;
import org.tiendo.eventing.lease.Lease;
import org.tiendo.eventing.relay.Eventually;
import org.tiendo.eventing.store.Envelope;
import org.tiendo.eventing.store.LogServer;
import org.tiendo.eventing.store.MongoEventLog;
import org.tiendo.eventing.store.MongoSnapshots;

@Tag("embedded")
@ExtendWith(LogServer.class)
class TimerRunTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Actor PERSON =
      new Actor(new PersonId("person-1"), new UnitId("unit-1"), Set.of(Role.UNIT_OFFICER));
  private static final LocalDateTime MORNING = LocalDateTime.of(2026, 3, 2, 8, 0);

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final FeatureRegistry features = new FeatureRegistry(List.of(Tally.feature()));
  private final TestClock clock = new TestClock(ZONE, MORNING);
  private final List<AutoCloseable> opened = new ArrayList<>();
  private MongoDatabase database;
  private MongoEventLog log;
  private Commands commands;

  @BeforeEach
  void open(MongoDatabase empty) {
    database = empty;
    log = log();
    commands = commands(log);
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : opened.reversed()) {
      one.close();
    }
  }

  @Test
  void a_timer_is_raised_when_its_moment_has_come_and_once_only() throws Exception {
    add("t1", null);
    TimerRun<Rings.Facts> run = run(commands);

    clock.set(LocalDateTime.of(2026, 3, 11, 23, 59, 59));
    all(run);
    assertThat(rings()).isEmpty();

    clock.set(LocalDateTime.of(2026, 3, 12, 0, 0));
    all(run);
    all(run);
    assertThat(rings()).containsExactly("ring 2026-03-12");
  }

  @Test
  void a_clock_put_forward_a_year_and_back_a_day_raises_each_timer_once() throws Exception {
    add("t1", null);
    add("t2", null);
    TimerRun<Rings.Facts> run = run(commands);

    clock.set(MORNING.plusYears(1));
    all(run);
    clock.set(MORNING.plusYears(1).minusDays(1));
    all(run);
    clock.set(MORNING.plusYears(1).plusDays(1));
    all(run);

    assertThat(rings()).containsExactly("ring 2027-03-02", "ring 2027-03-02");
  }

  @Test
  void a_leap_day_and_the_last_second_of_a_year_are_moments_like_others() throws Exception {
    clock.set(LocalDateTime.of(2028, 2, 19, 12, 0));
    add("leap", null);
    clock.set(LocalDateTime.of(2028, 12, 22, 12, 0));
    add("year", null);
    TimerRun<Rings.Facts> run = run(commands);

    clock.set(LocalDateTime.of(2028, 2, 29, 0, 0));
    all(run);
    assertThat(rings()).containsExactly("ring 2028-02-29");

    clock.set(LocalDateTime.of(2028, 12, 31, 23, 59, 59));
    all(run);
    assertThat(rings()).hasSize(1);
    clock.set(LocalDateTime.of(2029, 1, 1, 0, 0));
    all(run);
    assertThat(rings()).containsExactly("ring 2028-02-29", "ring 2029-01-01");
  }

  @Test
  void what_is_entered_after_its_moment_has_passed_reminds_nobody() throws Exception {
    add("imported", LocalDate.of(2025, 6, 1));
    add("late", LocalDate.of(2026, 2, 20));

    clock.set(MORNING.plusYears(1));
    all(run(commands));

    assertThat(rings()).isEmpty();
  }

  @Test
  void two_nodes_raise_each_of_a_thousand_timers_once() throws Exception {
    for (int i = 0; i < 1_000; i++) {
      add("t" + i % 250, null);
    }
    clock.set(MORNING.plusDays(30));
    TimerRun<Rings.Facts> one = run(commands);
    TimerRun<Rings.Facts> two = run(commands(log()));

    try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
      Future<?> first = nodes.submit(() -> all(one));
      Future<?> second = nodes.submit(() -> all(two));
      first.get();
      second.get();
    }

    assertThat(rings()).hasSize(1_000);
    assertThat(log.read(0, 5_000)).extracting(Envelope::cmd).doesNotHaveDuplicates();
  }

  @Test
  void what_was_raised_and_not_noted_when_a_node_died_is_not_raised_again() throws Exception {
    add("t1", null);
    clock.set(MORNING.plusDays(30));
    TimerRun<Rings.Facts> dying =
        run(call -> {
          commands.send(call);
          throw new IllegalStateException("killed between raising and noting");
        });

    assertThatThrownBy(() -> all(dying)).hasMessageContaining("killed");
    all(run(commands));

    assertThat(rings()).hasSize(1);
  }

  @Test
  void a_collection_that_was_dropped_is_folded_anew_and_nothing_is_sent_again() throws Exception {
    add("t1", null);
    add("t2", null);
    clock.set(MORNING.plusDays(30));
    all(run(commands));
    long head = log.head();

    database.getCollection("timers").drop();
    all(run(commands));
    assertThat(log.head()).isEqualTo(head);

    all(run(commands, new Rings(ZONE, "2", 1)));
    all(run(commands, new Rings(ZONE, "2", 2)));
    assertThat(log.head()).isEqualTo(head);
    assertThat(rings()).hasSize(2);
  }

  @Test
  void timers_that_cannot_be_sent_now_are_sent_later() throws Exception {
    add("t1", null);
    clock.set(MORNING.plusDays(30));

    all(run(_ -> new Outcome.Unavailable("away")));
    assertThat(rings()).isEmpty();
    all(run(commands));
    assertThat(rings()).hasSize(1);
  }

  @Test
  void an_open_node_raises_what_comes_due() throws Exception {
    try (Timers timers =
        Timers.of(
            new Rings(ZONE, "1", 1),
            log,
            features,
            commands,
            clock,
            database,
            Lease.SOLE,
            (_, _, _) -> {},
            meters)) {
      timers.start();
      add("t1", null);
      clock.set(MORNING.plusDays(30));
      Eventually.holds("the timer is raised", () -> rings().size() == 1);
    }
  }

  private void all(TimerRun<Rings.Facts> run) {
    try {
      run.open();
      while (run.pass()) {}
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private TimerRun<Rings.Facts> run(Commands sending) {
    return run(sending, new Rings(ZONE, "1", 1));
  }

  private TimerRun<Rings.Facts> run(Commands sending, Rings rings) {
    return new TimerRun<>(
        rings,
        new TimerStore<>(database, features.json(), Rings.Facts.class),
        (from, limit) ->
            log.read(from, limit).stream().map(e -> features.published("task", e)).toList(),
        new TimerSender("task", sending, (_, _, _) -> {}, meters),
        clock::now);
  }

  private void add(String tally, @Nullable LocalDate on) {
    String key = tally + "/" + log.head();
    assertThat(
            commands.send(
                new CommandCall(
                    PERSON,
                    key,
                    key,
                    on,
                    null,
                    null,
                    null,
                    null,
                    context -> new Tally.Add(context, new ProjectId(tally), 1, null))))
        .isInstanceOf(Outcome.Accepted.class);
  }

  private List<String> rings() {
    return log.read(0, 5_000).stream()
        .filter(event -> event.t().equals("Described"))
        .map(event -> event.data().get("text").asString())
        .toList();
  }

  private MongoEventLog log() {
    MongoEventLog made = new MongoEventLog(database, "task", "tenant-1", clock::now, meters);
    opened.add(made);
    return made;
  }

  private Commands commands(MongoEventLog on) {
    StreamSnapshots snapshots =
        new StreamSnapshots(on, features, new MongoSnapshots(database, "task"), meters);
    opened.add(snapshots);
    return new AxonCommands(on, features, snapshots, clock, "tenant-1", 400, meters);
  }
}
