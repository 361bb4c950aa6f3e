package org.tiendo.bench.log;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.bson.types.Binary;
import org.tiendo.eventing.store.EventJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The driver alone, with documents like the log's: as large, with the same unique index, as durable.
final class RawWay {

  private static final JsonMapper JSON = new EventJson().mapper();

  private final MongoCollection<Document> collection;
  private final AtomicLong next = new AtomicLong();
  private final byte[] bytes;

  /// @param bytes of an event of the log
  RawWay(MongoDatabase database, byte[] bytes) {
    this.bytes = bytes.clone();
    this.collection =
        database.getCollection("raw").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    collection.createIndex(Indexes.ascending("keys"), new IndexOptions().unique(true));
  }

  private Document document() {
    long number = next.getAndIncrement();
    return new Document("_id", number)
        .append("count", 1)
        .append("cmd", "s-%d-0-%d".formatted(number, number))
        .append("digest", "0".repeat(64))
        .append("at", new Date())
        .append("events", List.of(new Binary(bytes)))
        .append(
            "keys",
            List.of("note:s-%d#0000000000".formatted(number), "cmd:s-%d-0".formatted(number)));
  }

  void insertOne() {
    collection.insertOne(document());
  }

  void insertMany(int count) {
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      documents.add(document());
    }
    collection.insertMany(documents, new InsertManyOptions().ordered(true));
  }

  long count() {
    return collection.estimatedDocumentCount();
  }

  /// Reads a log's collection in order by one cursor, and every event into its record.
  static long readAndParse(MongoDatabase database, int limit) {
    long events = 0;
    for (Document commit :
        database
            .getCollection("log_bench")
            .find()
            .sort(Sorts.ascending("_id"))
            .limit(limit)
            .batchSize(1_000)) {
      for (Binary event : commit.getList("events", Binary.class)) {
        JsonNode envelope = JSON.readTree(event.getData());
        if (JSON.treeToValue(envelope.get("data"), Noted.class).on() != null) {
          events++;
        }
      }
    }
    return events;
  }
}
