package org.tiendo.embedded;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bson.Document;

/// Commands on a collection from a seed. Each leaves no choice to the server: one document is addressed by `_id`, and a
/// limited result is sorted to the last.
final class RandomOperations {
  /// A command that can be carried out on several servers.
  record Operation(String text, Function<MongoCollection<Document>, Object> action) {
    /// The answer, or the error code.
    Object on(MongoCollection<Document> collection) {
      try {
        return action.apply(collection);
      } catch (MongoBulkWriteException e) {
        return List.of(
            e.getWriteErrors().getFirst().getCode(), e.getWriteErrors().getFirst().getIndex());
      } catch (MongoException e) {
        return e.getCode();
      }
    }

    @Override
    public String toString() {
      return text;
    }
  }

  private static final long TWO_53 = 1L << 53;
  private static final List<String> OPERATORS = List.of("$gt", "$gte", "$lt", "$lte");

  private final Random random;

  RandomOperations(long seed) {
    this.random = new Random(seed);
  }

  Operation next() {
    return switch (random.nextInt(20)) {
      case 0, 1, 2 -> insert();
      case 3, 4 -> insertMany();
      case 5 -> replace();
      case 6, 7 -> update();
      case 8 -> updateMany();
      case 9 -> delete();
      case 10 -> findAndUpdate();
      case 11 -> count();
      case 12 -> distinct();
      default -> find();
    };
  }

  private Operation insert() {
    Document document = document();
    return new Operation(
        "insert " + document, c -> c.insertOne(new Document(document)).wasAcknowledged());
  }

  private Operation insertMany() {
    List<Document> documents =
        IntStream.range(0, 1 + random.nextInt(6)).mapToObj(_ -> document()).toList();
    return new Operation(
        "insertMany " + documents,
        c -> c.insertMany(documents.stream().map(Document::new).toList()).getInsertedIds().size());
  }

  private Operation replace() {
    Object id = id();
    Document document = document();
    document.remove("_id");
    boolean upsert = random.nextBoolean();
    return new Operation(
        "replace " + id + " by " + document,
        c -> {
          var result =
              c.replaceOne(new Document("_id", id), document, new ReplaceOptions().upsert(upsert));
          return List.of(result.getMatchedCount(), result.getModifiedCount());
        });
  }

  private Operation update() {
    Document filter = new Document("_id", id());
    Document update = change();
    boolean upsert = random.nextInt(3) == 0;
    return new Operation(
        "update " + filter + " by " + update,
        c -> {
          var result = c.updateOne(filter, update, new UpdateOptions().upsert(upsert));
          return List.of(result.getMatchedCount(), result.getModifiedCount());
        });
  }

  private Operation updateMany() {
    Document filter = filter();
    Document update = new Document("$set", new Document("n", value()).append("s", string()));
    return new Operation(
        "updateMany " + filter + " by " + update,
        c -> c.updateMany(filter, update).getModifiedCount());
  }

  private Operation delete() {
    if (random.nextInt(4) == 0) {
      Document filter = filter();
      return new Operation("deleteMany " + filter, c -> c.deleteMany(filter).getDeletedCount());
    }
    Document filter = new Document("_id", id());
    return new Operation("delete " + filter, c -> c.deleteOne(filter).getDeletedCount());
  }

  private Operation findAndUpdate() {
    Document filter = new Document("_id", id());
    Document update = change();
    FindOneAndUpdateOptions options =
        new FindOneAndUpdateOptions()
            .returnDocument(random.nextBoolean() ? ReturnDocument.AFTER : ReturnDocument.BEFORE);
    return new Operation(
        "findOneAndUpdate " + filter + " by " + update,
        c -> String.valueOf(c.findOneAndUpdate(filter, update, options)));
  }

  private Operation count() {
    Document filter = filter();
    return new Operation(
        "count " + filter, c -> List.of(c.countDocuments(filter), c.estimatedDocumentCount()));
  }

  private Operation distinct() {
    Document filter = filter();
    return new Operation(
        "distinct s " + filter, c -> c.distinct("s", filter, String.class).into(new ArrayList<>()));
  }

  private Operation find() {
    Document filter = filter();
    Document sort = sort();
    int skip = random.nextInt(3) == 0 ? random.nextInt(5) : 0;
    int limit = random.nextBoolean() ? random.nextInt(12) : 0;
    int batch = random.nextBoolean() ? 1 + random.nextInt(7) : 0;
    return new Operation(
        "find %s sort %s skip %d limit %d batch %d".formatted(filter, sort, skip, limit, batch),
        c -> {
          if (sort == null) {
            List<Document> found = c.find(filter).batchSize(batch).into(new ArrayList<>());
            found.sort(Comparator.comparing(Document::toString));
            return found;
          }
          return c.find(filter)
              .sort(sort)
              .skip(skip)
              .limit(limit)
              .batchSize(batch)
              .into(new ArrayList<>());
        });
  }

