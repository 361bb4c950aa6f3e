package org.tiendo.eventing.timer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.eventing.command.CommandCall;
import org.tiendo.eventing.command.Commands;
import org.tiendo.eventing.command.Outcome;
import org.tiendo.eventing.command.ServiceActor;
import org.tiendo.eventing.inbox.Parked;
import org.tiendo.eventing.observe.MeterNames;
import org.tiendo.eventing.store.LeafHash;

/// Sends the commands of timers, in the name of the service.
final class TimerSender {

  private static final Logger LOG = LoggerFactory.getLogger(TimerSender.class);

  private final Actor actor;
  private final Commands commands;
  private final Parked parked;
  private final Counter sent;
  private final Counter refused;

  TimerSender(String service, Commands commands, Parked parked, MeterRegistry meters) {
    this.actor = ServiceActor.of(service);
    this.commands = commands;
    this.parked = parked;
    this.sent = meters.counter(MeterNames.TIMERS_SENT, MeterNames.SERVICE, service);
    this.refused = meters.counter(MeterNames.TIMERS_REFUSED, MeterNames.SERVICE, service);
  }

  /// @return whether the timer is done with: carried out now or earlier, or refused and parked; otherwise it is to be sent
  ///     again
  boolean send(Timer timer) {
    Outcome outcome = commands.send(call(timer));
    return switch (outcome) {
      case Outcome.Accepted _ -> {
        sent.increment();
        yield true;
      }
      case Outcome.Refused(var refusal) -> park(timer, refusal.rule().code(), refusal.facts());
      case Outcome.KeyReused _, Outcome.TooLarge _ ->
          park(timer, outcome.getClass().getSimpleName(), Map.of("outcome", outcome.toString()));
      case Outcome.VersionMismatch _, Outcome.InFlight _, Outcome.Unavailable _ -> {
        LOG.info("timer {} is sent again: {}", timer.name(), outcome);
        yield false;
      }
    };
  }

  private CommandCall call(Timer timer) {
    String digest = LeafHash.plain(timer.name().getBytes(StandardCharsets.UTF_8));
    return new CommandCall(actor, timer.name(), digest, null, null, null, null, null, timer.make());
  }

  private boolean park(Timer timer, String reason, Map<String, String> facts) {
    refused.increment();
    LOG.error("the timer {} was refused: {} {}", timer.name(), reason, facts);
    parked.park(timer.name(), reason, facts);
    return true;
  }

  /// Waits for one sending.
  ///
  /// @throws RuntimeException as it was thrown there
  static <T> T outcome(Future<T> sending) throws InterruptedException {
    try {
      return sending.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
