package org.tiendo.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.tiendo.contracts.kernel.Decision;

/// A reference model written as a table: for each state and command, the next state or the rule that refuses.
///
/// The first line names the commands, each further one a state and what every command does in it: the name of the next
/// state, `!` and the code of a rule, or `.` for nothing to do.
public final class ModelTable {

  private final List<String> commands;
  private final Map<String, List<String>> rows = new LinkedHashMap<>();

  private ModelTable(List<List<String>> lines) {
    commands = lines.getFirst();
    for (List<String> line : lines.subList(1, lines.size())) {
      assertThat(line).as("a row of the table").hasSize(commands.size() + 1);
      rows.put(line.getFirst(), line.subList(1, line.size()));
    }
  }

  public static ModelTable of(String text) {
    return new ModelTable(
        text.lines()
            .filter(line -> !line.isBlank())
            .map(line -> Arrays.asList(line.strip().split("\\s+")))
            .toList());
  }

  private record Reached<S>(S state, String name) {}

  /// Every command in every state that is reached within some commands, states deduplicated.
  ///
  /// @return how many pairs of state and command were compared
  public <C, S, E> int agrees(
      Map<String, C> meant,
      S initial,
      BiFunction<C, S, Decision<E>> decide,
      BiFunction<S, E, S> evolve,
      int within) {
    assertThat(meant.keySet()).containsExactlyInAnyOrderElementsOf(commands);
    String first = rows.keySet().iterator().next();
    Set<Reached<S>> seen = new HashSet<>(Set.of(new Reached<>(initial, first)));
    List<Reached<S>> now = List.of(new Reached<>(initial, first));
    int compared = 0;
    for (int step = 0; step < within; step++) {
      List<Reached<S>> next = new ArrayList<>();
      for (Reached<S> reached : now) {
        for (int i = 0; i < commands.size(); i++) {
          String cell = rows.get(reached.name()).get(i);
          Decision<E> decision = decide.apply(meant.get(commands.get(i)), reached.state());
          assertThat(told(decision, cell)).as("%s in %s", commands.get(i), reached).isEqualTo(cell);
          compared++;
          if (decision instanceof Decision.Accepted<E>(var events, _, _)) {
            S state = reached.state();
            for (E event : events) state = evolve.apply(state, event);
            Reached<S> after = new Reached<>(state, cell.equals(".") ? reached.name() : cell);
            if (seen.add(after)) next.add(after);
          }
        }
      }
      now = next;
    }
    assertThat(seen.stream().map(Reached::name)).containsAll(rows.keySet());
    return compared;
  }

  /// A refusal by its rule; an acceptance as the table has it, unless it says otherwise.
  private static <E> String told(Decision<E> decision, String cell) {
    return switch (decision) {
      case Decision.Refused<E>(var refusal) -> "!" + refusal.rule().code();
      case Decision.Accepted<E>(var events, _, _) when events.isEmpty() -> ".";
      case Decision.Accepted<E> _ -> cell.startsWith("!") || cell.equals(".") ? "accepted" : cell;
    };
  }
}
