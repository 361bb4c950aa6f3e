package org.tiendo.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.stream.Collectors;

/// The form of a filter without its values, which do not belong in a log.
final class QueryShape {
  private QueryShape() {}

  /// For example `{kind: ?, keys: {$elemMatch: {$gte: ?, $lt: ?}}, _id: {$in: [3 of ?]}}`.
  static String of(Document filter) {
    return filter.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + value(entry.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String value(Object value) {
    return switch (value) {
      case Document inner -> of(inner);
      case Collection<?> several when several.stream().anyMatch(Document.class::isInstance) ->
          several.stream().map(QueryShape::value).collect(Collectors.joining(", ", "[", "]"));
      case Collection<?> several -> "[" + several.size() + " of ?]";
      case null, default -> "?";
    };
  }
}
