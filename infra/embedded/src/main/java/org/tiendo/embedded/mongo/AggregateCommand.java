package org.tiendo.embedded.mongo;

import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Aggregation over a stream: a leading `$match` is served by an index, and counting a whole collection, which drivers
/// send as an aggregation, reads the stored count.
record AggregateCommand(RocksDatabase database, DatabaseResolver databases, Oplog oplog) {
  private static final int NOT_SUPPORTED = 115;
  private static final Set<String> REFUSED = Set.of("$out", "$merge", "$changeStream");

  /// What `countDocuments` of the drivers sends after its `$match`.
  private static final Document COUNT_ALL =
      new Document("$group", new Document("_id", 1).append("n", new Document("$sum", 1)));

  Document handle(Document query) {
    String name = Bson.text(query, "aggregate");
    List<Document> pipeline = Aggregation.parse(query.get("pipeline"));
    pipeline.forEach(AggregateCommand::refuseUnsupported);
    RocksCollection collection = database.collection(name);
    Aggregation all = Aggregation.fromPipeline(pipeline, databases, database, collection, oplog);
    all.validate(query);
    List<Document> result = collection == null ? List.of() : result(collection, pipeline);
    Document cursor =
        new Document("id", 0L)
            .append("ns", database.getDatabaseName() + "." + name)
            .append("firstBatch", result);
    return new Document("cursor", cursor).append("ok", 1.0);
  }

  private List<Document> result(RocksCollection collection, List<Document> pipeline) {
    @Nullable Object first = pipeline.isEmpty() ? null : pipeline.getFirst().get("$match");
    Document match = first instanceof Document found ? found : new Document();
    List<Document> rest = first == match ? pipeline.subList(1, pipeline.size()) : pipeline;
    if (match.isEmpty() && rest.equals(List.of(COUNT_ALL))) {
      int count = collection.count();
      return count == 0 ? List.of() : List.of(new Document("_id", 1).append("n", count));
    }
    Stream<Document> source = collection.matching(match);
    return Aggregation.fromPipeline(rest, databases, database, collection, oplog).runStages(source);
  }

  private static void refuseUnsupported(Document stage) {
    stage.keySet().stream()
        .filter(REFUSED::contains)
        .findFirst()
        .ifPresent(name -> {
          throw new MongoServerError(
              NOT_SUPPORTED, "CommandNotSupported", name + " is not supported");
        });
  }
}
