package org.tiendo.eventing.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Lets bigger things go wrong now and then: crashes of members and the broker, failovers, partitions, jumping clocks.
final class Injector {

  private final World world;
  private final Simulation simulation;

  Injector(World world) {
    this.world = world;
    this.simulation = world.simulation;
    next();
  }

  private void next() {
    simulation.after(
        simulation.between(10_000, 250_000),
        () -> {
          if (simulation.faults.on()) {
            happen();
            next();
          }
        });
  }

  private void happen() {
    switch (simulation.below(14)) {
      case 0, 11, 12 -> crashMember();
      case 1 -> cutPower();
      case 2 -> world.replicas.elect(anyOf(world.replicas.members));
      case 3, 4, 5 -> cutPrimaryOff();
      case 6 -> cutSomebodyOff();
      case 7, 8 -> world.broker.crash();
      case 9 -> jumpClock();
      case 10 -> anyProcess().pause(Duration.ofMillis(simulation.between(20, 400)));
      default -> killProcess();
    }
  }

  private <T> T anyOf(List<T> all) {
    return all.get(simulation.below(all.size()));
  }

  /// Two of three stay up.
  private void crashMember() {
    if (world.replicas.members.stream().allMatch(member -> member.up)) {
      world.replicas.crash(anyOf(world.replicas.members));
    }
  }

  private void cutPower() {
    world.replicas.members.stream().filter(member -> member.up).forEach(world.replicas::crash);
  }

  /// The others cannot reach it, but some of the services still can.
  private void cutPrimaryOff() {
    long micros = simulation.between(50_000, 900_000);
    for (Member primary :
        world.replicas.members.stream().filter(member -> member.primary).toList()) {
      world.replicas.members.forEach(other -> cut(primary.name, other.name, micros));
      for (String process : List.of("a", "b", "r1", "r2", "viewer")) {
        if (simulation.chance(0.4)) {
          cut(process, primary.name, micros);
        }
      }
    }
  }

  private void cutSomebodyOff() {
    String process = anyOf(List.of("a", "b", "r1", "r2", "client1", "client2"));
    for (String other : List.of("m0", "m1", "m2", Broker.NAME, "a", "b")) {
      if (simulation.chance(0.4)) {
        cut(process, other, simulation.between(50_000, 900_000));
      }
    }
  }

  private void cut(String one, String other, long micros) {
    if (!one.equals(other)) {
      world.network.cut(one, other, micros);
      if (simulation.chance(0.7)) {
        world.network.cut(other, one, micros);
      }
    }
  }

  private void jumpClock() {
    simulation.faults.happened(Fault.CLOCK_JUMP);
    Process process = anyOf(List.copyOf(world.services.values())).process;
    process.jump(Duration.ofSeconds(simulation.between(-3_600, 3_600)));
  }

  private Process anyProcess() {
    List<Process> all = new ArrayList<>(world.readers.values());
    world.services.values().forEach(service -> all.add(service.process));
    return anyOf(all);
  }

  private void killProcess() {
    Process process = anyProcess();
    if (!process.dead()) {
      simulation.faults.crashedAt("any moment");
      process.crash();
    }
  }
}
