package org.tiendo.eventing.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// The queries and updates that logs and read models use, and no others.
final class Queries {

  private Queries() {}

  static boolean matches(Document document, Document filter) {
    for (Map.Entry<String, Object> condition : filter.entrySet()) {
      boolean fits =
          condition.getKey().equals("$or")
              ? any(document, (List<?>) condition.getValue())
              : fits(at(document, condition.getKey()), condition.getValue());
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static boolean any(Document document, List<?> branches) {
    return branches.stream().anyMatch(branch -> matches(document, (Document) branch));
  }

  private static boolean fits(@Nullable Object value, @Nullable Object condition) {
    if (!(condition instanceof Document operators) || !isOperators(operators)) {
      return same(value, condition);
    }
    for (Map.Entry<String, Object> operator : operators.entrySet()) {
      if (!operator(operator.getKey(), value, operator.getValue())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOperators(Document condition) {
    return !condition.isEmpty() && condition.keySet().iterator().next().startsWith("$");
  }

  private static boolean operator(String name, @Nullable Object value, Object wanted) {
    return switch (name) {
      case "$lt" -> compare(value, wanted) < 0;
      case "$gte" -> value != null && compare(value, wanted) >= 0;
      case "$exists" -> (value != null) == (Boolean) wanted;
      case "$in" -> ((Collection<?>) wanted).stream().anyMatch(one -> same(value, one));
      case "$elemMatch" ->
          value instanceof List<?> list && list.stream().anyMatch(one -> fits(one, wanted));
      default -> throw new IllegalArgumentException("not simulated: " + name);
    };
  }

  private static boolean same(@Nullable Object value, @Nullable Object wanted) {
    if (value instanceof List<?> list && !(wanted instanceof List)) {
      return list.stream().anyMatch(one -> same(one, wanted));
    }
    if (value instanceof Number number && wanted instanceof Number other) {
      return number.longValue() == other.longValue();
    }
    return value != null && value.equals(wanted);
  }

  private static int compare(@Nullable Object value, Object wanted) {
    if (value instanceof Number number && wanted instanceof Number other) {
      return Long.compare(number.longValue(), other.longValue());
    }
    if (value instanceof String text && wanted instanceof String other) {
      return text.compareTo(other);
    }
    throw new IllegalArgumentException("not simulated: " + value + " compared with " + wanted);
  }

  private static @Nullable Object at(Document document, String path) {
    if (path.indexOf('.') < 0) {
      return document.get(path);
    }
    Object value = document;
    for (String part : path.split("\\.")) {
      value = value instanceof Document inner ? inner.get(part) : null;
    }
    return value;
  }

  static List<Document> find(
      Collection<Document> documents, Document filter, @Nullable Document sort, int limit) {
    List<Document> found = new ArrayList<>();
    for (Document document : documents) {
      if (matches(document, filter)) {
        found.add(document);
      }
    }
    if (sort != null && sort.getInteger("_id") < 0) {
      found = found.reversed();
    }
    return limit > 0 && limit < found.size() ? found.subList(0, limit) : found;
  }

  /// A copy of a document with an update applied.
  ///
  /// @param inserted whether the document is a new one
  static Document updated(Document before, Document update, boolean inserted) {
    Document after = copy(before);
    update.forEach((operator, fields) -> {
      for (Map.Entry<String, Object> field : ((Document) fields).entrySet()) {
        switch (operator) {
          case "$set" -> set(after, field.getKey(), field.getValue());
          case "$unset" -> set(after, field.getKey(), null);
          case "$setOnInsert" -> {
            if (inserted) {
              set(after, field.getKey(), field.getValue());
            }
          }
          default -> throw new IllegalArgumentException("not simulated: " + operator);
        }
      }
    });
    return after;
  }

  private static Document copy(Document document) {
    Document copy = new Document();
    document.forEach((key, value) -> copy.put(key, value instanceof Document d ? copy(d) : value));
    return copy;
  }

  private static void set(Document document, String path, @Nullable Object value) {
    String[] parts = path.split("\\.");
    Document inner = document;
    for (int i = 0; i < parts.length - 1; i++) {
      inner = (Document) inner.computeIfAbsent(parts[i], _ -> new Document());
    }
    String last = parts[parts.length - 1];
    if (value == null) {
      inner.remove(last);
    } else {
      inner.put(last, value);
    }
  }
}
