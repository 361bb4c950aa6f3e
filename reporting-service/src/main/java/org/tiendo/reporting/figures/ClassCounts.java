package org.tiendo.reporting.figures;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// How many items stand in each class.
///
/// The identity total = Σ classes holds for every value of this type. What was withdrawn or merged is told apart and is in
/// no total.
///
/// @param counts one entry for each class, in their order
public record ClassCounts(int total, Map<ItemClass, Integer> counts) {

  /// @throws IllegalArgumentException if the classes do not add up to the total
  public ClassCounts {
    Map<ItemClass, Integer> ordered = new EnumMap<>(ItemClass.class);
    for (ItemClass itemClass : ItemClass.values()) {
      ordered.put(itemClass, counts.getOrDefault(itemClass, 0));
    }
    int sum =
        ordered.entrySet().stream()
            .filter(e -> !e.getKey().apart())
            .mapToInt(Map.Entry::getValue)
            .sum();
    if (sum != total) {
      throw new IllegalArgumentException("total " + total + " is not the sum of classes " + sum);
    }
    counts = Collections.unmodifiableMap(ordered);
  }

  /// Counts distinct items.
  public static ClassCounts of(Collection<Item> items) {
    return of(items, Item::itemClass);
  }

  /// Counts distinct items, each in the class that a function tells.
  public static ClassCounts of(Collection<Item> items, Function<Item, ItemClass> by) {
    Map<String, ItemClass> distinct = new LinkedHashMap<>();
    items.forEach(item -> distinct.put(item.id(), by.apply(item)));
    Map<ItemClass, Integer> counts = new EnumMap<>(ItemClass.class);
    distinct.values().forEach(itemClass -> counts.merge(itemClass, 1, Integer::sum));
    int apart = (int) distinct.values().stream().filter(ItemClass::apart).count();
    return new ClassCounts(distinct.size() - apart, counts);
  }

  public int of(ItemClass itemClass) {
    return counts.getOrDefault(itemClass, 0);
  }

  public int done() {
    return of(ItemClass.DONE_ON_TIME) + of(ItemClass.DONE_LATE);
  }

  /// The summands of the total; rare classes only if something is in them.
  public Map<ItemClass, Integer> summands() {
    return some(false);
  }

  /// What stands beside the total, as far as there is any.
  public Map<ItemClass, Integer> apart() {
    return some(true);
  }

  private Map<ItemClass, Integer> some(boolean apart) {
    Map<ItemClass, Integer> some = new EnumMap<>(ItemClass.class);
    counts.forEach((itemClass, count) -> {
      if (itemClass.apart() == apart && (count > 0 || !itemClass.rare())) {
        some.put(itemClass, count);
      }
    });
    return Collections.unmodifiableMap(some);
  }
}
