package org.tiendo.eventing.inbox;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import org.bson.Document;

/// Positions of consumers in collection `inbox`, one document for each consumer and log.
public final class InboxPositions {

  private final MongoCollection<Document> positions;

  public InboxPositions(MongoDatabase database) {
    this.positions =
        database
            .getCollection("inbox")
            .withReadPreference(ReadPreference.primary())
            .withReadConcern(ReadConcern.MAJORITY)
            .withWriteConcern(WriteConcern.MAJORITY);
  }

  /// The position of one consumer in one log.
  public PositionSource of(String consumer, String log) {
    return new Stored(consumer + "/" + log);
  }

  private final class Stored implements PositionSource {

    private final String id;

    Stored(String id) {
      this.id = id;
    }

    @Override
    public Position load() {
      Document found = positions.find(new Document("_id", id)).first();
      return found == null
          ? Position.NOTHING
          : new Position(
              found.get("position", Number.class).longValue(),
              found.get("offset", Number.class).longValue());
    }

    /// The condition on the old position does not match if it is as high already; then the insert fails on the id.
    @Override
    public void store(Position position) {
      try {
        positions.updateOne(
            new Document("_id", id).append("position", new Document("$lt", position.last())),
            new Document(
                "$set",
                new Document("position", position.last()).append("offset", position.nextOffset())),
            new UpdateOptions().upsert(true));
      } catch (MongoWriteException e) {
        if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
          throw e;
        }
      }
    }
  }
}
