package org.tiendo.eventing.relay;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds what is missing in a record that was read from JSON: Jackson leaves a component null that the JSON does not have.
final class Complete {

  private Complete() {}

  /// @throws UnreadableRecord if a component not marked [Nullable] is null, at any depth
  static void check(@Nullable Object value, String path) {
    switch (value) {
      case null -> throw new UnreadableRecord(path + " is missing");
      case Record record -> components(record, path);
      case Collection<?> items -> items.forEach(item -> check(item, path + "[]"));
      case Map<?, ?> map -> map.values().forEach(item -> check(item, path + "{}"));
      default -> {}
    }
  }

  private static void components(Record record, String path) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object value = value(record, component);
      if (value != null || !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        check(value, path + "." + component.getName());
      }
    }
  }

  private static @Nullable Object value(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a published record has public accessors", e);
    }
  }
}
