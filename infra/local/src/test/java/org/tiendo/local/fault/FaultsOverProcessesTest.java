package org.tiendo.local.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.local.fault.Faults.between;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tiendo.eventing.projection.Token;
import org.tiendo.testkit.network.Direction;

/// Two processes of each service, broker, database and gateway are killed, stopped and cut off from each other while
/// commands go on. Afterwards nothing that was acknowledged is lost or doubled anywhere, and what a viewer saw never went
/// back.
@Tag("embedded")
class FaultsOverProcessesTest {

  private static final int CLERKS = 4;
  private static final int SOME = 10;
  private static final int EXCHANGES = 8;
  private static final Duration SHORT = Duration.ofSeconds(1);
  private static final List<String> KILLED = List.of("task-1", "kafka", "mongo", "gateway");

  private static final String[] FORGED = {"forged", "beyond-log"};

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
          for (String part : List.of("task-1", "reporting-1")) {
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

  /// Those who read the topic park what is not of the log and say why; nothing of it is shown.
  @Test
  void survives_records_in_its_topics_that_nobody_made_or_can_read() {
    trial.under(
        "forged and poisoned records",
        clerks -> {
          trial.faults.forged("task.events");
          clerks.awaitMore(SOME);
          trial.faults.poisoned("task.events");
          clerks.awaitMore(SOME);
        });
    for (String reader : List.of("reporting", "review")) {
      assertThat(trial.plant.databases().parked(reader))
          .contains("unreadable")
          .containsAnyOf(FORGED);
    }
  }

  @Test
  void survives_the_loss_of_its_read_model() {
    trial.under(
        "a read model that is gone",
        clerks -> {
          trial.plant.wiped();
          trial.viewerForgets();
          clerks.awaitMore(SOME);
        });
  }

  /// Nobody sees anything go back, however often what is read is exchanged, and what is read in the end is what a fold from
  /// the beginning makes.
  @Test
  void survives_read_models_that_are_built_anew_and_exchanged() {
    Operator operator = trial.plant.operator();
    trial.under(
        "a read model built anew, switched to and back",
        clerks -> {
          operator.orders("begin", "o-1", "");
          operator.until("READY");
          try (Glances glances = new Glances(trial.plant.reading())) {
            operator.orders("switch", "o-2", "tried");
            trial.awaitShown(clerks);
            for (int i = 0; i < EXCHANGES; i++) {
              operator.orders("go-back", "o-3-" + i, "tried");
            }
            trial.awaitShown(clerks);
            operator.orders("switch", "o-2", "tried");
            assertThat(glances.news()).isPositive();
            assertThat(glances.wentBack()).isEmpty();
          }
          operator.orders("retire", "o-4", "tried");
        });
    assertThat(operator.acts(trial.plant.ends()).path("data").path("acts").valueStream())
        .extracting(act -> act.path("what").asString())
        .startsWith("CopiesRetired")
        .filteredOn("ReadModelGoneBack"::equals)
        .hasSize(EXCHANGES);
  }

  /// While the broker is away, the reading side asks the owners of the logs: so nothing becomes stale.
  @Test
  void survives_a_full_disk_under_the_topics() {
    trial.under(
        "a full disk under the broker",
        clerks -> trial.disks.under("kafka", () -> trial.awaitShown(clerks)));
  }

  /// At first writes are refused in time, and what was folded before is still shown, and as what it is. Then one fails all the
  /// same.
  @Test
  void survives_a_full_disk_under_the_read_model() {
    trial.under(
        "a full disk under the read model",
        clerks -> {
          trial.disks.refusing(() -> {
            clerks.awaitMore(SOME);
            Token stored = trial.plant.ends();
            trial.awaitStale();
            assertThat(trial.plant.reading().claimed()).noneMatch(now -> now.covers(stored));
            trial.plant.reading().awaitDegraded();
          });
          trial.awaitShown(clerks);
          trial.disks.under("views", () -> clerks.awaitMore(SOME));
        });
  }

  /// Who must see what is not there yet is told so, and is never shown less as if it were all.
  @Test
  void says_how_far_it_is_while_it_hears_nothing_of_the_logs() {
    String programme = trial.plant.adoptProgramme();
    String review = "/api/year-reviews/" + programme;
    trial.under(
        "asked for more than has arrived",
        clerks -> {
          trial.awaitShown(clerks);
          BiPredicate<String, String> sources =
              between("reporting", "kafka").or(between("reporting", "task"));
          trial.faults.cutOff(
              sources,
              () -> {
                clerks.awaitMore(SOME);
                Token stored = trial.plant.ends();
                ReadingSide reading = trial.plant.reading();
                HttpResponse<String> answer =
                    reading.asked(0, ReadingSide.after(review, stored)).orElseThrow();
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(504);
                assertThat(answer.body()).contains("not-there-yet", "\"position\":\"");
                assertThat(reading.claimed(0, review).orElseThrow().covers(stored)).isFalse();
                trial.awaitStale();
              });
        });
  }

  @Test
  void survives_links_that_stop_one_after_the_other() {
    trial.under("swizzle-clog", _ -> trial.faults.swizzled(Duration.ofMillis(50)));
  }
}
