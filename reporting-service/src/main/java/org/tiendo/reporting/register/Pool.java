package org.tiendo.reporting.register;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One object for each of the few values that entries say again and again: logs, types, people, units and days. There are as
/// many as are told apart in the logs.
final class Pool {

  private final Map<Object, Object> values = new HashMap<>();

  /// An equal entry made of these objects.
  Entry same(Entry entry) {
    return new Entry(
        value(entry.log()),
        entry.position(),
        value(entry.type()),
        value(entry.effectiveOn()),
        entry.recordedAt(),
        value(entry.actor()),
        value(entry.unit()),
        entry.onBehalfOf() == null ? null : value(entry.onBehalfOf()),
        entry.cause());
  }

  @SuppressWarnings("unchecked")
  private <T> T value(T value) {
    @Nullable Object known = values.putIfAbsent(value, value);
    return known == null ? value : (T) known;
  }
}
