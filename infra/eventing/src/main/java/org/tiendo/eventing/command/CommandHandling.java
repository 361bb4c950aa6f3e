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
    StagedCommit commit = StagedCommit.of(CurrentUnitOfWork.get(), log);
    return carry(features.ofCommand(command.getClass()), command, expected, commit);
  }

  private <C extends Command, S, E> Carried carry(
      Feature<C, S, E> feature, Command any, @Nullable Long expected, StagedCommit commit) {
    C command = feature.commands().cast(any);
    StreamId stream = new StreamId(feature.name(), feature.subject().apply(command).value());
    StreamState before = loaded(stream, commit);
    if (expected != null && expected != before.version()) {
      throw new Stopped.ByVersion(expected, before.version());
    }
    switch (decide(feature, command, before, commit)) {
      case Decision.Refused<E>(var refusal) -> throw new Stopped.ByRule(refusal);
      case Decision.Accepted<E>(var events, var claims) -> {
        long seq = before.version();
        for (E event : events) {
          EventForms.Form form = features.encode(event);
          commit.add(new Commit.NewEvent(stream, ++seq, form.type(), form.version(), form.data()));
        }
        commit.claim(claims);
      }
    }
    return new Carried(stream, before, commit);
  }

  @SuppressWarnings("unchecked") // a stream of a feature is folded into a state of the same feature
  private <C extends Command, S, E> Decision<E> decide(
      Feature<C, S, E> feature, C command, StreamState state, StagedCommit commit) {
    Others others = others(feature.reads().apply(command), commit);
    return feature.decide().decide(command, (S) state.state(), others);
  }

  private Others others(Set<StreamId> streams, StagedCommit commit) {
    Map<StreamId, Object> loaded = new HashMap<>();
    streams.forEach(stream -> loaded.put(stream, loaded(stream, commit).state()));
    return new Others(loaded);
  }

  /// A command within a command sees what the outer one has staged, and nothing else does.
  private StreamState loaded(StreamId stream, StagedCommit commit) {
    StreamState state = states.load(stream);
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
