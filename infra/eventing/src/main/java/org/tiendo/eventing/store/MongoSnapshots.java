package org.tiendo.eventing.store;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Snapshots in a collection beside that of the log. It may be dropped while everything runs.
public final class MongoSnapshots implements Snapshots {

  private static final Logger LOG = LoggerFactory.getLogger(MongoSnapshots.class);

  private final MongoCollection<Document> collection;

  /// @param log name of the log
  public MongoSnapshots(MongoDatabase database, String log) {
    this.collection = database.getCollection("snapshots_" + log);
  }

  @Override
  public Optional<Snapshot> of(StreamId stream, String form) {
    try {
      return Optional.ofNullable(collection.find(key(stream, form)).first())
          .map(found ->
              new Snapshot(
                  stream,
                  form,
                  found.get("seq", -1L),
                  found.get("last", ""),
                  found.get("state", "")));
    } catch (MongoException e) {
      LOG.warn("the snapshot of {} cannot be read: {}", stream, e.getMessage());
      return Optional.empty();
    }
  }

  @Override
  public void put(Snapshot snapshot) {
    Bson key = key(snapshot.stream(), snapshot.form());
    Document document =
        new Document("seq", snapshot.seq())
            .append("last", snapshot.lastId())
            .append("state", snapshot.state());
    collection.replaceOne(key, document, new ReplaceOptions().upsert(true));
  }

  private static Bson key(StreamId stream, String form) {
    return Filters.eq("_id", stream + "@" + form);
  }
}
