package org.tiendo.eventing.command;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.tiendo.contracts.kernel.KernelRule;
import org.tiendo.contracts.kernel.Refusal;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.kernel.Rule;
import org.tiendo.eventing.config.InstallationClock;
import org.tiendo.eventing.store.Envelope;
import org.tiendo.eventing.store.EventLog;
import org.tiendo.eventing.store.EventLog.LogUnavailable;
import org.tiendo.eventing.store.StoredCommit;

/// Commands over Axon's command gateway and bus.
///
/// A command id is looked up before anything is decided, together with the state to decide on, and once more before anything
/// but success is answered: between the two another sending of the same command may have been stored, and then its result
/// is the answer.
public final class AxonCommands implements Commands {

  private final EventLog log;
  private final InstallationClock clock;
  private final String tenant;
  private final int backdatingDays;
  private final CommandAttempts attempts;
  private final CommandMeters meters;
  private final Set<String> inFlight = ConcurrentHashMap.newKeySet();

  /// @param tenant part of every command id
  /// @param backdatingDays how many days before today a command may be dated; services of the installation, which answer
  ///     to what was recorded earlier, are not held to it
  public AxonCommands(
      EventLog log,
      FeatureRegistry features,
      StreamSnapshots snapshots,
      InstallationClock clock,
      String tenant,
      int backdatingDays,
      MeterRegistry registry) {
    this.log = log;
    this.clock = clock;
    this.tenant = tenant;
    this.backdatingDays = backdatingDays;
    this.attempts = new CommandAttempts(log, features, snapshots);
    this.meters = new CommandMeters(registry);
  }

  /// @throws IllegalArgumentException from the call's `make`, as it threw it
  /// @throws IllegalStateException when called from within a unit of work, whose rollback would undo what was answered
  @Override
  public Outcome send(CommandCall call) {
    if (CurrentUnitOfWork.isStarted()) {
      throw new IllegalStateException("send commands from a thread without a unit of work");
    }
    String id = CommandIds.of(tenant, call.actor().person().value(), call.key());
    CommandMeters.Sample sample = meters.start();
    try {
      return sample.stop(only(id, call, sample));
    } catch (RuntimeException e) {
      sample.failed();
      throw e;
    }
  }

  private Outcome only(String id, CommandCall call, CommandMeters.Sample sample) {
    if (!inFlight.add(id)) {
      return new Outcome.InFlight(id);
    }
    try {
      return now(id, call, sample);
    } catch (LogUnavailable e) {
      return new Outcome.Unavailable(String.valueOf(e.getMessage()));
    } finally {
      inFlight.remove(id);
    }
  }

  private Outcome now(String id, CommandCall call, CommandMeters.Sample sample) {
    Outcome outcome;
    try {
      outcome = dated(id, call, sample);
    } catch (LogUnavailable e) {
      outcome = new Outcome.Unavailable(String.valueOf(e.getMessage()));
    } catch (EventLog.TooLarge e) {
      outcome = new Outcome.TooLarge(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      return earlier(id, call).orElseThrow(() -> e);
    }
    return switch (outcome) {
      case Outcome.Accepted _, Outcome.KeyReused _ -> outcome;
      default -> earlier(id, call).orElse(outcome);
    };
  }

  private Outcome dated(String id, CommandCall call, CommandMeters.Sample sample) {
    LocalDate effectiveOn = call.effectiveOn() == null ? clock.today() : call.effectiveOn();
    if (clock.stopped(effectiveOn)) {
      return refused(KernelRule.CLOCK_STOPPED, effectiveOn);
    }
    clock.follow(effectiveOn);
    if (effectiveOn.isAfter(clock.today())) {
      return refused(KernelRule.EFFECTIVE_IN_FUTURE, effectiveOn);
    }
    if (effectiveOn.isBefore(clock.today().minusDays(backdatingDays))
        && !call.actor().has(Role.SERVICE)) {
      return refused(KernelRule.BACKDATED_TOO_FAR, effectiveOn);
    }
    return attempts.carryOut(new CommandAttempts.Sending(id, call, effectiveOn, clock), sample);
  }

  private Outcome refused(Rule rule, LocalDate effectiveOn) {
    return new Outcome.Refused(
        new Refusal(
            rule,
            Map.of("effectiveOn", effectiveOn.toString(), "today", clock.today().toString())));
  }

  /// What the first accepted sending of a command is answered with, however long ago it was.
  private Optional<Outcome> earlier(String id, CommandCall call) {
    return log.commitOf(id).map(commit -> answer(log.name(), commit, call));
  }

  /// What a command is answered with whose id a commit holds.
  static Outcome answer(String log, StoredCommit commit, CommandCall call) {
    return commit.digest().equals(call.digest())
        ? accepted(log, commit)
        : new Outcome.KeyReused(commit.commandId());
  }

  static Outcome.Accepted accepted(String log, StoredCommit commit) {
    Envelope first = commit.events().getFirst();
    List<Envelope> own =
        commit.events().stream().filter(event -> event.agg().equals(first.agg())).toList();
    return new Outcome.Accepted(
        commit.commandId(),
        first.agg().id(),
        own.getLast().seq(),
        log + ":" + commit.lastPosition(),
        commit.events().stream()
            .map(event -> new Outcome.StoredEventRef(event.id(), event.t(), event.n()))
            .toList());
  }
}
