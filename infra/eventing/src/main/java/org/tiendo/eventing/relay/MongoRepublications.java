package org.tiendo.eventing.relay;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/// Republications in collection `republications` of the log's own database.
public final class MongoRepublications implements Republications {

  private static final String NEXT = "next";
  private static final String OPEN = "open";
  private static final String AT = "at";

  private final MongoCollection<Document> ranges;

  public MongoRepublications(MongoDatabase database) {
    this.ranges =
        database
            .getCollection("republications")
            .withReadPreference(ReadPreference.primary())
            .withReadConcern(ReadConcern.MAJORITY)
            .withWriteConcern(WriteConcern.MAJORITY);
  }

  /// What became of an order.
  ///
  /// @param next the first position not known to be sent; behind `to` when all is done
  public record Order(String id, long from, long to, long next, Instant orderedAt) {}

  /// Orders positions `from` to `to` once more; an order of the same id counts once.
  public void order(String id, long from, long to, Instant at) {
    Document order =
        new Document("from", from)
            .append("to", to)
            .append(NEXT, from)
            .append(OPEN, from <= to)
            .append(AT, Date.from(at));
    ranges.updateOne(
        new Document("_id", id),
        new Document("$setOnInsert", order),
        new UpdateOptions().upsert(true));
  }

  /// The latest first.
  public List<Order> latest(int limit) {
    return ranges.find().sort(new Document(AT, -1)).limit(limit).into(new ArrayList<>()).stream()
        .map(MongoRepublications::order)
        .toList();
  }

  @Override
  public Optional<Range> open() {
    return Optional.ofNullable(
            ranges.find(new Document(OPEN, true)).sort(new Document(AT, 1)).first())
        .map(MongoRepublications::order)
        .map(order -> new Range(order.id(), order.next(), order.to()));
  }

  @Override
  public void sent(Range range, long next) {
    ranges.updateOne(
        new Document("_id", range.id()),
        new Document("$max", new Document(NEXT, next))
            .append("$set", new Document(OPEN, next <= range.to())));
  }

  private static Order order(Document found) {
    return new Order(
        found.getString("_id"),
        number(found, "from"),
        number(found, "to"),
        number(found, NEXT),
        found.getDate(AT).toInstant());
  }

  private static long number(Document document, String field) {
    return document.get(field, Number.class).longValue();
  }
}
