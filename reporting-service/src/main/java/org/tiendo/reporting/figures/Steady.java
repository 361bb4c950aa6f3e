package org.tiendo.reporting.figures;

import java.util.ArrayList;
import java.util.List;

/// Lists that do not change, so that those who hold one before and after a step share it.
final class Steady {

  private Steady() {}

  static <T> List<T> with(List<T> list, T more) {
    List<T> longer = new ArrayList<>(list);
    longer.add(more);
    return List.copyOf(longer);
  }

  /// Without its first equal element.
  static <T> List<T> without(List<T> list, T one) {
    List<T> left = new ArrayList<>(list);
    left.remove(one);
    return List.copyOf(left);
  }
}
