package org.tiendo.eventing.command;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.tiendo.eventing.store.StreamId;

/// Carries a command out, again when it meets a conflict, in the thread it came with.
final class CommandAttempts {

  private static final int ATTEMPTS = 50;
  private static final int LONGEST_PAUSE_MILLIS = 20;
  private static final Duration LOCK_LIMIT = Duration.ofSeconds(10);

  private final EventLog log;
  private final FeatureRegistry features;
  private final StreamLocks locks = new StreamLocks();
  private final CommandGateway gateway;

  CommandAttempts(EventLog log, FeatureRegistry features, StreamSnapshots snapshots) {
    this.log = log;
    this.features = features;
    LogCommandBus bus = new LogCommandBus(log);
    StreamStates states = new StreamStates(log, features, snapshots);
    CommandHandling handling = new CommandHandling(log, features, states);
    features.commands().forEach(command -> bus.subscribe(command.getName(), handling));
    this.gateway = DefaultCommandGateway.builder().commandBus(bus).build();
  }

  Outcome carryOut(
      String id,
      CommandCall call,
      LocalDate effectiveOn,
      InstallationClock clock,
      CommandMeters.Sample sample) {
    CommandContext first = context(id, call, effectiveOn, clock);
    Command command = call.make().apply(first);
    sample.named(command.getClass().getSimpleName());
    try (StreamLocks.Held _ = locks.lock(subject(command), LOCK_LIMIT)) {
      for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
        Outcome outcome = attempt(command, header(id, call, effectiveOn), call.expectedVersion());
        if (outcome != null) {
          return outcome;
        }
        pause(attempt);
        command = call.make().apply(context(id, call, effectiveOn, clock));
      }
    }
    throw new LogUnavailable("the stream kept changing; send the same command again");
  }

  /// @return null after a conflict with another command on the stream
  private @Nullable Outcome attempt(
      Command command, CommitHeader header, @Nullable Long expectedVersion) {
    try {
      return accepted(header.commandId(), dispatch(command, header, expectedVersion));
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

  private Carried dispatch(Command command, CommitHeader header, @Nullable Long expectedVersion) {
    Map<String, Object> metaData = new HashMap<>(header.toMetaData());
    if (expectedVersion != null) {
      metaData.put(CommandHandling.EXPECTED_VERSION, expectedVersion);
    }
    Reply reply = new Reply();
    gateway.<Object, Carried>send(
        new GenericCommandMessage<>(
            new GenericMessage<>(header.commandId(), command, metaData),
            command.getClass().getName()),
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

  private static CommandContext context(
      String id, CommandCall call, LocalDate effectiveOn, InstallationClock clock) {
    return new CommandContext(new CommandId(id), call.actor(), effectiveOn, clock.today());
  }

  private static CommitHeader header(String id, CommandCall call, LocalDate effectiveOn) {
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
