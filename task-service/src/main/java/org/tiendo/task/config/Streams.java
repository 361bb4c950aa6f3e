package org.tiendo.task.config;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tiendo.contracts.id.Id;
import org.tiendo.eventing.command.Feature.States;
import org.tiendo.eventing.store.StreamId;

/// Names streams of ids, and picks what a feature may know of the states in them.
final class Streams {

  private Streams() {}

  static Set<StreamId> of(String feature, Collection<? extends Id> ids) {
    Set<StreamId> streams = new HashSet<>();
    ids.forEach(id -> streams.add(new StreamId(feature, id.value())));
    return streams;
  }

  static Set<StreamId> all(Collection<Set<StreamId>> parts) {
    Set<StreamId> streams = new HashSet<>();
    parts.forEach(streams::addAll);
    return streams;
  }

  /// What `known` tells of each state; ids of which it tells nothing are left out.
  static <I extends Id, S, T> Map<I, T> known(
      String feature,
      Collection<I> ids,
      States states,
      Class<S> type,
      Function<S, Optional<T>> known) {
    Map<I, T> found = new LinkedHashMap<>();
    for (I id : ids) {
      known
          .apply(states.of(new StreamId(feature, id.value()), type))
          .ifPresent(value -> found.put(id, value));
    }
    return found;
  }
}
