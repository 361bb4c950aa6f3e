package org.tiendo.reporting.register;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What pure functions made of something that does not change, one value of each class. Two threads that ask at the same
/// time may both compute; they compute the same.
final class Derived {

  private volatile List<Object> values = List.of();

  <T> T get(Class<T> kind, Supplier<T> function) {
    @Nullable T known = find(kind);
    if (known != null) {
      return known;
    }
    T made = function.get();
    synchronized (this) {
      @Nullable T before = find(kind);
      if (before != null) {
        return before;
      }
      List<Object> more = new ArrayList<>(values);
      more.add(made);
      values = List.copyOf(more);
    }
    return made;
  }

  private <T> @Nullable T find(Class<T> kind) {
    for (Object value : values) {
      if (kind.isInstance(value)) {
        return kind.cast(value);
      }
    }
    return null;
  }
}
