package org.tiendo.task.project;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/// Reads `item-model.txt`: what an item does, as a table. What the columns mean stands in it.
final class ItemModel {

  private static final Set<String> WORKING =
      Set.of("ASSIGNED", "ACKNOWLEDGED", "IN_PROGRESS", "RETURNED");
  private static final Set<String> WITH_OTHERS = Set.of("SUBMITTED", "UNDER_REVIEW", "ACCEPTED");

  private final List<Row> rows = rows();
  private final Map<Asked, List<Row>> rowsOf = new HashMap<>();
  private final Map<State, Map<Asked, Outcome>> told = new HashMap<>();

  /// @param actor the role of who asks
  record Asked(String command, String actor) {}

  /// @param within the state in which the work stopped, if it is stopped
  record State(String phase, String within, Set<String> remembered) {}

  /// @param said a state, `=`, `.` or a rule, as the table says it
  record Outcome(String said, State after) {

    boolean isRefused() {
      return isRule(said);
    }
  }

  private record Row(
      List<String> commands,
      List<String> who,
      List<String> states,
      List<String> when,
      String outcome,
      List<String> remembers) {

    boolean refuses() {
      return isRule(outcome);
    }

    boolean isOf(Asked asked) {
      return any(commands, c -> isCommand(c, asked.command()))
          && any(who, w -> isActor(w, asked.actor()));
    }

    boolean fits(State state) {
      return any(states, s -> isState(s, state.phase()))
          && !any(when, w -> !holds(w, state.remembered()));
    }

    private static boolean any(List<String> words, Predicate<String> which) {
      for (String word : words) {
        if (which.test(word)) return true;
      }
      return false;
    }

    private static boolean isCommand(String word, String command) {
      return word.equals("*")
          || word.equals(command)
          || (word.equals("*Review") && isOfReview(command));
    }

    private static boolean isActor(String word, String actor) {
      return word.equals("*")
          || word.equals(actor)
          || (word.startsWith("!") && !word.substring(1).equals(actor));
    }

    private static boolean isState(String word, String state) {
      return switch (word) {
        case "*" -> true;
        case "registered" -> !state.equals("NOTHING");
        case "working" -> WORKING.contains(state);
        case "open" -> WORKING.contains(state) || WITH_OTHERS.contains(state);
        default -> word.equals(state);
      };
    }

    private static boolean holds(String word, Set<String> remembered) {
      return word.startsWith("!")
          ? !remembered.contains(word.substring(1))
          : remembered.contains(word);
    }
  }

  private static boolean isRule(String said) {
    return Character.isLowerCase(said.charAt(0));
  }

  static boolean isOfReview(String command) {
    return command.startsWith("RecordReview");
  }

  State beginning() {
    return new State("NOTHING", "", Set.of());
  }

  /// What everybody's commands lead to in a state. Read once, for many items are in the same state of the table.
  Function<Asked, Outcome> in(State state) {
    Map<Asked, Outcome> outcomes = told.computeIfAbsent(state, _ -> new HashMap<>());
    return asked -> outcomes.computeIfAbsent(asked, _ -> outcome(asked, state));
  }

  private Outcome outcome(Asked asked, State state) {
    boolean inside = state.phase().equals("SUSPENDED") && isOfReview(asked.command());
    State judged = inside ? new State(state.within(), "", state.remembered()) : state;
    Row row =
        rowsOf(asked).stream()
            .filter(r -> r.fits(judged))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no row for %s in %s".formatted(asked, state)));
    if (row.refuses()) return new Outcome(row.outcome(), state);
    State after = after(row, judged);
    return new Outcome(
        row.outcome(), inside ? new State("SUSPENDED", after.phase(), after.remembered()) : after);
  }

  private List<Row> rowsOf(Asked asked) {
    return rowsOf.computeIfAbsent(
        asked, _ -> rows.stream().filter(row -> row.isOf(asked)).toList());
  }

  private static State after(Row row, State state) {
    Set<String> remembered = new TreeSet<>(state.remembered());
    for (String word : row.remembers()) {
      if (word.startsWith("-")) remembered.remove(word.substring(1));
      else remembered.add(word);
    }
    return switch (row.outcome()) {
      case "=", "." -> new State(state.phase(), state.within(), remembered);
      case "<" -> new State(state.within(), "", remembered);
      case "SUSPENDED" -> new State("SUSPENDED", state.phase(), remembered);
      default -> new State(row.outcome(), "", remembered);
    };
  }

  private static List<Row> rows() {
    try (InputStream in =
        Objects.requireNonNull(ItemModel.class.getResourceAsStream("item-model.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(ItemModel::row)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(String line) {
    List<String> cells =
        Arrays.stream(line.split("\\|", -1))
            .map(String::strip)
            .collect(toCollection(java.util.ArrayList::new));
    while (cells.size() < 6) cells.add("");
    return new Row(
        words(cells.get(0)),
        words(cells.get(1)),
        words(cells.get(2)),
        words(cells.get(3)),
        cells.get(4),
        words(cells.get(5)));
  }

  private static List<String> words(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\s+"));
  }
}
