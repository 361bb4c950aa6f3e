package org.tiendo.eventing.simulation;

import java.util.HashMap;
import java.util.Map;

/// Brings messages from one place to another: late, twice, out of order, or not at all.
final class Network {

  /// How often things go wrong; drawn anew for each seed, so that some seeds are calm and some wild.
  private final double rate;

  private final Simulation simulation;
  private final Map<String, Integer> cuts = new HashMap<>();
  private final Map<String, Long> delivered = new HashMap<>();
  private long number;

  Network(Simulation simulation) {
    this.simulation = simulation;
    this.rate = simulation.chance(0.15) ? 0 : simulation.between(1, 80) / 1_000.0;
  }

  /// @return microseconds
  private long delay() {
    if (simulation.fault(rate)) {
      simulation.faults.happened(Fault.DELAY);
      return simulation.chance(0.5)
          ? simulation.between(2_000, 50_000)
          : simulation.between(100_000, 1_200_000);
    }
    return simulation.between(100, 900);
  }

  void request(String from, String to, Runnable arrives) {
    if (simulation.fault(rate / 2)) {
      simulation.faults.happened(Fault.LOST_REQUEST);
      return;
    }
    deliver(from, to, arrives);
    if (simulation.fault(rate / 2)) {
      simulation.faults.happened(Fault.DUPLICATE);
      deliver(from, to, arrives);
    }
  }

  void reply(String from, String to, Runnable arrives) {
    if (simulation.fault(rate / 2)) {
      simulation.faults.happened(Fault.LOST_REPLY);
      return;
    }
    deliver(from, to, arrives);
  }

  private void deliver(String from, String to, Runnable arrives) {
    String link = from + ">" + to;
    long sent = number++;
    simulation.after(
        delay(),
        () -> {
          if (!reaches(from, to)) {
            simulation.faults.happened(Fault.PARTITION);
            return;
          }
          if (delivered.merge(link, sent, Math::max) > sent) {
            simulation.faults.happened(Fault.REORDER);
          }
          arrives.run();
        });
  }

  boolean reaches(String from, String to) {
    return !cuts.containsKey(from + ">" + to);
  }

  boolean connected(String one, String other) {
    return reaches(one, other) && reaches(other, one);
  }

  /// Nothing arrives for so many microseconds.
  void cut(String from, String to, long micros) {
    String link = from + ">" + to;
    cuts.merge(link, 1, Integer::sum);
    simulation.after(micros, () -> cuts.computeIfPresent(link, (_, n) -> n == 1 ? null : n - 1));
  }

  void heal() {
    cuts.clear();
  }
}
