package org.tiendo.local.fault;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;
import org.tiendo.eventing.store.LeafHash;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A log as it lies in its database, read without the code that writes it.
record StoredLog(String name, List<Stored> events) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int BATCH = 1_000;

  /// @param position that its document gives it
  /// @param own that it gives itself
  record Stored(
      long position,
      long own,
      String stream,
      long sequence,
      String type,
      String id,
      String commandId,
      String by,
      String leafHash) {}

  static StoredLog read(MongoClient mongo, String name) {
    List<Stored> events = new ArrayList<>();
    for (Document commit :
        mongo
            .getDatabase("tiendo_" + name)
            .getCollection("log_" + name)
            .find()
            .sort(Sorts.ascending("_id"))
            .batchSize(BATCH)) {
      long position = commit.get("_id", Number.class).longValue();
      for (Binary event : commit.getList("events", Binary.class)) {
        events.add(stored(position++, event.getData()));
      }
    }
    return new StoredLog(name, List.copyOf(events));
  }

  private static Stored stored(long position, byte[] bytes) {
    JsonNode event = JSON.readTree(bytes);
    return new Stored(
        position,
        event.path("n").asLong(-1),
        event.path("agg").asString(""),
        event.path("seq").asLong(-1),
        event.path("t").asString(""),
        event.path("id").asString(""),
        event.path("cmd").asString(""),
        event.path("by").asString(""),
        LeafHash.of(Objects.requireNonNull(bytes)));
  }

  long count(String type) {
    return events.stream().filter(event -> event.type().equals(type)).count();
  }
}
