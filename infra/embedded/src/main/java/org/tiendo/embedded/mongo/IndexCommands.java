package org.tiendo.embedded.mongo;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Refusals and look-ups around the catalogue commands.
final class IndexCommands {
  private static final int CANNOT_CREATE_INDEX = 67;
  private static final List<String> UNSUPPORTED =
      List.of("partialFilterExpression", "expireAfterSeconds", "collation");

  private IndexCommands() {}

  /// An index that would be ignored, or be other than asked for, is refused.
  static void refuseUnsupported(Document description) {
    UNSUPPORTED.stream()
        .filter(description::containsKey)
        .findFirst()
        .ifPresent(option -> refuse("indexes with " + option + " are not supported"));
    if (description.get("key") instanceof Document key) {
      key.forEach((field, kind) -> {
        if (!(kind instanceof Number)) {
          refuse("an index of kind '" + kind + "' on " + field + " is not supported");
        }
      });
    }
  }

  private static void refuse(String why) {
    throw new MongoServerError(CANNOT_CREATE_INDEX, "CannotCreateIndex", why);
  }

  /// By name, by keys, or all but `_id_` for `*`.
  static List<String> namesToDrop(RocksCollection collection, @Nullable Object wanted) {
    Stream<Index<Key>> all = collection.getIndexes().stream();
    List<String> names =
        switch (wanted) {
          case String name when name.equals("*") ->
              all.map(Index::getName).filter(each -> !each.equals("_id_")).toList();
          case String name -> List.of(name);
          case Collection<?> several -> several.stream().map(Objects::toString).toList();
          case Document keys ->
              all.filter(index -> keys.equals(index.toIndexDescription().get("key")))
                  .map(Index::getName)
                  .toList();
          case null, default -> List.of();
        };
    if (names.isEmpty() && !"*".equals(wanted)) {
      throw new IndexNotFoundException("index not found: " + wanted);
    }
    if (names.contains("_id_")) {
      throw new MongoServerError(72, "InvalidOptions", "cannot drop _id index");
    }
    return names;
  }

  /// Applies the filter of `listCollections`, which the stock command leaves out.
  static Document filtered(Document reply, Document query) {
    if (query.get("filter") instanceof Document filter
        && reply.get("cursor") instanceof Document cursor
        && cursor.get("firstBatch") instanceof Collection<?> found) {
      DefaultQueryMatcher matcher = new DefaultQueryMatcher();
      cursor.put(
          "firstBatch",
          found.stream().filter(each -> matcher.matches((Document) each, filter)).toList());
    }
    return reply;
  }
}
