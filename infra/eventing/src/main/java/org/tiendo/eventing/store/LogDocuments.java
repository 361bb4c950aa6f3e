package org.tiendo.eventing.store;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/// The collection of a log: one document for each commit. Writes wait for a majority and its journals, reads see only what
/// a majority has, all on the primary.
class LogDocuments {

  /// Documents in one reply; a server ends a reply at 16 MB, however many are asked for.
  private static final int BATCH = 1_000;

  private final MongoCollection<Document> collection;
  private final MongoCollection<RawBsonDocument> encoded;

  LogDocuments(MongoDatabase database, String log) {
    this.collection =
        database
            .getCollection("log_" + log)
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
            .withReadConcern(ReadConcern.MAJORITY)
            .withReadPreference(ReadPreference.primary());
    this.encoded = collection.withDocumentClass(RawBsonDocument.class);
  }

  MongoCollection<Document> collection() {
    return collection;
  }

  /// Inserts in order, stopping at the first that cannot be. Throws what the driver throws.
  void insert(List<RawBsonDocument> documents) {
    encoded.insertMany(documents, new InsertManyOptions().ordered(true));
  }

  Optional<Document> last() {
    return lastBefore(Long.MAX_VALUE);
  }

  /// The last commit that begins before `position`, without its events.
  Optional<Document> lastBefore(long position) {
    return asked(() ->
        Optional.ofNullable(
            collection
                .find(Filters.lt("_id", position))
                .sort(Sorts.descending("_id"))
                .projection(Projections.include("_id", "count", "at"))
                .limit(1)
                .first()));
  }

  Optional<Document> beginningAt(long position) {
    return asked(() -> Optional.ofNullable(collection.find(Filters.eq("_id", position)).first()));
  }

  /// Commits beginning at `position` or later, in order.
  List<Document> from(long position, int limit) {
    return list(
        collection.find(Filters.gte("_id", position)).sort(Sorts.ascending("_id")).limit(limit));
  }

  /// The same without their events.
  List<Document> headersFrom(long position, int limit) {
    return list(
        collection
            .find(Filters.gte("_id", position))
            .sort(Sorts.ascending("_id"))
            .projection(Projections.exclude("events"))
            .limit(limit));
  }

  /// Commits that hold any of some keys, without their events.
  List<Document> headersHolding(List<String> keys) {
    return headersAnswering(List.of(Question.holding(keys)));
  }

  /// Commits that answer any of some questions, in no order.
  List<Document> answering(List<Question> questions) {
    return list(collection.find(anyOf(questions)));
  }

  /// The same without their events.
  List<Document> headersAnswering(List<Question> questions) {
    return list(collection.find(anyOf(questions)).projection(Projections.exclude("events")));
  }

  private static Bson anyOf(List<Question> questions) {
    List<Bson> branches = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (Question question : questions) {
      keys.addAll(question.keys());
      if (question.from() != null) {
        Bson range = new Document("$gte", question.from()).append("$lt", question.end());
        branches.add(new Document("keys", new Document("$elemMatch", range)));
      }
    }
    if (!keys.isEmpty()) {
      branches.add(new Document("keys", new Document("$in", keys)));
    }
    return branches.size() == 1 ? branches.getFirst() : new Document("$or", branches);
  }

  private static List<Document> list(FindIterable<Document> found) {
    return asked(() -> found.batchSize(BATCH).into(new ArrayList<>()));
  }

  private static <T> T asked(Supplier<T> question) {
    try {
      return question.get();
    } catch (MongoException e) {
      throw new EventLog.LogUnavailable("the log cannot be read now", e);
    }
  }

  /// For messages.
  @Override
  public String toString() {
    return collection.getNamespace().getFullName();
  }
}
