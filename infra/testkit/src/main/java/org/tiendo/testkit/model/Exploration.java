package org.tiendo.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.tiendo.contracts.kernel.Decision;

/// Every pair of state and command that can be reached within some commands, each asked of the decider and of the table.
///
/// @param commands the commands of a small world, by the names that the table gives them
public record Exploration<C, S, E>(
    Map<String, C> commands,
    S initial,
    BiFunction<C, S, Decision<E>> decide,
    BiFunction<S, E, S> evolve) {

  private record Node<S>(S state, Map<String, String> told) {}

  /// Fails where decider and table disagree, and if a line of the table was never needed.
  ///
  /// @return how many pairs of state and command were compared
  public int agreesWith(TableModel table, int depth) {
    Set<Node<S>> seen = new HashSet<>();
    List<Node<S>> edge = List.of(new Node<>(initial, table.initial()));
    seen.addAll(edge);
    int pairs = 0;
    for (int step = 0; step < depth; step++) {
      List<Node<S>> next = new ArrayList<>();
      for (Node<S> node : edge) {
        for (Map.Entry<String, C> command : commands.entrySet()) {
          pairs++;
          Node<S> after = compare(table, node, command.getKey(), command.getValue());
          if (seen.add(after)) {
            next.add(after);
          }
        }
      }
      edge = next;
    }
    assertThat(table.unused()).as("lines of the table that nothing needed").isEmpty();
    return pairs;
  }

  private Node<S> compare(TableModel table, Node<S> node, String name, C command) {
    TableModel.Answer told = table.answer(name, node.told());
    return switch (decide.apply(command, node.state())) {
      case Decision.Refused<E>(var refusal) -> {
        same(told.refusal(), refusal.rule().code(), name, node);
        yield node;
      }
      case Decision.Accepted<E> accepted -> {
        same(told.refusal(), null, name, node);
        S state = node.state();
        for (E event : accepted.events()) {
          state = evolve.apply(state, event);
        }
        if (accepted.events().isEmpty() == told.happens()) {
          throw new AssertionError(
              "%s in %s: %s, the table says %s".formatted(name, node, accepted, told.after()));
        }
        yield new Node<>(state, told.after());
      }
    };
  }

  private static void same(String told, String decided, String name, Object node) {
    if (!Objects.equals(told, decided)) {
      throw new AssertionError(
          "%s in %s: the table says %s, the decider %s".formatted(name, node, told, decided));
    }
  }
}
