package org.tiendo.eventing.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.KernelRule;
import org.tiendo.eventing.command.CommandCall;
import org.tiendo.eventing.command.Commands;
import org.tiendo.eventing.command.Outcome;
import org.tiendo.eventing.command.ServiceActor;
import org.tiendo.eventing.observe.MeterNames;
import org.tiendo.eventing.relay.Backoff;
import org.tiendo.eventing.store.LeafHash;

/// Lets automations act on the records of the logs they listen to, each once however often a record comes.
///
/// A command that is refused is parked and the next record follows: a rule said no, and will say so again. Anything that
/// may pass is tried again, first here and then by the inbox, and holds up the records behind it.
public final class AutomationHandler implements RecordHandler {

  private static final Logger LOG = LoggerFactory.getLogger(AutomationHandler.class);
  private static final int ATTEMPTS = 6;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

  private final Actor actor;
  private final List<Automation> automations;
  private final Commands commands;
  private final Parked parked;
  private final Counter refused;

  /// @param service name of the service that acts, e.g. `review`
  public AutomationHandler(
      String service,
      List<Automation> automations,
      Commands commands,
      Parked parked,
      MeterRegistry meters) {
    this.actor = ServiceActor.of(service);
    this.automations = List.copyOf(automations);
    this.commands = commands;
    this.parked = parked;
    this.refused = meters.counter(MeterNames.AUTOMATION_REFUSED, MeterNames.SERVICE, service);
  }

  /// @throws StillUnavailable if a command could not be carried out for now; the batch must come again
  @Override
  public void handle(List<PublishedRecord> batch) {
    for (PublishedRecord record : batch) {
      for (Automation automation : automations) {
        if (automation.log().equals(record.log())) {
          automation.react().apply(record).ifPresent(make -> send(automation, record, make));
        }
      }
    }
  }

  private void send(
      Automation automation,
      PublishedRecord record,
      Function<CommandContext, ? extends Command> make) {
    CommandCall call = call(automation, record, make);
    Backoff backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      Outcome outcome = commands.send(call);
      switch (outcome) {
        case Outcome.Accepted _ -> {
          return;
        }
        case Outcome.Refused(var refusal) when refusal.rule() == KernelRule.EFFECTIVE_IN_FUTURE -> {
          LOG.info("{} waits until this machine's clock has reached the record's day", call.key());
          backoff.pause();
        }
        case Outcome.Refused(var refusal) -> {
          park(call, refusal.rule().code(), refusal.facts());
          return;
        }
        case Outcome.KeyReused _, Outcome.TooLarge _ -> {
          park(call, outcome.getClass().getSimpleName(), Map.of("outcome", outcome.toString()));
          return;
        }
        case Outcome.VersionMismatch _, Outcome.InFlight _, Outcome.Unavailable _ -> {
          LOG.info("{} tries again: {}", call.key(), outcome);
          backoff.pause();
        }
      }
    }
    throw new StillUnavailable(call.key());
  }

  private CommandCall call(
      Automation automation,
      PublishedRecord record,
      Function<CommandContext, ? extends Command> make) {
    String place = record.log() + "/" + record.position();
    String key = automation.name() + "/" + place;
    return new CommandCall(
        actor,
        key,
        LeafHash.plain(key.getBytes(StandardCharsets.UTF_8)),
        record.effectiveOn(),
        null,
        null,
        record.correlationId(),
        place,
        make);
  }

  private void park(CommandCall call, String reason, Map<String, String> facts) {
    refused.increment();
    LOG.error("The automation {} was refused: {} {}", call.key(), reason, facts);
    Map<String, String> all = new LinkedHashMap<>(facts);
    all.put("causation", String.valueOf(call.causationId()));
    parked.park(call.key(), reason, all);
  }

  /// A command found no outcome within several attempts.
  static final class StillUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StillUnavailable(String key) {
      super("no outcome yet for " + key);
    }
  }
}
