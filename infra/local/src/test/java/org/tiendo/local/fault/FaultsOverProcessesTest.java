package org.tiendo.local.fault;

import static org.tiendo.local.fault.Faults.between;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tiendo.testkit.network.Direction;

/// Two processes of each service, broker, database and gateway are killed, stopped and cut off from each other while
/// commands go on. Afterwards nothing that was acknowledged is lost or doubled anywhere, and what a viewer saw never went
/// back.
@Tag("embedded")
class FaultsOverProcessesTest {

  private static final int CLERKS = 4;
  private static final int SOME = 10;
  private static final Duration SHORT = Duration.ofSeconds(1);
  private static final List<String> KILLED = List.of("task-1", "kafka", "mongo", "gateway");

  private static PlantTrial trial;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    trial = PlantTrial.start(folder, CLERKS, 1);
  }

  @AfterAll
  static void stop() throws IOException {
    trial.close();
  }

  @Test
  void survives_the_death_of_each_process() {
    trial.under(
        "kill -9 of processes",
        clerks -> {
          for (String part : KILLED) {
            System.out.printf("%s is back after %s%n", part, trial.plant.killed(part));
            clerks.awaitMore(SOME);
          }
        });
  }

  /// Of both processes of task-service, since one of them relays, and of one that folds.
  @Test
  void survives_processes_that_stand_still_and_wake_up() {
    trial.under(
        "processes that stand still",
        clerks -> {
          for (String part : List.of("task-1", "task-2", "reporting-1")) {
            trial.faults.paused(part, () -> trial.awaitShown(clerks));
          }
        });
  }

  @Test
  void survives_a_broker_out_of_reach_both_ways_and_one_way() {
    trial.under(
        "no way to the broker and back",
        _ -> {
          trial.faults.partitioned(between("", "kafka"), SHORT, Direction.values());
          trial.faults.partitioned(between("", "kafka"), SHORT, Direction.TO_SERVER);
          trial.faults.partitioned(between("", "kafka"), SHORT, Direction.TO_CLIENT);
        });
  }

  @Test
  void survives_a_database_and_services_out_of_reach_both_ways_and_one_way() {
    trial.under(
        "no way to the database and to services and back",
        _ -> {
          trial.faults.partitioned(between("", "mongo"), SHORT, Direction.values());
          trial.faults.partitioned(between("task-1", "mongo"), SHORT, Direction.TO_SERVER);
          trial.faults.partitioned(between("reporting", "mongo"), SHORT, Direction.TO_CLIENT);
          trial.faults.partitioned(between("gateway", "task-1"), SHORT, Direction.values());
          trial.faults.partitioned(between("gateway", "task"), SHORT, Direction.TO_CLIENT);
          trial.faults.partitioned(between("gateway", "reporting-1"), SHORT, Direction.TO_SERVER);
        });
  }

  @Test
  void survives_slow_and_broken_connections() {
    trial.under(
        "slow and broken connections",
        _ -> {
          trial.faults.slow(between("", "kafka"), Duration.ofMillis(500), SHORT);
          trial.faults.slow(between("task", "mongo"), Duration.ofMillis(100), SHORT);
          trial.faults.broken(between("", ""));
        });
  }

  @Test
  void survives_topics_that_are_lost_cut_back_and_filled_again_with_old_records() {
    trial.under(
        "topics deleted, cut back and replayed",
        clerks -> {
          trial.faults.deleted("review.events");
          clerks.awaitMore(SOME);
          trial.faults.cutBack("task.events", SOME);
          clerks.awaitMore(SOME);
          trial.faults.replayed("task.events");
        });
  }

  @Test
  void survives_links_that_stop_one_after_the_other() {
    trial.under("swizzle-clog", _ -> trial.faults.swizzled(Duration.ofMillis(50)));
  }
}
