package org.tiendo.eventing.timer;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.tiendo.eventing.store.EventJson;

/// Keeps timers in collection `timers` of the log's own database: a document for each owner, and one for the fold.
///
/// Every write names the revision it was made from; one that finds another does nothing and says so.
final class TimerStore<F> {

  private static final String FOLD = "#fold";

  private final MongoCollection<Document> timers;
  private final EventJson json;
  private final Class<F> facts;

  TimerStore(MongoDatabase database, EventJson json, Class<F> facts) {
    this.timers =
        database
            .getCollection("timers")
            .withReadPreference(ReadPreference.primary())
            .withReadConcern(ReadConcern.MAJORITY)
            .withWriteConcern(WriteConcern.MAJORITY);
    this.json = json;
    this.facts = facts;
  }

  /// Forgets everything if it was folded in another form.
  void open(int form) {
    Document fold = timers.find(new Document("_id", FOLD)).first();
    if (fold != null && fold.getInteger("form", 0) != form) {
      timers.drop();
    }
    timers.createIndex(new Document("next", 1));
    timers.createIndex(new Document("basis", 1));
    timers.updateOne(
        new Document("_id", FOLD),
        new Document("$setOnInsert", new Document("form", form).append("position", 0L)),
        new UpdateOptions().upsert(true));
  }

  /// The position of the log that is to be folded next.
  long position() {
    Document fold = timers.find(new Document("_id", FOLD)).first();
    return fold == null ? 0 : fold.get("position", Number.class).longValue();
  }

  void folded(long next) {
    timers.updateOne(
        new Document("_id", FOLD), new Document("$max", new Document("position", next)));
  }

  /// What is kept of these owners, by owner.
  Map<String, Kept<F>> load(Set<String> owners) {
    Map<String, Kept<F>> found = new HashMap<>();
    timers
        .find(new Document("_id", new Document("$in", List.copyOf(owners))))
        .forEach(document -> found.put(document.getString("_id"), kept(document)));
    return found;
  }

  /// Owners with a timer whose moment has come, the earliest first.
  List<Kept<F>> due(Instant now, int limit) {
    Document until = new Document("$lte", Date.from(now));
    return all(timers.find(new Document("next", until)).sort(new Document("next", 1)), limit);
  }

  /// Owners whose timers were found on another basis.
  List<Kept<F>> notOn(String basis, int limit) {
    List<Kept<F>> found = new ArrayList<>();
    found.addAll(all(timers.find(new Document("basis", new Document("$lt", basis))), limit));
    found.addAll(all(timers.find(new Document("basis", new Document("$gt", basis))), limit));
    return found;
  }

  /// What is to be kept of one owner.
  ///
  /// @param kept with the revision it was made from; below 0 if nothing is kept yet
  /// @param next when its next timer is to be raised
  record Write<F>(Kept<F> kept, @Nullable Instant next, String basis) {}

  /// Writes those of which the revision they were made from is kept still.
  ///
  /// @return false if another revision is kept of any
  boolean save(List<Write<F>> writes) {
    if (writes.isEmpty()) {
      return true;
    }
    try {
      BulkWriteResult result =
          timers.bulkWrite(
              writes.stream().map(this::model).toList(), new BulkWriteOptions().ordered(false));
      return result.getInsertedCount() + result.getMatchedCount() == writes.size();
    } catch (MongoBulkWriteException e) {
      if (e.getWriteErrors().stream()
          .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
        return false;
      }
      throw e;
    }
  }

  private WriteModel<Document> model(Write<F> write) {
    Kept<F> kept = write.kept();
    Document document =
        new Document("_id", kept.owner())
            .append("rev", kept.revision() + 1)
            .append("position", kept.position())
            .append("facts", json.mapper().writeValueAsString(kept.facts()))
            .append("noted", List.copyOf(kept.noted()))
            .append("basis", write.basis());
    if (write.next() instanceof Instant next) {
      document.append("next", Date.from(next));
    }
    return kept.revision() < 0
        ? new InsertOneModel<>(document)
        : new ReplaceOneModel<>(
            new Document("_id", kept.owner()).append("rev", kept.revision()), document);
  }

  private List<Kept<F>> all(FindIterable<Document> found, int limit) {
    return found.limit(limit).map(this::kept).into(new ArrayList<>());
  }

  private Kept<F> kept(Document document) {
    return new Kept<>(
        document.getString("_id"),
        document.get("rev", Number.class).longValue(),
        document.get("position", Number.class).longValue(),
        json.mapper().readValue(document.getString("facts"), facts),
        Set.copyOf(document.getList("noted", String.class)));
  }
}
