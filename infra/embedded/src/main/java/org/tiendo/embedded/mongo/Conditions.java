package org.tiendo.embedded.mongo;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiendo.embedded.mongo.Condition.Between;
import org.tiendo.embedded.mongo.Condition.OneOf;

/// The parts of a query that an index could serve, with `$and` flattened; drivers send a range in that form. What is
/// not understood here is left to the matcher.
///
/// @param byField conditions that must all hold
/// @param choices of each list one must hold: the alternatives of every `$or`
record Conditions(Map<String, List<Condition>> byField, List<List<Document>> choices) {

  static Conditions of(Document query) {
    Conditions conditions = new Conditions(new LinkedHashMap<>(), new ArrayList<>());
    conditions.addAll(query);
    return conditions;
  }

  List<Condition> on(String field) {
    return byField.getOrDefault(field, List.of());
  }

  private void addAll(Document query) {
    query.forEach((name, value) -> {
      switch (name) {
        case "$and" -> documents(value).forEach(this::addAll);
        case "$or" -> choices.add(documents(value));
        default -> {
          if (!name.startsWith("$")) {
            addField(name, value);
          }
        }
      }
    });
  }

  private static List<Document> documents(@Nullable Object value) {
    return value instanceof Collection<?> list && list.stream().allMatch(Document.class::isInstance)
        ? list.stream().map(Document.class::cast).toList()
        : List.of();
  }

  private void addField(String field, @Nullable Object value) {
    if (value instanceof Document operators && isOperators(operators)) {
      operators.forEach((operator, operand) -> add(field, operator(operator, operand)));
    } else if (servable(value)) {
      add(field, oneOf(Stream.of(KeyEncoder.encode(value))));
    }
  }

  private void add(String field, @Nullable Condition condition) {
    if (condition != null) {
      byField.computeIfAbsent(field, _ -> new ArrayList<>()).add(condition);
    }
  }

  private static boolean isOperators(Document value) {
    return !value.isEmpty() && value.keySet().iterator().next().startsWith("$");
  }

  private static @Nullable Condition operator(String operator, @Nullable Object operand) {
    return switch (operator) {
      case "$eq" -> servable(operand) ? oneOf(Stream.of(KeyEncoder.encode(operand))) : null;
      case "$in" -> in(operand);
      case "$gt", "$gte", "$lt", "$lte" -> range(operator, operand);
      case "$elemMatch" -> operand instanceof Document inner ? oneElement(inner) : null;
      default -> null;
    };
  }

  private static @Nullable Condition in(@Nullable Object operand) {
    return operand instanceof Collection<?> list && list.stream().allMatch(Conditions::servable)
        ? oneOf(list.stream().map(KeyEncoder::encode))
        : null;
  }

  private static OneOf oneOf(Stream<Key> values) {
    TreeSet<Key> sorted = new TreeSet<>();
    values.forEach(sorted::add);
    return new OneOf(sorted);
  }

  /// Null means there is nothing here for an index, for instance when the elements are documents.
  private static @Nullable Condition oneElement(Document inner) {
    @Nullable Between all = null;
    for (Map.Entry<String, Object> part : inner.entrySet()) {
      Condition condition = operator(part.getKey(), part.getValue());
      if (condition instanceof OneOf) {
        return condition;
      }
      if (condition instanceof Between range) {
        all = all == null ? range : all.and(range);
      }
    }
    return all == null ? null : new Between(all.from(), all.to(), true);
  }

  /// Only values of the type of the operand can match, so an open end is an end of that type.
  private static @Nullable Between range(String operator, @Nullable Object operand) {
    if (!comparable(operand)) {
      return null;
    }
    Key value = KeyEncoder.encode(operand);
    Key type = new Key(new byte[] {(byte) KeyEncoder.type(operand)});
    return switch (operator) {
      case "$gt" -> new Between(value.afterPrefix(), type.afterPrefix(), false);
      case "$gte" -> new Between(value, type.afterPrefix(), false);
      case "$lt" -> new Between(type, value, false);
      default -> new Between(type, value.afterPrefix(), false);
    };
  }

  private static boolean comparable(@Nullable Object operand) {
    if (operand instanceof Number number) {
      return !Double.isNaN(number.doubleValue());
    }
    return switch (KeyEncoder.type(operand)) {
      case KeyEncoder.STRING, KeyEncoder.DATE, KeyEncoder.OBJECT_ID, KeyEncoder.TIMESTAMP -> true;
      default -> false;
    };
  }

  /// Equality with a list, a pattern or an empty document means more than equality of the indexed values.
  private static boolean servable(@Nullable Object value) {
    return switch (value) {
      case null -> true;
      case Collection<?> _ -> false;
      case BsonRegularExpression _ -> false;
      case MinKey _ -> false;
      case MaxKey _ -> false;
      case Document document ->
          !document.isEmpty() && document.keySet().stream().noneMatch(name -> name.startsWith("$"));
      default -> KeyEncoder.type(value) != KeyEncoder.OTHER;
    };
  }
}
