package org.tiendo.embedded;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bson.Document;

/// Commands on a collection from a seed. Each leaves no choice to the server: one document is addressed by `_id`, and a
/// limited result is sorted to the last.
final class RandomOperations extends RandomValues {
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

  RandomOperations(long seed) {
    super(seed);
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
}
