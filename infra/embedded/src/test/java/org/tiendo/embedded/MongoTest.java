package org.tiendo.embedded;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/// A server for the class, an empty database for each test, and the collection as the product opens it.
@Tag("embedded")
abstract class MongoTest {
  @TempDir static Path folder;
  static EmbeddedMongo mongo;
  static MongoClient client;
  static SimpleMeterRegistry meters;

  MongoDatabase database;
  MongoCollection<Document> log;

  @BeforeAll
  static void start() throws IOException {
    mongo = EmbeddedMongo.start(folder, 0);
    meters = new SimpleMeterRegistry();
    mongo.meters().bindTo(meters);
    client = MongoClients.create(mongo.uri());
  }

  @AfterAll
  static void stop() throws IOException {
    client.close();
    mongo.close();
  }

  @BeforeEach
  void empty() {
    database = client.getDatabase("features");
    database.drop();
    log =
        database
            .getCollection("log")
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
            .withReadConcern(ReadConcern.MAJORITY)
            .withReadPreference(ReadPreference.primary());
  }

  static Document commit(long position, String... keys) {
    return new Document("_id", position)
        .append("keys", List.of(keys))
        .append("kind", "k" + position % 3);
  }

  void fill(int count) {
    log.insertMany(
        IntStream.range(0, count)
            .mapToObj(i -> commit(i, "a%d#%04d".formatted(i % 10, i / 10), "command-" + i))
            .toList());
  }

  static List<Object> ids(Iterable<Document> found) {
    List<Object> ids = new ArrayList<>();
    found.forEach(document -> ids.add(document.get("_id")));
    return ids;
  }

  List<Object> find(Bson filter) {
    return ids(log.find(filter));
  }

  static double fullScans() {
    return meters.get("tiendo.embedded.mongo.full.scans").functionCounter().count();
  }

  static Object[] longs(long from, long to) {
    return LongStream.range(from, to).boxed().toArray();
  }
}
