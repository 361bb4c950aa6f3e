package org.tiendo.testkit.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/// A reference model written as a table: what becomes of a command in a state that is told by a few variables.
///
/// A line is `commands : conditions -> outcome`. The first line that names the command and whose conditions hold tells the
/// outcome: the code of a refusal, `nothing`, or the variables that change, as `name=value`. Commands and values are
/// separated by `|`; a condition is `name=values`, `name!=values` or `*`. `@x` behind a command says who sends it.
public final class TableModel {

  private final List<Line> lines = new ArrayList<>();
  private final Map<String, String> initial = new TreeMap<>();
  private final Set<Line> used = new HashSet<>();

  private record Line(Set<String> commands, List<String> conditions, List<String> outcome) {

    boolean holds(String command, Map<String, String> state) {
      return commands.contains(command) && conditions.stream().allMatch(c -> isTrue(c, state));
    }

    private static boolean isTrue(String condition, Map<String, String> state) {
      if (condition.equals("*")) {
        return true;
      }
      boolean not = condition.contains("!=");
      String[] parts = condition.split("!?=", 2);
      String value = Objects.requireNonNull(state.get(parts[0]), condition);
      return Arrays.asList(parts[1].split("\\|")).contains(value) != not;
    }
  }

  /// What becomes of a command.
  ///
  /// @param refusal code of the rule; null if it is carried out
  /// @param happens whether anything is stored
  /// @param after the state afterwards
  record Answer(String refusal, boolean happens, Map<String, String> after) {}

  /// @param name of a file in the test resource folder `model`; its line `initial : …` tells the first state
  public static TableModel read(String name) {
    TableModel model = new TableModel();
    try (InputStream file = TableModel.class.getResourceAsStream("/model/" + name)) {
      String text =
          new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
      text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).forEach(model::add);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return model;
  }

  private void add(String line) {
    String[] sides = line.split(" : ", 2);
    if (sides[0].strip().equals("initial")) {
      words(sides[1]).forEach(word -> assign(word, initial));
      return;
    }
    String[] rule = sides[1].split("->", 2);
    lines.add(new Line(Set.of(sides[0].strip().split("\\|")), words(rule[0]), words(rule[1])));
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }

  private static void assign(String word, Map<String, String> state) {
    String[] parts = word.split("=", 2);
    state.put(parts[0], parts[1]);
  }

  Map<String, String> initial() {
    return initial;
  }

  Answer answer(String command, Map<String, String> state) {
    Line line =
        lines.stream()
            .filter(l -> l.holds(command, state))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no line for " + command + " in " + state));
    used.add(line);
    if (line.outcome().equals(List.of("nothing"))) {
      return new Answer(null, false, state);
    }
    if (!line.outcome().getFirst().contains("=")) {
      return new Answer(line.outcome().getFirst(), false, state);
    }
    Map<String, String> after = new TreeMap<>(state);
    line.outcome().forEach(word -> assign(word, after));
    return new Answer(null, true, after);
  }

  /// Lines that told no outcome so far.
  List<String> unused() {
    return lines.stream().filter(l -> !used.contains(l)).map(Line::toString).toList();
  }
}
