package org.tiendo.eventing.command;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Rule;
import org.tiendo.eventing.store.Commit;
import org.tiendo.eventing.store.EventForms;
import org.tiendo.eventing.store.EventLog;
import org.tiendo.eventing.store.StagedCommit;
import org.tiendo.eventing.store.StreamId;

/// The one handler of all commands: load, decide, stage. What is staged becomes one commit with everything else of the root
/// unit of work.
final class CommandHandling implements MessageHandler<CommandMessage<?>> {

  /// Metadata: the stream version that the sender expects.
  static final String EXPECTED_VERSION = "tiendo-if-match";

  /// Metadata: the state of the command's stream, if it has been loaded under its lock already.
  static final String LOADED = "tiendo-loaded";

  private final EventLog log;
  private final FeatureRegistry features;
  private final StreamStates states;

  /// What the handler did.
  ///
  /// @param before the stream's state that was decided on
  record Carried(StreamId stream, StreamState before, StagedCommit commit) {}

  CommandHandling(EventLog log, FeatureRegistry features, StreamStates states) {
    this.log = log;
    this.features = features;
    this.states = states;
  }

  @Override
  public Object handle(CommandMessage<?> message) {
    Command command = (Command) message.getPayload();
    Long expected = (Long) message.getMetaData().get(EXPECTED_VERSION);
    StreamState loaded = (StreamState) message.getMetaData().get(LOADED);
    StagedCommit commit = StagedCommit.of(CurrentUnitOfWork.get(), log);
    return carry(features.ofCommand(command.getClass()), command, expected, loaded, commit);
  }

  private <C extends Command, S, E> Carried carry(
      Feature<C, S, E> feature,
      Command any,
      @Nullable Long expected,
      @Nullable StreamState loaded,
      StagedCommit commit) {
    C command = feature.commands().cast(any);
    StreamId stream = new StreamId(feature.name(), feature.subject().apply(command).value());
    StreamState before = loaded == null ? loaded(stream, commit) : loaded;
    Decision<E> decision = decide(feature, command, before, commit);
    if (expected != null && expected != before.version() && !isUnknown(decision)) {
      throw new Stopped.ByVersion(expected, before.version());
    }
    switch (decision) {
      case Decision.Refused<E>(var refusal) -> throw new Stopped.ByRule(refusal);
      case Decision.Accepted<E>(var events, var claims, var further) -> {
        long seq = before.version();
        for (E event : events) {
          EventForms.Form form = features.encode(event);
          commit.add(new Commit.NewEvent(stream, ++seq, form.type(), form.version(), form.data()));
        }
        commit.claim(claims);
        further.forEach(one -> carry(features.ofCommand(one.getClass()), one, null, null, commit));
      }
    }
    return new Carried(stream, before, commit);
  }

  /// What does not exist for the sender has no version either: to say that another is expected would give it away.
  private static boolean isUnknown(Decision<?> decision) {
    return decision instanceof Decision.Refused<?>(var refusal)
        && refusal.rule().kind() == Rule.Kind.UNKNOWN;
  }

  @SuppressWarnings("unchecked") // a stream of a feature is folded into a state of the same feature
  private <C extends Command, S, E> Decision<E> decide(
      Feature<C, S, E> feature, C command, StreamState before, StagedCommit commit) {
    S state = (S) before.state();
    return feature.decide().decide(command, state, others(feature, command, state, commit));
  }

  /// Ends because every round loads a stream, and a command leads to few.
  private <C extends Command, S, E> Others others(
      Feature<C, S, E> feature, C command, S state, StagedCommit commit) {
    Others others = new Others(new HashMap<>());
    while (others.lacks(feature.reads().of(command, state, others))) {
      feature.reads().of(command, state, others).stream()
          .filter(stream -> !others.has(stream))
          .forEach(stream -> others.loaded.put(stream, loaded(stream, commit).state()));
    }
    return others;
  }

  /// A command within a command sees what the outer one has staged, and nothing else does.
  private StreamState loaded(StreamId stream, StagedCommit commit) {
    StreamState state = commit.once(stream, states::load);
    for (Commit.NewEvent event : commit.events()) {
      if (event.stream().equals(stream)) {
        Feature<?, ?, ?> feature = features.named(stream.feature());
        Object folded = FeatureRegistry.evolve(feature, state.state(), features.decode(event));
        state = new StreamState(event.seq(), state.position(), "", folded);
      }
    }
    return state;
  }

  private record Others(Map<StreamId, Object> loaded) implements Feature.States {

    boolean lacks(Set<StreamId> streams) {
      return !loaded.keySet().containsAll(streams);
    }

    @Override
    public boolean has(StreamId stream) {
      return loaded.containsKey(stream);
    }

    @Override
    public <T> T of(StreamId stream, Class<T> type) {
      Object state = loaded.get(stream);
      if (!type.isInstance(state)) {
        throw new IllegalArgumentException(
            "not named in `reads`, or not a %s: %s".formatted(type.getSimpleName(), stream));
      }
      return type.cast(state);
    }
  }
}
