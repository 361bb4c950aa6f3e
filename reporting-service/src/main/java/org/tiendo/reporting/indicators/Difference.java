package org.tiendo.reporting.indicators;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.vocabulary.Membership;
import org.tiendo.reporting.figures.Item;
import org.tiendo.reporting.figures.ItemClass;

/// What changed of one scope between two points on the axes of time: business date, and what was known.
///
/// For every value of this type the moves explain the classes: what a class gained is what moved into it less what moved out.
///
/// @param classes that count another number of items
/// @param values indicators of which either number is another
/// @param moves items that stand in another class, came in or went out
public record Difference(List<ClassChange> classes, List<ValueChange> values, List<Move> moves) {

  /// @param itemClass null for the total
  public record ClassChange(@Nullable ItemClass itemClass, int from, int to) {
    public int by() {
      return to - from;
    }
  }

  public record ValueChange(Value from, Value to) {}

  /// An item that changed its place.
  ///
  /// @param item as it stands at the later point; as it stood at the earlier one if it is gone
  /// @param from null if it was not there
  /// @param to null if it is not there any more
  /// @param events that count at one point only, of those that its class rests on; none if only the date did it
  public record Move(
      Item item, @Nullable ItemClass from, @Nullable ItemClass to, List<String> events) {
    public Move {
      events = List.copyOf(events);
    }
  }

  /// @throws IllegalStateException if the moves do not explain the classes
  public Difference {
    classes = List.copyOf(classes);
    values = List.copyOf(values);
    moves = List.copyOf(moves);
    for (ItemClass itemClass : ItemClass.values()) {
      int moved = 0;
      for (Move move : moves) {
        moved += (move.to() == itemClass ? 1 : 0) - (move.from() == itemClass ? 1 : 0);
      }
      int counted =
          classes.stream()
              .filter(change -> change.itemClass() == itemClass)
              .mapToInt(ClassChange::by)
              .sum();
      if (moved != counted) {
        throw new IllegalStateException(
            "%s changed by %d, but %d moved".formatted(itemClass, counted, moved));
      }
    }
  }

  public boolean isNothing() {
    return classes.isEmpty() && values.isEmpty() && moves.isEmpty();
  }

  /// @param from of the same programme, directive or everything as `to`, on the basis of items
  public static Difference of(Scope from, Scope to) {
    return new Difference(classes(from, to), values(from, to), moves(from, to));
  }

  private static List<ClassChange> classes(Scope from, Scope to) {
    List<ClassChange> changes = new ArrayList<>();
    var before = from.classes();
    var after = to.classes();
    if (before.total() != after.total()) {
      changes.add(new ClassChange(null, before.total(), after.total()));
    }
    for (ItemClass itemClass : ItemClass.values()) {
      if (before.of(itemClass) != after.of(itemClass)) {
        changes.add(new ClassChange(itemClass, before.of(itemClass), after.of(itemClass)));
      }
    }
    return changes;
  }

  private static List<ValueChange> values(Scope from, Scope to) {
    List<ValueChange> changes = new ArrayList<>();
    for (Indicator indicator : Indicator.values()) {
      Value before = indicator.of(from);
      Value after = indicator.of(to);
      if (before.numerator() != after.numerator() || before.denominator() != after.denominator()) {
        changes.add(new ValueChange(before, after));
      }
    }
    return changes;
  }

  private static List<Move> moves(Scope from, Scope to) {
    Map<String, Work> before = new LinkedHashMap<>();
    from.works().forEach(work -> before.put(work.id(), work));
    List<Move> moves = new ArrayList<>();
    for (Work after : to.works()) {
      Work was = before.remove(after.id());
      if (was == null) {
        was = asPlanned(after.item(), before);
      }
      if (was == null || was.itemClass() != after.itemClass()) {
        moves.add(
            new Move(
                after.item(),
                was == null ? null : was.itemClass(),
                after.itemClass(),
                events(was, after)));
      }
    }
    before
        .values()
        .forEach(was -> moves.add(new Move(was.item(), was.itemClass(), null, events(was, null))));
    return moves;
  }

  /// The planned item that became this one, taken out of those before.
  private static @Nullable Work asPlanned(Item item, Map<String, Work> before) {
    for (Membership membership : item.memberships()) {
      Work planned = before.remove(Item.idOf(membership));
      if (planned != null) {
        return planned;
      }
    }
    return null;
  }

  private static List<String> events(@Nullable Work was, @Nullable Work after) {
    Set<String> one = was == null ? Set.of() : new LinkedHashSet<>(was.item().events());
    Set<String> other = after == null ? Set.of() : new LinkedHashSet<>(after.item().events());
    List<String> events = new ArrayList<>();
    one.stream().filter(event -> !other.contains(event)).forEach(events::add);
    other.stream().filter(event -> !one.contains(event)).forEach(events::add);
    return events;
  }
}
