package org.tiendo.contracts.kernel;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// The outcome of a decider: events to store, or a refusal. A refusal is a value, not an exception.
///
/// @param <E> the feature's event type
public sealed interface Decision<E> {

  /// Carried out.
  ///
  /// @param events to append to the command's stream, in order; empty for a no-op
  /// @param claims values that become permanently taken with this commit, e.g. `number:<series>/12`; a commit whose
  ///     claim is taken already is refused as a whole by [KernelRule#CLAIM_TAKEN]
  record Accepted<E>(List<E> events, Set<String> claims) implements Decision<E> {
    public Accepted {
      events = List.copyOf(events);
      claims = Set.copyOf(claims);
    }
  }

  /// Not carried out; nothing is stored.
  record Refused<E>(Refusal refusal) implements Decision<E> {}

  @SafeVarargs
  static <E> Decision<E> accept(E... events) {
    return new Accepted<>(List.of(events), Set.of());
  }

  static <E> Decision<E> acceptClaiming(Set<String> claims, List<E> events) {
    return new Accepted<>(events, claims);
  }

  static <E> Decision<E> refuse(Rule rule) {
    return new Refused<>(new Refusal(rule, Map.of()));
  }

  static <E> Decision<E> refuse(Rule rule, Map<String, String> facts) {
    return new Refused<>(new Refusal(rule, facts));
  }
}
