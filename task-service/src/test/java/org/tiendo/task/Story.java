package org.tiendo.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Rule;

/// Given these events, when this command, then those events or that refusal.
public final class Story<C, S, E> {

  private final S state;
  private final BiFunction<C, S, Decision<E>> decide;

  private Story(S state, BiFunction<C, S, Decision<E>> decide) {
    this.state = state;
    this.decide = decide;
  }

  public static <C, S, E> Story<C, S, E> of(
      S initial, BiFunction<S, E, S> evolve, BiFunction<C, S, Decision<E>> decide, List<E> given) {
    S state = initial;
    for (E event : given) {
      state = evolve.apply(state, event);
    }
    return new Story<>(state, decide);
  }

  public S state() {
    return state;
  }

  public Outcome<E> when(C command) {
    return new Outcome<>(decide.apply(command, state));
  }

  /// What was decided.
  public record Outcome<E>(Decision<E> decision) {

    @SafeVarargs
    public final void then(E... events) {
      assertThat(decision).isEqualTo(Decision.accept(events));
    }

    public void thenNothing() {
      assertThat(decision).isEqualTo(Decision.accept());
    }

    public void thenClaiming(String claim, E event) {
      assertThat(decision).isEqualTo(Decision.acceptClaiming(Set.of(claim), List.of(event)));
    }

    /// Together with commands on other streams, in this order.
    public void thenWith(Set<String> claims, List<Command> further, E event) {
      assertThat(decision).isEqualTo(new Decision.Accepted<>(List.of(event), claims, further));
    }

    /// Nothing of its own, but commands on other streams.
    public void thenOnly(List<Command> further) {
      assertThat(decision).isEqualTo(Decision.acceptWith(further, List.of()));
    }

    /// Together with a command on another stream.
    public void thenWith(Command further, E event) {
      assertThat(decision).isEqualTo(Decision.acceptWith(List.of(further), List.of(event)));
    }

    public Map<String, String> refusedBy(Rule rule) {
      assertThat(decision).isInstanceOf(Decision.Refused.class);
      var refusal = ((Decision.Refused<E>) decision).refusal();
      assertThat(refusal.rule()).isEqualTo(rule);
      return refusal.facts();
    }
  }
}
