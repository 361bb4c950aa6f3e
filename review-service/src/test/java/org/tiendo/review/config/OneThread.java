package org.tiendo.review.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.KernelRule;
import org.tiendo.eventing.command.Feature;
import org.tiendo.eventing.command.Feature.States;
import org.tiendo.eventing.store.StreamId;

/// Carries commands out by the features as they are wired: in memory, on one thread, each on its own stream alone.
record OneThread(
    List<Feature<?, ?, ?>> features, Map<StreamId, List<Object>> streams, Set<String> claims) {

  OneThread(List<Feature<?, ?, ?>> features) {
    this(features, new HashMap<>(), new HashSet<>());
  }

  void accept(Command command) {
    assertThat(send(command)).isInstanceOf(Decision.Accepted.class);
  }

  /// The code of the rule that refuses it.
  String refuse(Command command) {
    assertThat(send(command)).isInstanceOf(Decision.Refused.class);
    return ((Decision.Refused<?>) send(command)).refusal().rule().code();
  }

  Decision<?> send(Command command) {
    return features.stream()
        .filter(feature -> feature.commands().isInstance(command))
        .map(feature -> (Decision<?>) send(feature, command))
        .findFirst()
        .orElseThrow();
  }

  List<Object> events(String feature) {
    return streams.entrySet().stream()
        .filter(entry -> entry.getKey().feature().equals(feature))
        .flatMap(entry -> entry.getValue().stream())
        .toList();
  }

  private <C extends Command, S, E> Decision<E> send(Feature<C, S, E> feature, Command command) {
    C own = feature.commands().cast(command);
    StreamId stream = new StreamId(feature.name(), feature.subject().apply(own).value());
    S state = state(feature, stream);
    Named named = new Named(this, new HashSet<>());
    while (named.streams().addAll(feature.reads().of(own, state, named))) {}
    Decision<E> decision = feature.decide().decide(own, state, named);
    if (decision instanceof Decision.Accepted<E> done) {
      if (done.claims().stream().anyMatch(claims::contains)) {
        return Decision.refuse(KernelRule.CLAIM_TAKEN);
      }
      claims.addAll(done.claims());
      streams.computeIfAbsent(stream, _ -> new ArrayList<>()).addAll(done.events());
    }
    return decision;
  }

  private <C extends Command, S, E> S state(Feature<C, S, E> feature, StreamId stream) {
    S state = feature.initial().get();
    for (Object event : streams.getOrDefault(stream, List.of())) {
      state = feature.evolve().apply(state, feature.events().cast(event));
    }
    return state;
  }

  /// Only what was named can be read.
  private record Named(OneThread bus, Set<StreamId> streams) implements States {

    @Override
    public boolean has(StreamId stream) {
      return streams.contains(stream);
    }

    @Override
    public <T> T of(StreamId stream, Class<T> type) {
      assertThat(streams).contains(stream);
      return bus.features().stream()
          .filter(feature -> feature.name().equals(stream.feature()))
          .map(feature -> type.cast(bus.state(feature, stream)))
          .findFirst()
          .orElseThrow();
    }
  }
}
