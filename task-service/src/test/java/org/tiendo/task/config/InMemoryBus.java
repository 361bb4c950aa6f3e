package org.tiendo.task.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tiendo.contracts.id.Id;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.KernelRule;
import org.tiendo.contracts.kernel.Rule;
import org.tiendo.eventing.command.Feature;
import org.tiendo.eventing.command.Feature.States;
import org.tiendo.eventing.store.StreamId;

/// Carries commands out on streams in memory, by the features as they are wired: one thread, nothing durable.
final class InMemoryBus {

  private final List<Feature<?, ?, ?>> features;
  private final Map<StreamId, List<Object>> streams = new HashMap<>();
  private final Set<String> claims = new HashSet<>();

  InMemoryBus(List<Feature<?, ?, ?>> features) {
    this.features = features;
  }

  /// Sends a command that is expected to be carried out.
  void accept(Command command) {
    assertThat(send(command)).isInstanceOf(Decision.Accepted.class);
  }

  /// Sends a command that is expected to be refused.
  Rule refuse(Command command) {
    Decision<?> decision = send(command);
    assertThat(decision).isInstanceOf(Decision.Refused.class);
    return ((Decision.Refused<?>) decision).refusal().rule();
  }

  Decision<?> send(Command command) {
    return features.stream()
        .filter(feature -> feature.commands().isInstance(command))
        .findFirst()
        .map(feature -> send(feature, command))
        .orElseThrow();
  }

  /// All events of the streams of a feature.
  List<Object> events(String feature) {
    return streams.entrySet().stream()
        .filter(e -> e.getKey().feature().equals(feature))
        .flatMap(e -> e.getValue().stream())
        .toList();
  }

  /// The state of a stream of a feature.
  Object state(String feature, Id id) {
    return state(new StreamId(feature, id.value()));
  }

  private <C extends Command, S, E> Decision<E> send(Feature<C, S, E> feature, Command command) {
    C c = feature.commands().cast(command);
    StreamId stream = new StreamId(feature.name(), feature.subject().apply(c).value());
    S state = state(feature, stream);
    Reading reading = new Reading(this, new HashSet<>());
    while (reading.named.addAll(feature.reads().of(c, state, reading))) {}
    Decision<E> decision = feature.decide().decide(c, state, reading);
    return decision instanceof Decision.Accepted<E> accepted ? store(stream, accepted) : decision;
  }

  /// Everything or nothing, further commands included.
  private <E> Decision<E> store(StreamId stream, Decision.Accepted<E> accepted) {
    if (accepted.claims().stream().anyMatch(claims::contains)) {
      return Decision.refuse(KernelRule.CLAIM_TAKEN);
    }
    Set<String> claimsBefore = Set.copyOf(claims);
    Map<StreamId, List<Object>> before = new HashMap<>();
    streams.forEach((name, events) -> before.put(name, new ArrayList<>(events)));
    claims.addAll(accepted.claims());
    streams.computeIfAbsent(stream, _ -> new ArrayList<>()).addAll(accepted.events());
    for (Command further : accepted.further()) {
      if (send(further) instanceof Decision.Refused<?>(var refusal)) {
        claims.retainAll(claimsBefore);
        streams.clear();
        streams.putAll(before);
        return new Decision.Refused<>(refusal);
      }
    }
    return accepted;
  }

  private <C extends Command, S, E> S state(Feature<C, S, E> feature, StreamId stream) {
    S state = feature.initial().get();
    for (Object event : streams.getOrDefault(stream, List.of())) {
      state = feature.evolve().apply(state, feature.events().cast(event));
    }
    return state;
  }

  private Object state(StreamId stream) {
    return features.stream()
        .filter(feature -> feature.name().equals(stream.feature()))
        .findFirst()
        .map(feature -> (Object) state(feature, stream))
        .orElseThrow();
  }

  /// Only streams that were named beforehand can be read.
  private record Reading(InMemoryBus bus, Set<StreamId> named) implements States {

    @Override
    public boolean has(StreamId stream) {
      return named.contains(stream);
    }

    @Override
    public <T> T of(StreamId stream, Class<T> type) {
      if (!named.contains(stream)) {
        throw new IllegalArgumentException("not named: " + stream);
      }
      return type.cast(bus.state(stream));
    }
  }
}
