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
  /// @param further commands on other streams, of this or another feature, that are carried out with it, in order: all
  ///     are stored in one commit or, if one is refused, none. Each is decided on its own, and sees what was decided before
  record Accepted<E>(List<E> events, Set<String> claims, List<Command> further)
      implements Decision<E> {
    public Accepted {
      events = List.copyOf(events);
      claims = Set.copyOf(claims);
      further = List.copyOf(further);
    }

    public Accepted(List<E> events, Set<String> claims) {
      this(events, claims, List.of());
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

  /// Carried out together with commands on other streams.
  static <E> Decision<E> acceptWith(List<? extends Command> further, List<E> events) {
    return new Accepted<>(events, Set.of(), List.copyOf(further));
  }

  static <E> Decision<E> refuse(Rule rule) {
    return new Refused<>(new Refusal(rule, Map.of()));
  }

  static <E> Decision<E> refuse(Rule rule, Map<String, String> facts) {
    return new Refused<>(new Refusal(rule, facts));
  }
}
