package org.tiendo.embedded;

import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.bson.Document;

/// Documents, filters, sorts and changes from a seed, chosen so that they meet often: few ids, few strings, numbers of
/// all types around the same values.
class RandomValues {
  private static final long TWO_53 = 1L << 53;
  private static final List<String> OPERATORS = List.of("$gt", "$gte", "$lt", "$lte");

  final SplittableRandom random;

  RandomValues(long seed) {
    this.random = new SplittableRandom(seed);
  }

  Document sort() {
    int way = random.nextBoolean() ? 1 : -1;
    return switch (random.nextInt(7)) {
      case 0 -> new Document("_id", way);
      case 1 -> new Document("n", way).append("_id", way);
      case 2 -> new Document("s", way).append("n", way).append("_id", way);
      case 3 -> new Document("s", way).append("_id", -way);
      case 4 -> new Document("n", way).append("_id", -way);
      default -> null;
    };
  }

  Document filter() {
    Document filter = condition();
    return switch (random.nextInt(8)) {
      case 0 -> new Document("$and", List.of(filter, condition()));
      case 1 -> new Document("$or", List.of(filter, condition()));
      case 2, 3 -> {
        condition().forEach(filter::putIfAbsent);
        yield filter;
      }
      case 4 -> random.nextInt(4) == 0 ? new Document() : filter;
      case 5 ->
          new Document(
              "$and",
              random.nextBoolean() ? List.of(tags(), tags()) : List.of(history(), history()));
      default -> filter;
    };
  }

  private Document tags() {
    return new Document("tags", range(string(), string()));
  }

  private Document history() {
    return new Document(
        "keys",
        new Document("$elemMatch", range("k" + random.nextInt(60), "k" + random.nextInt(60))));
  }

  Document condition() {
    return switch (random.nextInt(12)) {
      case 0 -> new Document("_id", id());
      case 1 -> new Document("_id", new Document("$in", List.of(id(), id(), id())));
      case 2 -> new Document("_id", range(random.nextInt(40), random.nextInt(40)));
      case 3 -> new Document("n", value());
      case 4 -> new Document("n", range(number(), number()));
      case 5 -> new Document("n", new Document("$in", Arrays.asList(value(), value())));
      case 6 -> new Document("s", string());
      case 7 -> new Document("s", range(string(), string()));
      case 8 -> history();
      case 9 -> new Document("tags", random.nextBoolean() ? string() : range(string(), string()));
      case 10 -> new Document("x.y", random.nextBoolean() ? value() : range(number(), number()));
      default ->
          new Document(
              "keys",
              new Document("$in", List.of("k" + random.nextInt(60), "k" + random.nextInt(60))));
    };
  }

  Document range(Object one, Object other) {
    Document range = new Document(OPERATORS.get(random.nextInt(4)), one);
    if (random.nextBoolean()) {
      range.append(OPERATORS.get(random.nextInt(4)), other);
    }
    return range;
  }

  Document change() {
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

  Document document() {
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

  List<String> keys() {
    return List.of("k" + random.nextInt(60), "k" + (60 + random.nextInt(400)));
  }

  Object id() {
    int number = random.nextInt(40);
    return switch (random.nextInt(5)) {
      case 0 -> (long) number;
      case 1 -> (double) number;
      case 2 -> "id" + number;
      default -> number;
    };
  }

  Object value() {
    return switch (random.nextInt(6)) {
      case 0 -> null;
      case 1 -> string();
      case 2 -> new Date(random.nextInt(5) - 2);
      default -> number();
    };
  }

  Object number() {
    return switch (random.nextInt(4)) {
      case 0 -> (double) random.nextInt(10) - 5;
      case 1 -> TWO_53 + random.nextInt(3) - 1;
      default -> random.nextInt(20) - 10;
    };
  }

  String string() {
    return List.of("", "a", "a\0", "ab", "b", "ba", "đ", "ổ").get(random.nextInt(8));
  }
}
