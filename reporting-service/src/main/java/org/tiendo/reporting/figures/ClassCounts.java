package org.tiendo.reporting.figures;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// How many items stand in each class.
///
/// The identity total = Σ classes holds for every value of this type.
///
/// @param counts one entry for each class, in their order
public record ClassCounts(int total, Map<ItemClass, Integer> counts) {

  /// @throws IllegalArgumentException if the classes do not add up to the total
  public ClassCounts {
    Map<ItemClass, Integer> ordered = new EnumMap<>(ItemClass.class);
    for (ItemClass itemClass : ItemClass.values()) {
      ordered.put(itemClass, counts.getOrDefault(itemClass, 0));
    }
    int sum = ordered.values().stream().mapToInt(Integer::intValue).sum();
    if (sum != total) {
      throw new IllegalArgumentException("total " + total + " is not the sum of classes " + sum);
    }
    counts = Collections.unmodifiableMap(ordered);
  }

  /// Counts distinct items.
  public static ClassCounts of(Collection<Item> items) {
    Map<String, ItemClass> distinct = new LinkedHashMap<>();
    items.forEach(item -> distinct.put(item.id(), item.itemClass()));
    Map<ItemClass, Integer> counts = new EnumMap<>(ItemClass.class);
    distinct.values().forEach(itemClass -> counts.merge(itemClass, 1, Integer::sum));
    return new ClassCounts(distinct.size(), counts);
  }

  public int of(ItemClass itemClass) {
    return counts.getOrDefault(itemClass, 0);
  }

  public int done() {
    return of(ItemClass.DONE_ON_TIME) + of(ItemClass.DONE_LATE);
  }
}
