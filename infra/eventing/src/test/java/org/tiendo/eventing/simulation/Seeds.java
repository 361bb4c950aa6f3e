package org.tiendo.eventing.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Runs many simulations, one after the other in one thread. Two at once would share locks of the JVM and of libraries: a thread
/// that waits for the other simulation's is not drawn when its seed says so.
final class Seeds {

  final Faults faults = new Faults();
  final SortedMap<Long, String> violations = new TreeMap<>();
  final List<String> unexpected = new ArrayList<>();
  private final long next;
  private final long end;
  private final @Nullable Bug bug;

  private Seeds(long first, long count, @Nullable Bug bug) {
    this.next = first;
    this.end = first + count;
    this.bug = bug;
  }

  /// All of these.
  static Seeds all(long first, long count) {
    return new Seeds(first, count, null).run();
  }

  /// Up to the first that a planted bug violates an invariant in.
  static Seeds untilCaught(Bug bug, long count) {
    return new Seeds(0, count, bug).run();
  }

  private Seeds run() {
    try (Logs logs = new Logs()) {
      for (long seed = next; seed < end && (bug == null || violations.isEmpty()); seed++) {
        String wrong = new Run(seed, faults, bug).outcome();
        if (wrong != null) {
          violations.put(seed, wrong);
        }
      }
      unexpected.addAll(logs.errors());
      return this;
    }
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
