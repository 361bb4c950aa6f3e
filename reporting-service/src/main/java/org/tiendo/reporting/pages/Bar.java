package org.tiendo.reporting.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.tiendo.reporting.figures.ClassCounts;
import org.tiendo.reporting.figures.ItemClass;

/// Classes as a bar of width 100, drawn by the server. It repeats the numbers beside it, so readers of screens skip it.
final class Bar {

  private Bar() {}

  /// One part of the bar.
  record Part(ItemClass itemClass, BigDecimal x, BigDecimal width) {}

  static List<Part> of(ClassCounts classes) {
    List<Part> parts = new ArrayList<>();
    int before = 0;
    for (ItemClass itemClass : ItemClass.values()) {
      int count = classes.of(itemClass);
      if (itemClass.apart()) {
        continue;
      }
      if (count > 0) {
        parts.add(
            new Part(itemClass, share(before, classes.total()), share(count, classes.total())));
      }
      before += count;
    }
    return List.copyOf(parts);
  }

  private static BigDecimal share(int count, int total) {
    return BigDecimal.valueOf(100L * count)
        .divide(BigDecimal.valueOf(total), 2, RoundingMode.HALF_UP)
        .stripTrailingZeros();
  }
}