  private Document sort() {
    int way = random.nextBoolean() ? 1 : -1;
    return switch (random.nextInt(6)) {
      case 0 -> new Document("_id", way);
      case 1 -> new Document("n", way).append("_id", way);
      case 2 -> new Document("s", way).append("n", way).append("_id", way);
      case 3 -> new Document("s", way).append("_id", -way);
      default -> null;
    };
  }

  private Document filter() {
    Document filter = condition();
    return switch (random.nextInt(8)) {
      case 0 -> new Document("$and", List.of(filter, condition()));
      case 1 -> new Document("$or", List.of(filter, condition()));
      case 2, 3 -> {
        condition().forEach(filter::putIfAbsent);
        yield filter;
      }
      case 4 -> random.nextInt(4) == 0 ? new Document() : filter;
      default -> filter;
    };
  }

  private Document condition() {
    return switch (random.nextInt(12)) {
      case 0 -> new Document("_id", id());
      case 1 -> new Document("_id", new Document("$in", List.of(id(), id(), id())));
      case 2 -> new Document("_id", range(random.nextInt(40), random.nextInt(40)));
      case 3 -> new Document("n", value());
      case 4 -> new Document("n", range(number(), number()));
      case 5 -> new Document("n", new Document("$in", Arrays.asList(value(), value())));
      case 6 -> new Document("s", string());
      case 7 -> new Document("s", range(string(), string()));
      case 8 ->
          new Document(
              "keys",
              new Document(
                  "$elemMatch", range("k" + random.nextInt(60), "k" + random.nextInt(60))));
      case 9 -> new Document("tags", random.nextBoolean() ? string() : range(string(), string()));
      case 10 -> new Document("x.y", random.nextBoolean() ? number() : range(number(), number()));
      default ->
          new Document(
              "keys",
              new Document("$in", List.of("k" + random.nextInt(60), "k" + random.nextInt(60))));
    };
  }

  private Document range(Object one, Object other) {
    Document range = new Document(OPERATORS.get(random.nextInt(4)), one);
    if (random.nextBoolean()) {
      range.append(OPERATORS.get(random.nextInt(4)), other);
    }
    return range;
  }

  private Document change() {
    return switch (random.nextInt(6)) {
      case 0 -> new Document("$set", new Document("n", value()));
      case 1 -> new Document("$max", new Document("s", string()));
      case 2 ->
          new Document("$inc", new Document("c", 1))
              .append("$setOnInsert", new Document("keys", keys()));
      case 3 -> new Document("$unset", new Document("n", 1));
      case 4 ->
          new Document(
              "$set", new Document("keys", keys()).append("x", new Document("y", number())));
      default -> new Document("$push", new Document("tags", string()));
    };
  }

  private Document document() {
    Document document = new Document("_id", id()).append("keys", keys());
    if (random.nextInt(5) > 0) {
      document.append("n", value());
    }
    if (random.nextInt(5) > 0) {
      document.append("s", string());
    }
    if (random.nextBoolean()) {
      document.append(
          "tags", IntStream.range(0, 1 + random.nextInt(3)).mapToObj(_ -> string()).toList());
    }
    if (random.nextBoolean()) {
      document.append("x", new Document("y", number()));
    }
    return document;
  }

  private List<String> keys() {
    return List.of("k" + random.nextInt(60), "k" + (60 + random.nextInt(400)));
  }

  private Object id() {
    int number = random.nextInt(40);
    return switch (random.nextInt(5)) {
      case 0 -> (long) number;
      case 1 -> (double) number;
      case 2 -> "id" + number;
      default -> number;
    };
  }

  private Object value() {
    return switch (random.nextInt(6)) {
      case 0 -> null;
      case 1 -> string();
      case 2 -> new Date(random.nextInt(5) - 2);
      default -> number();
    };
  }

  private Object number() {
    return switch (random.nextInt(4)) {
      case 0 -> (double) random.nextInt(10) - 5;
      case 1 -> TWO_53 + random.nextInt(3) - 1;
      default -> random.nextInt(20) - 10;
    };
  }

  private String string() {
    return List.of("", "a", "a\0", "ab", "b", "ba", "đ", "ổ").get(random.nextInt(8));
  }
}
