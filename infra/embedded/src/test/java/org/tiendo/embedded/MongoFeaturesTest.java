package org.tiendo.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndReplaceOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every use the product makes of MongoDB, one by one, through the driver.
@Tag("embedded")
class MongoFeaturesTest {
  @TempDir static Path folder;
  static EmbeddedMongo mongo;
  static MongoClient client;
  static final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  MongoDatabase database;
  MongoCollection<Document> log;

  @BeforeAll
  static void start() throws IOException {
    mongo = EmbeddedMongo.start(folder, 0);
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

  @Nested
  class Finding {
    @BeforeEach
    void fill() {
      log.createIndex(Indexes.ascending("keys"), new IndexOptions().unique(true));
      log.createIndex(Indexes.ascending("kind"));
      MongoFeaturesTest.this.fill(300);
    }

    @Test
    void by_id_of_any_number_type() {
      assertThat(find(eq("_id", 7L))).containsExactly(7L);
      assertThat(find(eq("_id", 7))).containsExactly(7L);
      assertThat(find(eq("_id", 7.0))).containsExactly(7L);
      assertThat(find(eq("_id", 300L))).isEmpty();
    }

    @Test
    void by_id_that_is_a_string() {
      MongoCollection<Document> tokens = database.getCollection("tokens");
      tokens.insertOne(new Document("_id", "relay").append("position", 1L));
      assertThat(tokens.find(eq("_id", "relay")).first()).containsEntry("position", 1L);
    }

    @Test
    void by_range_of_ids_sorted_and_limited() {
      double before = fullScans();
      assertThat(ids(log.find(gt("_id", 250L)).sort(ascending("_id")).limit(5)))
          .containsExactly(longs(251, 256));
      assertThat(ids(log.find(and(gte("_id", 10L), lt("_id", 15L)))))
          .containsExactly(longs(10, 15));
      assertThat(ids(log.find().sort(descending("_id")).limit(3)))
          .containsExactly(299L, 298L, 297L);
      assertThat(ids(log.find(lt("_id", 100L)).sort(descending("_id")).skip(2).limit(2)))
          .containsExactly(97L, 96L);
      assertThat(fullScans()).isEqualTo(before);
    }

    @Test
    void by_a_list_of_ids_or_keys() {
      assertThat(find(in("_id", 5L, 3L, 999L))).containsExactlyInAnyOrder(3L, 5L);
      assertThat(find(in("keys", "a1#0000", "command-1", "command-2")))
          .containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void by_a_prefix_of_keys() {
      double before = fullScans();
      Bson history = elemMatch("keys", new Document("$gte", "a3#").append("$lt", "a3$"));
      assertThat(ids(log.find(history).sort(ascending("_id"))))
          .hasSize(30)
          .startsWith(3L, 13L, 23L);
      assertThat(fullScans()).isEqualTo(before);
    }

    @Test
    void by_a_prefix_of_keys_when_several_keys_of_a_document_lie_in_it() {
      log.insertOne(commit(1000, "b#0001", "b#0002", "b#0003"));
      Bson history = elemMatch("keys", new Document("$gte", "b#").append("$lt", "b$"));
      assertThat(find(history)).containsExactly(1000L);
    }

    @Test
    void by_two_ends_met_by_different_keys() {
      log.insertOne(commit(1000, "a", "z"));
      assertThat(find(and(gte("keys", "m"), lt("keys", "b")))).contains(1000L);
    }

    @Test
    void by_a_secondary_index() {
      double before = fullScans();
      assertThat(find(eq("kind", "k1"))).hasSize(100).startsWith(1L, 4L);
      assertThat(find(and(gte("kind", "k1"), lt("kind", "k2")))).hasSize(100);
      assertThat(ids(log.find(eq("kind", "k2")).sort(descending("_id")).limit(2)))
          .containsExactly(299L, 296L);
      assertThat(ids(log.find(and(eq("kind", "k0"), gt("_id", 100L))).limit(2)))
          .containsExactly(102L, 105L);
      assertThat(fullScans()).isEqualTo(before);
    }

    @Test
    void by_alternatives_each_of_which_has_an_index() {
      double before = fullScans();
      assertThat(find(or(eq("_id", 1L), eq("keys", "command-1"), eq("keys", "command-2"))))
          .containsExactlyInAnyOrder(1L, 2L);
      assertThat(fullScans()).isEqualTo(before);
    }

    @Test
    void without_an_index_gives_the_right_answer_and_is_counted() {
      double before = fullScans();
      log.updateOne(eq("_id", 17L), Updates.set("color", "red"));
      assertThat(find(eq("color", "red"))).containsExactly(17L);
      assertThat(fullScans()).isEqualTo(before + 1);
    }

    @Test
    void in_batches_while_others_write() {
      List<Object> found = new ArrayList<>();
      for (Document document : log.find().batchSize(7)) {
        found.add(document.get("_id"));
        if (found.size() == 10) {
          log.insertOne(commit(1000, "late"));
          log.deleteOne(eq("_id", 200L));
        }
      }
      assertThat(found).hasSize(300).startsWith(0L, 1L).doesNotContain(200L).endsWith(1000L);
    }

    @Test
    void with_a_projection_in_every_batch() {
      List<Document> found =
          log.find().projection(new Document("kind", 1)).batchSize(50).into(new ArrayList<>());
      assertThat(found).hasSize(300).allSatisfy(d -> assertThat(d).containsOnlyKeys("_id", "kind"));
    }
  }

  @Nested
  class Writing {
    @Test
    void replaces_and_inserts_where_missing() {
      ReplaceOptions upsert = new ReplaceOptions().upsert(true);
      var first = log.replaceOne(eq("_id", "t"), new Document("n", 1), upsert);
      var second = log.replaceOne(eq("_id", "t"), new Document("n", 2), upsert);
      assertThat(first.getUpsertedId().asString().getValue()).isEqualTo("t");
      assertThat(second.getModifiedCount()).isEqualTo(1);
      assertThat(log.find().first()).isEqualTo(new Document("_id", "t").append("n", 2));
    }

    @Test
    void updates_with_the_operators_in_use() {
      Bson update =
          Updates.combine(
              Updates.set("name", "x"),
              Updates.max("head", 5L),
              Updates.inc("count", 2),
              Updates.setOnInsert("born", true));
      UpdateOptions upsert = new UpdateOptions().upsert(true);
      log.updateOne(eq("_id", 1L), update, upsert);
      log.updateOne(
          eq("_id", 1L), Updates.combine(Updates.max("head", 3L), Updates.inc("count", 1)), upsert);
      assertThat(log.find().first())
          .isEqualTo(
              new Document("_id", 1L)
                  .append("name", "x")
                  .append("head", 5L)
                  .append("count", 3)
                  .append("born", true));
    }

    @Test
    void finds_and_updates_in_one_step() {
      log.insertOne(new Document("_id", 1L).append("n", 1));
      Document before = log.findOneAndUpdate(eq("_id", 1L), Updates.inc("n", 1));
      Document after =
          log.findOneAndUpdate(
              eq("_id", 2L),
              Updates.inc("n", 1),
              new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
      Document replaced =
          log.findOneAndReplace(
              and(eq("_id", 1L), eq("n", 2)),
              new Document("n", 9),
              new FindOneAndReplaceOptions().returnDocument(ReturnDocument.AFTER));
      assertThat(before).containsEntry("n", 1);
      assertThat(after).containsEntry("n", 1);
      assertThat(replaced).containsEntry("n", 9);
      assertThat(log.findOneAndUpdate(eq("_id", 7L), Updates.inc("n", 1))).isNull();
    }

    @Test
    void deletes_and_counts() {
      fill(50);
      assertThat(log.deleteOne(eq("_id", 1L)).getDeletedCount()).isEqualTo(1);
      assertThat(log.deleteMany(gte("_id", 40L)).getDeletedCount()).isEqualTo(10);
      assertThat(log.countDocuments()).isEqualTo(39);
      assertThat(log.countDocuments(lt("_id", 10L))).isEqualTo(9);
      assertThat(log.estimatedDocumentCount()).isEqualTo(39);
      assertThat(log.deleteMany(new Document()).getDeletedCount()).isEqualTo(39);
      assertThat(log.countDocuments()).isZero();
    }

    @Test
    void upserts_in_bulk() {
      List<ReplaceOneModel<Document>> writes =
          IntStream.range(0, 20)
              .mapToObj(i ->
                  new ReplaceOneModel<>(
                      eq("_id", "d" + i % 15),
                      new Document("n", i),
                      new ReplaceOptions().upsert(true)))
              .toList();
      var result = log.bulkWrite(writes, new BulkWriteOptions().ordered(true));
      assertThat(result.getUpserts()).hasSize(15);
      assertThat(result.getMatchedCount()).isEqualTo(5);
      assertThat(log.find(eq("_id", "d4")).first()).containsEntry("n", 19);
    }

    @Test
    void an_ordered_bulk_of_updates_ends_at_the_first_error() {
      log.createIndex(Indexes.ascending("name"), new IndexOptions().unique(true));
      log.insertMany(
          List.of(
              new Document("_id", 1).append("name", "a"),
              new Document("_id", 2).append("name", "b")));
      MongoBulkWriteException error =
          catchThrowableOfType(
              MongoBulkWriteException.class,
              () ->
                  log.bulkWrite(
                      List.of(
                          new UpdateOneModel<>(eq("_id", 1), Updates.set("x", 1)),
                          new UpdateOneModel<>(eq("_id", 2), Updates.set("name", "a")),
                          new UpdateOneModel<>(eq("_id", 2), Updates.set("x", 3)))));
      assertThat(error.getWriteErrors())
          .singleElement()
          .satisfies(e -> assertThat(e.getIndex()).isEqualTo(1));
      assertThat(error.getWriteResult().getModifiedCount()).isEqualTo(1);
      assertThat(log.find(eq("_id", 2)).first()).doesNotContainKey("x");
    }

    @Test
    void refuses_a_document_that_has_grown_too_large_and_keeps_the_indexes_right() {
      log.createIndex(Indexes.ascending("kind"));
      log.insertOne(
          new Document("_id", 1).append("kind", "a").append("big", "x".repeat(9_000_000)));
      assertThatThrownBy(() ->
              log.updateOne(
                  eq("_id", 1),
                  Updates.combine(
                      Updates.set("kind", "b"), Updates.set("more", "x".repeat(9_000_000)))))
          .isInstanceOf(MongoWriteException.class);
      assertThat(find(eq("kind", "a"))).containsExactly(1);
      assertThat(find(eq("kind", "b"))).isEmpty();
    }
  }

  @Nested
  class Duplicates {
    @BeforeEach
    void index() {
      log.createIndex(Indexes.ascending("keys"), new IndexOptions().unique(true));
      log.insertOne(commit(0, "a#1", "c0"));
    }

    @Test
    void of_an_id_name_the_index() {
      MongoWriteException error =
          catchThrowableOfType(MongoWriteException.class, () -> log.insertOne(commit(0, "other")));
      assertThat(error.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
      assertThat(error.getCode()).isEqualTo(11000);
      assertThat(error.getMessage()).contains("index: _id_ ");
    }

    @Test
    void of_one_key_of_several_name_the_index_and_leave_nothing() {
      MongoWriteException error =
          catchThrowableOfType(
              MongoWriteException.class, () -> log.insertOne(commit(1, "b#1", "c0")));
      assertThat(error.getCode()).isEqualTo(11000);
      assertThat(error.getMessage()).contains("index: keys_1 ");
      assertThat(find(eq("keys", "b#1"))).isEmpty();
      log.insertOne(commit(1, "b#1"));
    }

    @Test
    void in_an_ordered_list_stop_it_there_and_say_where() {
      MongoBulkWriteException error =
          catchThrowableOfType(
              MongoBulkWriteException.class,
              () ->
                  log.insertMany(
                      List.of(commit(1, "x"), commit(2, "y"), commit(3, "c0"), commit(4, "z"))));
      assertThat(error.getWriteErrors())
          .singleElement()
          .satisfies(e -> assertThat(e.getIndex()).isEqualTo(2));
      assertThat(error.getWriteResult().getInsertedCount()).isEqualTo(2);
      assertThat(ids(log.find())).containsExactly(0L, 1L, 2L);
    }

    @Test
    void arise_by_update_and_by_replacement_too() {
      log.insertOne(commit(1, "mine"));
      assertThatThrownBy(() -> log.replaceOne(eq("_id", 1L), commit(1, "c0")))
          .isInstanceOf(MongoWriteException.class)
          .hasMessageContaining("keys_1");
      assertThatThrownBy(() -> log.findOneAndUpdate(eq("_id", 1L), Updates.push("keys", "c0")))
          .isInstanceOf(MongoCommandException.class)
          .satisfies(e -> assertThat(((MongoCommandException) e).getErrorCode()).isEqualTo(11000));
      assertThat(find(eq("keys", "mine"))).containsExactly(1L);
    }

    @Test
    void are_gone_when_the_key_is_given_up() {
      log.replaceOne(eq("_id", 0L), commit(0, "new"));
      log.insertOne(commit(1, "c0"));
      log.deleteOne(eq("_id", 1L));
      log.insertOne(commit(2, "c0"));
      assertThat(find(eq("keys", "c0"))).containsExactly(2L);
    }

    @Test
    void may_stand_twice_in_one_document() {
      log.insertOne(commit(1, "twice", "twice"));
      assertThat(find(eq("keys", "twice"))).containsExactly(1L);
    }
  }

  @Nested
  class Catalogue {
    @Test
    void lists_and_drops_collections() {
      log.insertOne(commit(1, "a"));
      database.createCollection("other");
      assertThat(database.listCollectionNames()).containsExactlyInAnyOrder("log", "other");
      log.drop();
      assertThat(database.listCollectionNames()).containsExactly("other");
      assertThat(log.countDocuments()).isZero();
      log.insertOne(commit(1, "a"));
      assertThat(find(eq("keys", "a"))).containsExactly(1L);
    }

    @Test
    void creating_the_same_index_again_changes_nothing_and_another_under_its_name_is_refused() {
      IndexOptions unique = new IndexOptions().unique(true);
      log.createIndex(Indexes.ascending("keys"), unique);
      log.createIndex(Indexes.ascending("keys"), unique);
      assertThat(log.listIndexes()).hasSize(2);
      assertThatThrownBy(() -> log.createIndex(Indexes.ascending("keys"), new IndexOptions()))
          .isInstanceOf(MongoCommandException.class);
    }

    @Test
    void an_index_made_later_covers_what_is_there() {
      fill(100);
      log.createIndex(Indexes.ascending("kind"));
      double before = fullScans();
      assertThat(find(eq("kind", "k0"))).hasSize(34);
      assertThat(fullScans()).isEqualTo(before);
    }

    @Test
    void an_index_that_finds_duplicates_is_refused_and_leaves_nothing() {
      log.insertMany(List.of(commit(1, "a"), commit(2, "a")));
      IndexOptions unique = new IndexOptions().unique(true);
      assertThatThrownBy(() -> log.createIndex(Indexes.ascending("keys"), unique))
          .isInstanceOf(MongoException.class);
      log.deleteOne(eq("_id", 2L));
      log.createIndex(Indexes.ascending("keys"), unique);
      assertThat(find(eq("keys", "a"))).containsExactly(1L);
      assertThatThrownBy(() -> log.insertOne(commit(3, "a")))
          .isInstanceOf(MongoWriteException.class);
    }

    @Test
    void dropping_an_index_leaves_its_namesake_on_another_collection_alone() {
      IndexOptions unique = new IndexOptions().unique(true);
      MongoCollection<Document> other = database.getCollection("other");
      log.createIndex(Indexes.ascending("keys"), unique);
      other.createIndex(Indexes.ascending("keys"), unique);
      log.dropIndex("keys_1");
      assertThat(log.listIndexes()).hasSize(1);
      assertThat(other.listIndexes()).hasSize(2);
    }

    @Test
    void indexes_it_cannot_keep_to_are_refused() {
      assertThatThrownBy(() ->
              log.createIndex(
                  Indexes.ascending("at"), new IndexOptions().expireAfter(1L, TimeUnit.DAYS)))
          .isInstanceOf(MongoCommandException.class)
          .hasMessageContaining("expireAfterSeconds");
      assertThatThrownBy(() ->
              log.createIndex(
                  Indexes.ascending("at"), new IndexOptions().partialFilterExpression(eq("a", 1))))
          .isInstanceOf(MongoCommandException.class);
      assertThatThrownBy(() -> log.createIndex(Indexes.text("at")))
          .isInstanceOf(MongoCommandException.class);
    }
  }

  @Nested
  class Greeting {
    @Test
    void answers_ping_hello_and_server_status() {
      assertThat(database.runCommand(new Document("ping", 1))).containsEntry("ok", 1.0);
      assertThat(client.getDatabase("admin").runCommand(new Document("hello", 1)))
          .containsEntry("isWritablePrimary", true)
          .doesNotContainKey("setName");
      assertThat(client.getDatabase("admin").runCommand(new Document("serverStatus", 1)))
          .containsEntry("ok", 1.0);
    }

    @Test
    void says_in_build_info_that_it_is_the_embedded_one() {
      assertThat(client.getDatabase("admin").runCommand(new Document("buildInfo", 1)))
          .containsEntry("tiendoEmbedded", true)
          .containsKey("version");
    }

    @Test
    void listens_on_loopback_only_and_tells_its_size() {
      assertThat(mongo.uri()).isEqualTo("mongodb://127.0.0.1:" + mongo.port());
      log.insertOne(commit(1, "a"));
      assertThat(meters.get("tiendo.embedded.mongo.disk").gauge().value()).isPositive();
      assertThat(meters.get("tiendo.embedded.mongo.syncs").functionCounter().count()).isPositive();
    }
  }
}
