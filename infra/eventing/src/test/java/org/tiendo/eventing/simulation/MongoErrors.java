package org.tiendo.eventing.simulation;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.bulk.WriteConcernError;
import com.mongodb.client.result.UpdateResult;
import java.util.Set;
import org.bson.BsonDocument;

/// What the driver makes of answers that say no.
final class MongoErrors {

  static final ServerAddress ADDRESS = new ServerAddress();

  private MongoErrors() {}

  static WriteConcernError unsure() {
    return new WriteConcernError(
        189, "PrimarySteppedDown", "operation was interrupted", new BsonDocument());
  }

  static MongoException notPrimary() {
    return new MongoNotPrimaryException(new BsonDocument(), ADDRESS);
  }

  /// What a single update reports of the bulk it was sent as.
  static UpdateResult single(BulkWriteResult bulk) {
    return UpdateResult.acknowledged(bulk.getMatchedCount(), (long) bulk.getModifiedCount(), null);
  }

  static MongoException single(MongoBulkWriteException bulk) {
    if (bulk.getWriteErrors().isEmpty()) {
      return new MongoException(189, "write concern");
    }
    BulkWriteError error = bulk.getWriteErrors().getFirst();
    return new MongoWriteException(
        new WriteError(error.getCode(), error.getMessage(), error.getDetails()), ADDRESS, Set.of());
  }
}
