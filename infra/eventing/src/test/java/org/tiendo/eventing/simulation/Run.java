package org.tiendo.eventing.simulation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One simulation, from its seed to what was found out.
final class Run {

  private static final int MOST_COMMANDS = 8;
  private static final long CONVERGENCE_MILLIS = 120_000;

  final long seed;
  final Simulation simulation;
  final World world;
  final List<Client> clients = new ArrayList<>();
  private boolean followed;

  Run(long seed, Faults faults, @Nullable Bug bug) {
    this.seed = seed;
    faults.turn(true);
    this.simulation = new Simulation(seed, faults);
    this.world = new World(simulation, bug);
    for (String name : List.of("client1", "client2", "client3")) {
      clients.add(new Client(world, name, MOST_COMMANDS));
    }
    new Injector(world);
  }

  /// @return what is wrong; null if nothing is
  @Nullable String outcome() {
    try {
      return found();
    } finally {
      world.end();
    }
  }

  private @Nullable String found() {
    try {
      simulation.run(simulation.between(300, 1_200), () -> false);
      world.heal();
      watch();
      if (!simulation.run(CONVERGENCE_MILLIS, () -> followed)) {
        return "I6: not everything has caught up %d s after the last fault: %s"
            .formatted(CONVERGENCE_MILLIS / 1_000, state());
      }
      return new Checks(this).violation();
    } catch (AssertionError e) {
      return e.toString();
    }
  }

  private void watch() {
    simulation.after(
        80_000,
        () -> {
          followed =
              !world.failures.isEmpty()
                  || clients.stream().allMatch(Client::done)
                      && world.followed()
                      && world.oneRelays();
          if (!followed) {
            watch();
          }
        });
  }

  private String state() {
    return "clients done %s, one relays %s, head %d, control %s, topic %d, members %s"
        .formatted(
            clients.stream().map(Client::done).toList(),
            world.oneRelays(),
            world.head(),
            world.control(),
            world.relayed().size(),
            world.replicas.members.stream()
                .map(m ->
                    m.name
                        + (m.primary ? "*" : "")
                        + m.term
                        + ":"
                        + m.majority
                        + "/"
                        + m.log.size())
                .toList());
  }
}
