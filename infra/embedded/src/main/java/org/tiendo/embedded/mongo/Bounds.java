package org.tiendo.embedded.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tiendo.embedded.mongo.Condition.Between;
import org.tiendo.embedded.mongo.Condition.OneOf;

/// What a query's conditions leave of one index: values for its first fields, then perhaps a range on the next.
///
/// @param starts encoded values of the first `equal` fields, with the prefix of the index; sorted
/// @param single how many of the first fields are held to one value, and so do not disturb an order
record Bounds(Shape shape, List<Key> starts, int equal, int single, @Nullable Between range) {
  /// A product of `$in` lists beyond this is not worth its intervals.
  private static final int MAX_STARTS = 20_000;

  static Bounds none(Shape shape) {
    return new Bounds(shape, List.of(shape.prefix()), 0, 0, null);
  }

  /// Empty when the index does not help.
  static Optional<Bounds> of(Shape shape, Conditions conditions) {
    Bounds bounds = none(shape);
    boolean arrayUsed = false;
    for (int field = 0; field < shape.fields().size(); field++) {
      if (shape.array(field) && arrayUsed) {
        break; // two fields of different elements of one array: the index pairs fields of the same
        // element
      }
      arrayUsed |= shape.array(field);
      List<Condition> all = conditions.on(shape.fields().get(field));
      Optional<OneOf> values = bounds.values(all, field);
      if (values.isEmpty()) {
        bounds = bounds.with(range(all, shape.array(field)));
        break;
      }
      bounds = bounds.with(values.get());
    }
    return bounds.equal == 0 && bounds.range == null ? Optional.empty() : Optional.of(bounds);
  }

  private Optional<OneOf> values(List<Condition> conditions, int field) {
    return conditions.stream()
        .filter(OneOf.class::isInstance)
        .map(OneOf.class::cast)
        .filter(some -> !(some.takesNull() && (shape.array(field) || shape.sparse())))
        .filter(some -> (long) some.values().size() * starts.size() <= MAX_STARTS)
        .min((a, b) -> Integer.compare(a.values().size(), b.values().size()));
  }

  private Bounds with(OneOf some) {
    List<Key> longer = new ArrayList<>(starts.size() * some.values().size());
    for (Key start : starts) {
      some.values().forEach(value -> longer.add(start.plus(value)));
    }
    boolean one = some.values().size() == 1 && single == equal;
    return new Bounds(shape, longer, equal + 1, one ? single + 1 : single, null);
  }

  private Bounds with(@Nullable Between found) {
    return new Bounds(shape, starts, equal, single, found);
  }

  /// Ranges meet in an intersection only where a document has one value for the field.
  private static @Nullable Between range(List<Condition> conditions, boolean array) {
    @Nullable Between best = null;
    for (Condition condition : conditions) {
      if (condition instanceof Between next) {
        if (best == null || (array && next.oneValue() && !best.oneValue())) {
          best = next;
        } else if (!array) {
          best = best.and(next);
        }
      }
    }
    return best;
  }

  Plan plan(Order order) {
    boolean ordered = gives(order);
    boolean backwards = ordered && order.backwards();
    List<Interval> intervals = new ArrayList<>(starts.size());
    starts.stream().map(this::interval).filter(found -> !found.isEmpty()).forEach(intervals::add);
    return new Plan(
        backwards ? intervals.reversed() : intervals,
        backwards,
        ordered,
        shape.anyArray(),
        equal * 4 + (range == null ? 0 : range.oneValue() ? 2 : 1) + whole() * 2);
  }

  private int whole() {
    return shape.unique() && equal == shape.fields().size() ? 1 : 0;
  }

  private Interval interval(Key start) {
    if (range != null) {
      return new Interval(start.plus(range.from()), start.plus(range.to()), false);
    }
    return new Interval(start, start.afterPrefix(), whole() == 1);
  }

  /// The index is in order of its fields; those held to one value may stand anywhere in the order asked for.
  private boolean gives(Order order) {
    if (order.fields().isEmpty() || shape.unique() && single == shape.fields().size()) {
      return true;
    }
    if (!order.oneWay() || shape.anyArray()) {
      return false;
    }
    List<String> held = shape.fields().subList(0, single);
    List<String> wanted = order.fields().stream().filter(field -> !held.contains(field)).toList();
    List<String> given = shape.fields().subList(single, shape.fields().size());
    return wanted.size() <= given.size() && given.subList(0, wanted.size()).equals(wanted);
  }
}
