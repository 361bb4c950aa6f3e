package org.tiendo.eventing.rebuild;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/// The last rebuild of a projection, in collection `projections` beside its alias. Of two instances that change it at once one
/// fails.
final class Jobs {

  private static final int ATTEMPTS = 20;

  private final MongoCollection<Document> documents;
  private final JsonMapper json;
  private final ObjectReader reader;
  private final String id;

  Jobs(MongoDatabase database, JsonMapper json, String projection) {
    this.documents =
        database
            .getCollection("projections")
            .withReadPreference(ReadPreference.primary())
            .withReadConcern(ReadConcern.MAJORITY)
            .withWriteConcern(WriteConcern.MAJORITY);
    this.json = json;
    this.reader =
        json.readerFor(Job.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    this.id = projection + "/rebuild";
  }

  private record Kept(long revision, @Nullable Job job) {}

  Optional<Job> last() {
    return Optional.ofNullable(kept().job());
  }

  private Kept kept() {
    Document found = documents.find(new Document("_id", id)).first();
    return found == null
        ? new Kept(-1, null)
        : new Kept(
            found.get("revision", Number.class).longValue(),
            reader.readValue(found.getString("job")));
  }

  /// Changes it, anew if another instance was faster.
  ///
  /// @param change of the last job, null if there was none; returns null to leave it
  /// @return the job as it is then
  @Nullable Job change(UnaryOperator<@Nullable Job> change) {
    for (int i = 0; i < ATTEMPTS; i++) {
      Kept before = kept();
      Job after = change.apply(before.job());
      if (after == null || after.equals(before.job())) {
        return before.job();
      }
      if (write(before.revision(), after)) {
        return after;
      }
    }
    throw new IllegalStateException(id + " is changed by others all the time");
  }

  private boolean write(long revision, Job after) {
    Document filter = new Document("_id", id);
    if (revision >= 0) {
      filter.append("revision", revision);
    } else {
      filter.append("revision", new Document("$exists", false));
    }
    Document set =
        new Document("revision", revision + 1).append("job", json.writeValueAsString(after));
    try {
      var written =
          documents.updateOne(
              filter, new Document("$set", set), new UpdateOptions().upsert(revision < 0));
      return written.getMatchedCount() == 1 || written.getUpsertedId() != null;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }
}
