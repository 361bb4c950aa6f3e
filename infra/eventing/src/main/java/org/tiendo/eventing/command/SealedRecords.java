package org.tiendo.eventing.command;

import java.util.ArrayList;
import java.util.List;

/// The records below a sealed interface.
final class SealedRecords {

  private SealedRecords() {}

  /// @throws IllegalArgumentException if something below is neither a record nor sealed
  static List<Class<?>> of(Class<?> type) {
    List<Class<?>> found = new ArrayList<>();
    collect(type, found);
    return found;
  }

  private static void collect(Class<?> type, List<Class<?>> found) {
    if (type.isRecord()) {
      if (!found.contains(type)) {
        found.add(type);
      }
    } else if (type.isSealed()) {
      for (Class<?> below : type.getPermittedSubclasses()) {
        collect(below, found);
      }
    } else {
      throw new IllegalArgumentException("neither a record nor sealed: " + type);
    }
  }
}
