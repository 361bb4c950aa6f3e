package org.tiendo.eventing.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiendo.eventing.store.Commits;
import org.tiendo.eventing.store.MongoEventLog;
import org.tiendo.eventing.store.SimulatedStore;

/// Two processes that write one log as fast as they can, in simulated time on a calm network: what they store is a matter of
/// how they meet, not of the machine.
class RacingAppendersTest {

  private static final long MILLIS = 4_000;

  private final List<Throwable> failures = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 64})
  void two_together_store_most_of_what_one_would_and_each_gets_its_share(int callers) {
    int one = stored(1, 2 * callers).getFirst();
    List<Integer> two = stored(2, callers);
    int together = two.getFirst() + two.getLast();
    assertThat(together).as("%s against %d", two, one).isGreaterThan(one / 2);
    assertThat(two).allSatisfy(each -> assertThat(each).isGreaterThan(together / 4));
    assertThat(failures).isEmpty();
  }

  /// How many commits each of some processes stored, with so many callers each.
  private List<Integer> stored(int processes, int callers) {
    Faults none = new Faults();
    none.turn(false);
    Simulation simulation = new Simulation(1, none);
    Network network = new Network(simulation);
    ReplicaSet replicas = new ReplicaSet(simulation, network, false);
    MongoServer server = new MongoServer(simulation, replicas);
    List<int[]> counts = new ArrayList<>();
    for (int p = 0; p < processes; p++) {
      Process process = new Process(simulation, "p" + p, 0, () -> {}, failures);
      MongoDriver driver = new MongoDriver(process, network, replicas, server);
      MongoEventLog log =
          SimulatedStore.open(
              new MongoFacade(driver, document -> document, false).database(),
              process,
              new SimpleMeterRegistry());
      int[] count = {0};
      counts.add(count);
      for (int c = 0; c < callers; c++) {
        String caller = process.name + "c" + c;
        process.start(caller, () -> appendForEver(log, caller, count));
      }
    }
    simulation.run(MILLIS, () -> false);
    return counts.stream().map(count -> count[0]).toList();
  }

  private static void appendForEver(MongoEventLog log, String caller, int[] count) {
    for (int seq = 0; ; seq++) {
      log.append(Commits.one(caller + "-" + seq, "project:" + caller, seq));
      count[0]++;
    }
  }
}
