package org.tiendo.eventing.command;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.tiendo.eventing.observe.MeterNames;

/// How long commands take, by name and outcome.
final class CommandMeters {

  private final MeterRegistry registry;

  CommandMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  Sample start() {
    return new Sample();
  }

  /// One sending. For the thread that sends.
  final class Sample {
    private final Timer.Sample timer = Timer.start(registry);
    private String name = "none";

    void named(String command) {
      name = command;
    }

    Outcome stop(Outcome outcome) {
      record(kind(outcome));
      return outcome;
    }

    void failed() {
      record("failed");
    }

    private void record(String outcome) {
      timer.stop(
          Timer.builder(MeterNames.COMMANDS)
              .tag(MeterNames.NAME, name)
              .tag(MeterNames.OUTCOME, outcome)
              .register(registry));
    }
  }

  private static String kind(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Accepted _ -> "accepted";
      case Outcome.Refused _ -> "refused";
      case Outcome.VersionMismatch _ -> "version-mismatch";
      case Outcome.KeyReused _ -> "key-reused";
      case Outcome.InFlight _ -> "in-flight";
      case Outcome.TooLarge _ -> "too-large";
      case Outcome.Unavailable _ -> "unavailable";
    };
  }
}
