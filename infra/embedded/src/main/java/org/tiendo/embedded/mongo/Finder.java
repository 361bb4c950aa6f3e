package org.tiendo.embedded.mongo;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.DocumentComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds documents of one collection.
///
/// @param idField null for the collection of index descriptions, which stand by namespace and name
/// @param told whether queries that look at much are told
record Finder(
    String collection,
    Key documents,
    @Nullable String idField,
    List<OrderedIndex> indexes,
    FullScans fullScans,
    boolean told) {
  private static final int CHUNK = 500;

  /// @param limit 0 for all
  Found find(View view, Document query, @Nullable Document orderBy, int skip, int limit) {
    Order order = Order.of(orderBy);
    Plan plan = planner(view).plan(query, order);
    Found found = new Found(scan(plan, query), skip, limit, report(plan, query));
    if (!plan.ordered() && orderBy != null && !orderBy.containsKey("$natural")) {
      found.sort(view, new DocumentComparator(orderBy));
    }
    return found;
  }

  /// Everything that matches, read as the stream is consumed.
  Stream<Document> matching(View view, Document query) {
    Found found = find(view, query, null, 0, 0);
    return Stream.iterate(
            found.take(view, CHUNK), batch -> !batch.isEmpty(), _ -> found.take(view, CHUNK))
        .flatMap(List::stream);
  }

  /// A matcher of its own for each call: the stock one remembers the last array position for positional updates, and
  /// would be disturbed by readers.
  static boolean matches(Document document, Document query) {
    return query.isEmpty() || new DefaultQueryMatcher().matches(document, query);
  }

  private Scan scan(Plan plan, Document query) {
    Document rest = query.clone();
    rest.remove("$or");
    return new Scan(
        plan,
        documents,
        (document, interval) ->
            interval.branch() == null
                ? matches(document, query)
                : matches(document, interval.branch()) && matches(document, rest));
  }

  private @Nullable ScanReport report(Plan plan, Document query) {
    if (!told) {
      return null;
    }
    boolean indexed = !plan.walksEverything() || query.isEmpty();
    if (!indexed) {
      fullScans.begun();
    }
    return new ScanReport(collection, query, indexed);
  }

  private Planner planner(View view) {
    List<Shape> usable =
        indexes.stream().filter(index -> index.usableIn(view)).map(OrderedIndex::shape).toList();
    List<String> field = List.of(idField == null ? "ns" : idField);
    return new Planner(new Shape("_id_", documents, field, 0, false, idField != null), usable);
  }
}
