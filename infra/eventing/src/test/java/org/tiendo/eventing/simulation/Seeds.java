package org.tiendo.eventing.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Runs many simulations, as many at once as there are processors; each is one thread of its own.
final class Seeds {

  final Faults faults = new Faults();
  final ConcurrentSkipListMap<Long, String> violations = new ConcurrentSkipListMap<>();
  final List<String> unexpected = new ArrayList<>();
  private final AtomicLong next;
  private final long end;
  private final @Nullable Bug bug;

  private Seeds(long first, long count, @Nullable Bug bug) {
    this.next = new AtomicLong(first);
    this.end = first + count;
    this.bug = bug;
  }

  /// All of these.
  static Seeds all(long first, long count) throws Exception {
    return new Seeds(first, count, null).run();
  }

  /// Up to the first that a planted bug violates an invariant in.
  static Seeds untilCaught(Bug bug, long count) throws Exception {
    return new Seeds(0, count, bug).run();
  }

  private Seeds run() throws Exception {
    int workers = Runtime.getRuntime().availableProcessors();
    try (Logs logs = new Logs();
        ExecutorService threads = Executors.newFixedThreadPool(workers)) {
      List<Future<Faults>> running = new ArrayList<>();
      for (int i = 0; i < workers; i++) {
        running.add(threads.submit(this::work));
      }
      for (Future<Faults> each : running) {
        faults.add(each.get());
      }
      unexpected.addAll(logs.errors());
      return this;
    }
  }

  private Faults work() {
    Faults own = new Faults();
    while (bug == null || violations.isEmpty()) {
      long seed = next.getAndIncrement();
      if (seed >= end) {
        break;
      }
      String wrong = new Run(seed, own, bug).outcome();
      if (wrong != null) {
        violations.put(seed, wrong);
      }
    }
    return own;
  }

  /// What is wrong, and how to see it again alone.
  String report() {
    StringBuilder report = new StringBuilder();
    unexpected.stream().limit(3).forEach(error -> report.append("\nunexpected: ").append(error));
    violations.forEach((seed, wrong) ->
        report.append(
            """

            seed %d: %s
            alone: mvn -pl infra/eventing -am test -Dtest=SimulationTest -Dsurefire.failIfNoSpecifiedTests=false -Dtiendo.seed=%d
            """
                .formatted(seed, wrong, seed)));
    return report.toString();
  }
}
