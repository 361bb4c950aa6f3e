package org.tiendo.eventing.deadletter;

import com.mongodb.MongoException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
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
import org.tiendo.eventing.inbox.Automation;
import org.tiendo.eventing.relay.Backoff;
import org.tiendo.eventing.store.LeafHash;

/// Lets an automation react to a record, and says whether that came to something. Safe to repeat: a command has the name of the
/// automation and the position of the record as its key.
final class AutomationSender {

  private static final Logger LOG = LoggerFactory.getLogger(AutomationSender.class);
  private static final int ATTEMPTS = 6;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
  private static final Reaction DONE = new Reaction.Done();

  private final Actor actor;
  private final Commands commands;

  /// @param service name of the service that acts, e.g. `review`
  AutomationSender(String service, Commands commands) {
    this.actor = ServiceActor.of(service);
    this.commands = commands;
  }

  /// @throws StillUnavailable if a command could not be carried out for now, whatever it is
  Reaction react(Automation automation, PublishedRecord record) {
    Optional<Function<CommandContext, ? extends Command>> command;
    try {
      command = automation.react().apply(record);
    } catch (RuntimeException e) {
      LOG.error("{} fails on {}/{}", automation.name(), record.log(), record.position(), e);
      return failed("reaction-failed", e);
    }
    return command.map(make -> carriedOut(automation, record, make)).orElse(DONE);
  }

  private Reaction carriedOut(
      Automation automation,
      PublishedRecord record,
      Function<CommandContext, ? extends Command> make) {
    String key = automation.name() + "/" + place(record);
    Reaction reaction = send(call(key, record, make));
    Automation.Otherwise otherwise = automation.otherwise();
    if (otherwise == null || !(reaction instanceof Reaction.Failed(var cause, _))) {
      return reaction;
    }
    return send(call(key + "/otherwise", record, context -> otherwise.to(context, record, cause)));
  }

  /// Whether an automation does anything about a record; if that cannot be said, yes.
  boolean concerns(Automation automation, PublishedRecord record) {
    try {
      return automation.react().apply(record).isPresent();
    } catch (RuntimeException e) {
      return true;
    }
  }

  private Reaction send(CommandCall call) {
    Backoff backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);
    RuntimeException thrown = null;
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        Optional<Reaction> reaction = reaction(call, commands.send(call));
        if (reaction.isPresent()) {
          return reaction.get();
        }
        thrown = null;
      } catch (MongoException e) {
        throw e;
      } catch (RuntimeException e) {
        LOG.error("The command {} fails", call.key(), e);
        thrown = e;
      }
      if (attempt < ATTEMPTS) {
        backoff.pause();
      }
    }
    if (thrown == null) {
      throw new StillUnavailable(call.key());
    }
    return failed("command-failed", thrown);
  }

  /// Empty if it is to be tried again.
  private static Optional<Reaction> reaction(CommandCall call, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Accepted _ -> Optional.of(DONE);
      case Outcome.Refused(var refusal) when refusal.rule() == KernelRule.EFFECTIVE_IN_FUTURE -> {
        LOG.info("{} waits until this machine's clock has reached the record's day", call.key());
        yield Optional.empty();
      }
      case Outcome.Refused(var refusal) ->
          Optional.of(new Reaction.Failed(refusal.rule().code(), refusal.facts()));
      case Outcome.KeyReused _ -> Optional.of(failed("key-reused", outcome));
      case Outcome.TooLarge _ -> Optional.of(failed("too-large", outcome));
      case Outcome.VersionMismatch _, Outcome.InFlight _, Outcome.Unavailable _ -> {
        LOG.info("{} tries again: {}", call.key(), outcome);
        yield Optional.empty();
      }
    };
  }

  private static Reaction failed(String cause, Object why) {
    return new Reaction.Failed(cause, Map.of("why", why.toString()));
  }

  private static String place(PublishedRecord record) {
    return record.log() + "/" + record.position();
  }

  private CommandCall call(
      String key, PublishedRecord record, Function<CommandContext, ? extends Command> make) {
    return new CommandCall(
        actor,
        key,
        LeafHash.plain(key.getBytes(StandardCharsets.UTF_8)),
        record.effectiveOn(),
        null,
        null,
        record.correlationId(),
        place(record),
        make);
  }

  /// A command found no outcome within several attempts.
  static final class StillUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StillUnavailable(String key) {
      super("no outcome yet for " + key);
    }
  }
}
