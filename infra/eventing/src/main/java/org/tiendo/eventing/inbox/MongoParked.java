package org.tiendo.eventing.inbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/// Parks in collection `parked`: when first, why, how often, and the facts.
public final class MongoParked implements Parked, RejectedRecords {

  private final MongoCollection<Document> parked;
  private final Clock clock;

  public MongoParked(MongoDatabase database, Clock clock) {
    this.parked = database.getCollection("parked");
    this.clock = clock;
  }

  @Override
  public void park(String id, String reason, Map<String, String> facts) {
    Document first =
        new Document("reason", reason)
            .append("facts", new Document(Map.copyOf(facts)))
            .append("since", Date.from(clock.instant()));
    parked.updateOne(
        new Document("_id", id),
        new Document("$setOnInsert", first).append("$inc", new Document("times", 1)),
        new UpdateOptions().upsert(true));
  }

  @Override
  public List<RejectedRecord> latest(int limit) {
    return parked
        .find()
        .sort(new Document("since", -1))
        .limit(limit)
        .into(new ArrayList<>())
        .stream()
        .map(MongoParked::rejected)
        .toList();
  }

  private static RejectedRecord rejected(Document found) {
    Map<String, String> facts = new LinkedHashMap<>();
    found
        .get("facts", new Document())
        .forEach((name, value) -> facts.put(name, String.valueOf(value)));
    return new RejectedRecord(
        found.getString("_id"),
        found.getString("reason"),
        facts,
        found.getDate("since").toInstant(),
        found.getInteger("times", 1));
  }
}
