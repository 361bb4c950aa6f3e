package org.tiendo.local.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.local.fault.Faults.between;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tiendo.testkit.network.Direction;

/// The long form of [FaultsOverProcessesTest]: more than a hundred kills, twenty rounds of swizzle-clog, and faults of all
/// kinds between them, over two hundred thousand acknowledged commands.
@Tag("deep")
class ManyFaultsOverProcessesTest {

  private static final int CLERKS = 32;
  private static final int KILLS = Integer.getInteger("tiendo.kills", 102);
  private static final int SWIZZLES = Integer.getInteger("tiendo.swizzles", 20);
  private static final int COMMANDS = Integer.getInteger("tiendo.commands", 200_000);
  private static final List<String> KILLED =
      List.of(
          "task-1",
          "kafka",
          "task-2",
          "mongo",
          "review-1",
          "reporting-1",
          "gateway",
          "review-2",
          "reporting-2",
          "views");

  private final Random random = new Random(6);
  private int kills;
  private int swizzles;

  @Test
  void nothing_acknowledged_is_lost_or_doubled(@TempDir Path folder) throws IOException {
    try (PlantTrial trial = PlantTrial.start(folder, CLERKS, 6)) {
      for (int round = 0; kills < KILLS || swizzles < SWIZZLES; round++) {
        round(trial, round);
      }
      int rest = COMMANDS - trial.ledger.acknowledged();
      Checker.Checked last =
          trial.under("the rest of the commands", clerks -> clerks.awaitMore(Math.max(1, rest)));
      System.out.printf("%d kills, %d rounds of swizzle-clog: %s%n", kills, swizzles, last);
      assertThat(last.acknowledged()).isGreaterThanOrEqualTo(COMMANDS);
    }
  }

  private void round(PlantTrial trial, int round) {
    trial.under(
        "round " + round,
        clerks -> {
          for (int i = 0; i < 5; i++) {
            trial.plant.killed(KILLED.get(kills++ % KILLED.size()));
            clerks.awaitMore(50);
          }
          other(trial, clerks, round);
          trial.faults.swizzled(Duration.ofMillis(100L + random.nextInt(400)));
          swizzles++;
        });
  }

  private void other(PlantTrial trial, Clerks clerks, int round) {
    Duration time = Duration.ofMillis(1_000L + random.nextInt(9_000));
    Faults faults = trial.faults;
    switch (round % 13) {
      case 0 -> faults.paused("task-1", () -> trial.awaitShown(clerks));
      case 1 -> faults.paused("reporting-1", () -> clerks.awaitMore(500));
      case 2 -> faults.partitioned(between("", "kafka"), time, Direction.values());
      case 3 -> faults.partitioned(between("task", "kafka"), time, Direction.TO_SERVER);
      case 4 -> faults.partitioned(between("", "mongo"), time, Direction.TO_CLIENT);
      case 5 -> faults.deleted("task.events");
      case 6 -> faults.cutBack("review.events", 10 + random.nextInt(200));
      case 7 -> faults.replayed("task.events");
      case 8 -> faults.slow(between("", "kafka"), Duration.ofSeconds(2), time);
      case 9 -> faults.paused("task-2", () -> trial.awaitShown(clerks));
      case 10 -> trial.disks.under("kafka", () -> trial.awaitShown(clerks));
      case 11 -> trial.disks.under("views", () -> clerks.awaitMore(500));
      default -> trial.disks.refusing(trial::awaitStale);
    }
  }
}
