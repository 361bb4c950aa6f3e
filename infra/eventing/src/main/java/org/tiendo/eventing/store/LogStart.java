package org.tiendo.eventing.store;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.Set;
import org.bson.Document;

/// What must be so before a log is opened. Without it a promise of the log could be broken silently, so it is not opened.
final class LogStart {

  private LogStart() {}

  static void check(MongoDatabase database, LogDocuments documents) {
    try {
      checkServer(database);
    } catch (MongoCommandException e) {
      throw new UnfitServerException("The server does not say what kind of server it is.", e);
    }
    ensureIndex(documents);
  }

  /// A router of a sharded cluster is refused whether or not this collection is sharded: it could become so later.
  private static void checkServer(MongoDatabase database) {
    Document hello = database.runCommand(new Document("hello", 1));
    if ("isdbgrid".equals(hello.getString("msg"))) {
      throw new UnfitServerException(
          "The log cannot be kept on a sharded cluster: its order needs one replica set. Connect to"
              + " the replica set itself.");
    }
    if (hello.getString("setName") != null) {
      return;
    }
    Document build = database.runCommand(new Document("buildInfo", 1));
    if (!Boolean.TRUE.equals(build.getBoolean("tiendoEmbedded"))) {
      throw new UnfitServerException(
          "The MongoDB server is not a member of a replica set, so what it acknowledges may be lost."
              + " Start it with --replSet; one member is enough.");
    }
  }

  private static void ensureIndex(LogDocuments documents) {
    MongoCollection<Document> collection = documents.collection();
    try {
      collection.createIndex(Indexes.ascending("keys"), new IndexOptions().unique(true));
    } catch (MongoException e) {
      throw new UnfitServerException(
          "The unique index on `keys` of " + documents + " cannot be made.", e);
    }
    for (Document index : collection.listIndexes()) {
      if (index.get("key", Document.class).keySet().equals(Set.of("keys"))
          && Boolean.TRUE.equals(index.getBoolean("unique"))
          && !index.containsKey("partialFilterExpression")) {
        return;
      }
    }
    throw new UnfitServerException("The index on `keys` of " + documents + " is not unique.");
  }
}
