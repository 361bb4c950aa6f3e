package org.tiendo.eventing.command;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.messaging.GenericMessage;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.CommandId;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.KernelRule;
import org.tiendo.contracts.kernel.Refusal;
import org.tiendo.eventing.command.CommandHandling.Carried;
import org.tiendo.eventing.config.InstallationClock;
import org.tiendo.eventing.store.CommitHeader;
import org.tiendo.eventing.store.EventLog;
import org.tiendo.eventing.store.EventLog.AppendConflict;
import org.tiendo.eventing.store.EventLog.LogUnavailable;
import org.tiendo.eventing.store.StoredCommit;
import org.tiendo.eventing.store.StreamId;

/// Carries a command out, again when it meets a conflict, in the thread it came with.
final class CommandAttempts {

  private static final int ATTEMPTS = 50;
  private static final int LONGEST_PAUSE_MILLIS = 20;
  private static final Duration LOCK_LIMIT = Duration.ofSeconds(10);

  private final EventLog log;
  private final FeatureRegistry features;
  private final StreamStates states;
  private final StreamLocks locks = new StreamLocks();
  private final CommandGateway gateway;

  CommandAttempts(EventLog log, FeatureRegistry features, StreamSnapshots snapshots) {
    this.log = log;
    this.features = features;
    LogCommandBus bus = new LogCommandBus(log);
    this.states = new StreamStates(log, features, snapshots);
    CommandHandling handling = new CommandHandling(log, features, states);
    features.commands().forEach(command -> bus.subscribe(command.getName(), handling));
    this.gateway = DefaultCommandGateway.builder().commandBus(bus).build();
  }

  /// A command as it came in.
  ///
  /// @param id permanent id
  record Sending(String id, CommandCall call, LocalDate effectiveOn, InstallationClock clock) {

    Command command() {
      return call.make()
          .apply(new CommandContext(new CommandId(id), call.actor(), effectiveOn, clock.today()));
    }

    CommitHeader header() {
      return new CommitHeader(
          id,
          call.digest(),
          call.actor().person().value(),
          call.actor().unit().value(),
          call.onBehalfOf() == null ? null : call.onBehalfOf().value(),
          effectiveOn,
          call.correlationId() == null ? id : call.correlationId(),
          call.causationId());
    }
  }

  /// Looks the id up together with the stream's state. If others are at the stream, it looks it up before it stands in line
  /// as well: a crowd would wait for answers that are known.
  Outcome carryOut(Sending sending, CommandMeters.Sample sample) {
    Command command = sending.command();
    sample.named(command.getClass().getSimpleName());
    StreamId subject = subject(command);
    Optional<StreamLocks.Held> free = locks.lockIfFree(subject);
    if (free.isEmpty()) {
      Optional<StoredCommit> earlier = log.commitOf(sending.id());
      if (earlier.isPresent()) {
        return answer(sending, earlier.get());
      }
    }
    try (StreamLocks.Held _ = free.orElseGet(() -> locks.lock(subject, LOCK_LIMIT))) {
      return alone(sending, command, subject);
    }
  }

  private Outcome alone(Sending sending, Command command, StreamId subject) {
    StreamStates.Wanted wanted = states.wanted(subject);
    EventLog.Found found = log.find(sending.id(), subject, wanted.from(), wanted.end());
    return found.commit().isPresent()
        ? answer(sending, found.commit().get())
        : attempts(sending, command, states.load(wanted, found.events()));
  }

  private Outcome answer(Sending sending, StoredCommit earlier) {
    return AxonCommands.answer(log.name(), earlier, sending.call());
  }

  /// @param loaded the state for the first attempt
  private Outcome attempts(Sending sending, Command first, StreamState loaded) {
    Command command = first;
    @Nullable StreamState state = loaded;
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      Outcome outcome = attempt(command, sending, state);
      if (outcome != null) {
        return outcome;
      }
      pause(attempt);
      command = sending.command();
      state = null;
    }
    throw new LogUnavailable("the stream kept changing; send the same command again");
  }

  /// @return null after a conflict with another command on the stream
  private @Nullable Outcome attempt(
      Command command, Sending sending, @Nullable StreamState loaded) {
    try {
      return accepted(sending.id(), dispatch(command, sending, loaded));
    } catch (Stopped e) {
      return e.outcome();
    } catch (AppendConflict e) {
      return switch (e.kind()) {
        case STREAM -> null;
        case CLAIM ->
            new Outcome.Refused(new Refusal(KernelRule.CLAIM_TAKEN, Map.of("claim", e.key())));
        case COMMAND -> throw e;
      };
    }
  }

  private Carried dispatch(Command command, Sending sending, @Nullable StreamState loaded) {
    Map<String, Object> metaData = new HashMap<>(sending.header().toMetaData());
    if (sending.call().expectedVersion() != null) {
      metaData.put(CommandHandling.EXPECTED_VERSION, sending.call().expectedVersion());
    }
    if (loaded != null) {
      metaData.put(CommandHandling.LOADED, loaded);
    }
    Reply reply = new Reply();
    gateway.<Object, Carried>send(
        new GenericCommandMessage<>(
            new GenericMessage<>(sending.id(), command, metaData), command.getClass().getName()),
        (_, result) -> reply.take(result));
    return reply.get();
  }

  private Outcome accepted(String id, Carried carried) {
    return carried
        .commit()
        .stored()
        .map(commit -> AxonCommands.accepted(log.name(), commit))
        .orElseGet(() -> noChange(id, carried));
  }

  /// Nothing to do is success too; it is visible where the state was that showed so.
  private Outcome.Accepted noChange(String id, Carried carried) {
    StreamState before = carried.before();
    return new Outcome.Accepted(
        id,
        carried.stream().id(),
        before.version(),
        log.name() + ":" + Math.max(0, before.position()),
        List.of());
  }

  private StreamId subject(Command command) {
    return subject(features.ofCommand(command.getClass()), command);
  }

  private static <C extends Command> StreamId subject(Feature<C, ?, ?> feature, Command command) {
    return new StreamId(
        feature.name(), feature.subject().apply(feature.commands().cast(command)).value());
  }

  private static void pause(int attempt) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(Math.min(attempt, LONGEST_PAUSE_MILLIS)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LogUnavailable("interrupted between two attempts", e);
    }
  }

  /// The bus answers before its `send` returns, in the same thread.
  private static final class Reply {
    private @Nullable CommandResultMessage<? extends Carried> result;

    void take(CommandResultMessage<? extends Carried> given) {
      result = given;
    }

    Carried get() {
      if (result == null) {
        throw new IllegalStateException("the bus gave no answer");
      }
      if (!result.isExceptional()) {
        return result.getPayload();
      }
      switch (result.exceptionResult()) {
        case RuntimeException e -> throw e;
        case Error e -> throw e;
        case Throwable e -> throw new IllegalStateException("a handler failed", e);
      }
    }
  }
}
