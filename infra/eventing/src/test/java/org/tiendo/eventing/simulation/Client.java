package org.tiendo.eventing.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tiendo.eventing.simulation.Command.Answer;

/// Sends commands, each until it has an answer, some of them again later, and keeps a ledger of what it was told.
final class Client {

  private static final int STREAMS = 4;
  private static final Duration TICK = Duration.ofMillis(60);

  final Map<Command, List<Answer>> ledger = new LinkedHashMap<>();
  private final World world;
  private final Process process;
  private final int commands;
  private boolean done;

  Client(World world, String name, int commands) {
    this.world = world;
    this.process = world.outside(name);
    this.commands = commands;
    process.start("sends", this::sendAll);
  }

  private void sendAll() {
    try {
      for (int i = 0; i < commands && world.simulation.faults.on(); i++) {
        Command command = invented(process.name + "-" + i);
        ledger.put(command, new ArrayList<>());
        answered(command);
        if (world.simulation.chance(0.2)) {
          answered(command);
        }
        untilTick();
      }
      while (world.simulation.faults.on()) {
        process.sleep(Duration.ofMillis(50));
      }
      for (Command command : ledger.keySet()) {
        answered(command);
      }
      done = true;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /// Clients send at the same moments, so that commits meet.
  private void untilTick() throws InterruptedException {
    long over = process.nanoTime() % TICK.toNanos();
    process.sleep(TICK.multipliedBy(1 + world.simulation.below(2)).minusNanos(over));
  }

  private Command invented(String id) {
    int first = world.simulation.below(STREAMS);
    List<String> streams =
        world.simulation.chance(0.3)
            ? List.of("project:p" + first, "project:p" + (first + 1) % STREAMS)
            : List.of("project:p" + first);
    String claim = world.simulation.chance(0.15) ? "number:" + world.simulation.below(3) : null;
    return new Command(id, streams, claim);
  }

  private void answered(Command command) throws InterruptedException {
    while (true) {
      String service = world.simulation.chance(0.5) ? "a" : "b";
      try {
        Answer answer = world.request(process, service, node -> node.carryOut(command));
        if (!(answer instanceof Answer.Unknown)) {
          ledger.get(command).add(answer);
          return;
        }
      } catch (World.Lost e) {
        // Not known: the same command is sent again.
      }
      process.sleep(Duration.ofMillis(world.simulation.between(5, 150)));
    }
  }

  boolean done() {
    return done;
  }
}
