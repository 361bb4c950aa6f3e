package org.tiendo.eventing.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tiendo.eventing.simulation.Documents.Write;

/// A member of a replica set: its log of writes, of which the journal has the first so many, and what it believes a
/// majority to have.
final class Member {

  final String name;
  final List<Entry> log = new ArrayList<>();
  final Map<Member, Integer> reported = new HashMap<>();
  private final Simulation simulation;
  private final long slowest;
  private final List<Waiter> waiters = new ArrayList<>();
  Documents applied = new Documents();
  Documents committed = new Documents();
  boolean up = true;
  boolean primary;
  long term;
  int journaled;
  int majority;

  /// Begins anew with each crash and each change of office: what was under way before is of no account.
  int life;

  record Entry(long term, Write write) {}

  /// Who waits until a majority has the first so many entries, or until that cannot be known any more.
  private record Waiter(int entries, Runnable reached, Runnable unknown) {}

  /// @param slowest microseconds that the journal takes at most
  Member(Simulation simulation, String name, long slowest) {
    this.simulation = simulation;
    this.name = name;
    this.slowest = slowest;
  }

  long lastTerm() {
    return log.isEmpty() ? 0 : log.getLast().term();
  }

  void append(Entry entry) {
    log.add(entry);
    applied.apply(entry.write());
  }

  /// The journal follows some time later.
  void journal(Runnable then) {
    int lived = life;
    int entries = log.size();
    simulation.after(
        simulation.between(100, simulation.fault(0.05) ? 200_000 : slowest),
        () -> {
          if (lived == life && up) {
            journaled = Math.max(journaled, Math.min(entries, log.size()));
            then.run();
          }
        });
  }

  /// Lets go everything behind the first so many entries.
  void cutBack(int entries) {
    log.subList(entries, log.size()).clear();
    journaled = Math.min(journaled, entries);
    majority = Math.min(majority, entries);
    applied = view(log);
    committed = view(log.subList(0, majority));
  }

  private static Documents view(List<Entry> entries) {
    Documents view = new Documents();
    entries.forEach(entry -> view.apply(entry.write()));
    return view;
  }

  /// A majority is known to have the first so many entries.
  void reached(int entries) {
    while (majority < Math.min(entries, log.size())) {
      committed.apply(log.get(majority++).write());
    }
    List<Waiter> over = waiters.stream().filter(waiter -> waiter.entries() <= majority).toList();
    waiters.removeAll(over);
    over.forEach(waiter -> waiter.reached().run());
  }

  void waitFor(int entries, Runnable reached, Runnable unknown) {
    if (entries <= majority) {
      reached.run();
    } else {
      waiters.add(new Waiter(entries, reached, unknown));
    }
  }

  void stepUp(long newTerm) {
    primary = true;
    term = newTerm;
    life++;
    reported.clear();
  }

  void stepDown() {
    primary = false;
    life++;
    List<Waiter> all = List.copyOf(waiters);
    waiters.clear();
    all.forEach(waiter -> waiter.unknown().run());
  }

  void crash() {
    up = false;
    primary = false;
    life++;
    waiters.clear();
    if (journaled < log.size()) {
      simulation.faults.happened(Fault.LOST_UNSYNCED_TAIL);
    }
    cutBack(journaled);
  }

  @Override
  public String toString() {
    return name;
  }
}
