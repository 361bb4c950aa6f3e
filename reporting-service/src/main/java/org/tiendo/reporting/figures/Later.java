package org.tiendo.reporting.figures;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A value that is computed when it is first asked for, once.
final class Later<T> {

  private final Supplier<T> computation;
  private volatile @Nullable T value;

  Later(Supplier<T> computation) {
    this.computation = computation;
  }

  T get() {
    T known = value;
    return known == null ? compute() : known;
  }

  private synchronized T compute() {
    T known = value;
    if (known == null) {
      known = computation.get();
      value = known;
    }
    return known;
  }
}
