package org.tiendo.eventing.simulation;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// How often each fault has happened, over any number of simulations, and where processes crashed.
final class Faults {

  private final Map<Fault, Long> counts = new EnumMap<>(Fault.class);
  private final Map<String, Long> crashes = new TreeMap<>();
  private final Set<String> waits = new TreeSet<>();
  private boolean on = true;

  void happened(Fault fault) {
    counts.merge(fault, 1L, Long::sum);
  }

  void crashedAt(String wait) {
    crashes.merge(wait, 1L, Long::sum);
    happened(Fault.PROCESS_CRASH);
  }

  /// Something for which a process waited, and could have crashed.
  void waited(String what) {
    waits.add(what);
  }

  void add(Faults other) {
    other.counts.forEach((fault, count) -> counts.merge(fault, count, Long::sum));
    other.crashes.forEach((wait, count) -> crashes.merge(wait, count, Long::sum));
    waits.addAll(other.waits);
  }

  Set<String> waits() {
    return waits;
  }

  long count(Fault fault) {
    return counts.getOrDefault(fault, 0L);
  }

  /// Crashes by what the process waited for.
  Map<String, Long> crashes() {
    return crashes;
  }

  boolean on() {
    return on;
  }

  void turn(boolean to) {
    on = to;
  }

  @Override
  public String toString() {
    return counts + ", crashes " + crashes;
  }
}
