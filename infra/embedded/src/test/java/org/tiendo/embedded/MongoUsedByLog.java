package org.tiendo.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The parts that the log uses: {@link MongoUsedSuite} has the others.
abstract class MongoUsedByLog {
  static final int DUPLICATE_KEY = 11_000;

  private MongoDatabase database;
  private MongoCollection<Document> log;
  MongoCollection<Document> things;

  abstract MongoClient client();

  @BeforeEach
  final void open() {
    database = client().getDatabase("tiendo_used_" + ProcessHandle.current().pid());
    database.drop();
    log = durable("log_used");
    log.createIndex(Indexes.ascending("keys"), new IndexOptions().unique(true));
    things = durable("things");
  }

  @AfterEach
  final void leave_nothing() {
    database.drop();
  }

  private MongoCollection<Document> durable(String name) {
    return database
        .getCollection(name)
        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
        .withReadConcern(ReadConcern.MAJORITY)
        .withReadPreference(ReadPreference.primary());
  }

  private static Document commit(long position, String... keys) {
    return new Document("_id", position)
        .append("count", 1)
        .append("at", new Date(position))
        .append("events", List.of(new Binary(new byte[] {1, 2, (byte) position})))
        .append("keys", List.of(keys));
  }

  private void fill(int count) {
    log.insertMany(
        LongStream.range(0, count)
            .mapToObj(i -> commit(i, "a%d#%04d".formatted(i % 10, i / 10), "command-" + i))
            .toList());
  }

  private static List<Long> ids(Iterable<Document> found) {
    List<Long> ids = new ArrayList<>();
    found.forEach(document -> ids.add(document.getLong("_id")));
    return ids;
  }

  @Test
  void says_what_kind_of_server_it_is() {
    Document hello = database.runCommand(new Document("hello", 1));
    Document build = database.runCommand(new Document("buildInfo", 1));
    assertThat(hello.getBoolean("isWritablePrimary")).isTrue();
    assertThat(hello.getString("msg")).isNotEqualTo("isdbgrid");
    assertThat(hello.getString("setName") != null || build.getBoolean("tiendoEmbedded")).isTrue();
  }

  @Test
  void makes_a_unique_index_and_lists_it() {
    log.createIndex(Indexes.ascending("keys"), new IndexOptions().unique(true));
    assertThat(log.listIndexes())
        .anySatisfy(index -> {
          assertThat(index.get("key", Document.class).keySet()).isEqualTo(Set.of("keys"));
          assertThat(index.getBoolean("unique")).isTrue();
        });
  }

  @Test
  void inserts_in_order_and_stops_at_the_first_that_cannot_be() {
    log.insertOne(commit(2, "taken"));
    MongoBulkWriteException error =
        catchThrowableOfType(
            MongoBulkWriteException.class,
            () ->
                log.insertMany(
                    List.of(commit(0, "a"), commit(1, "b"), commit(2, "c"), commit(3, "d")),
                    new InsertManyOptions().ordered(true)));
    assertThat(error.getWriteErrors())
        .singleElement()
        .satisfies(each -> {
          assertThat(each.getIndex()).isEqualTo(2);
          assertThat(each.getCode()).isEqualTo(DUPLICATE_KEY);
          assertThat(each.getMessage().split(" dup key: ", 2)[0]).contains("index: _id_");
        });
    assertThat(ids(log.find().sort(ascending("_id")))).containsExactly(0L, 1L, 2L);
  }

  @Test
  void names_the_index_of_strings_that_a_duplicate_breaks() {
    log.insertOne(commit(0, "a", "b"));
    MongoBulkWriteException error =
        catchThrowableOfType(
            MongoBulkWriteException.class, () -> log.insertMany(List.of(commit(1, "x", "b"))));
    assertThat(error.getWriteErrors())
        .singleElement()
        .satisfies(each -> {
          assertThat(each.getCode()).isEqualTo(DUPLICATE_KEY);
          assertThat(each.getMessage().split(" dup key: ", 2)[0])
              .contains("keys_1")
              .doesNotContain("_id_");
        });
  }

  @Test
  void keeps_bytes_dates_numbers_and_nested_documents() {
    Document all =
        commit(7, "k")
            .append("text", "tiến độ \u0000 𝄞")
            .append("large", Long.MAX_VALUE)
            .append("nested", new Document("s", new Document("task", new Document("p", 3L))))
            .append("nothing", null);
    log.insertOne(all);
    assertThat(log.find(eq("_id", 7L)).first()).isEqualTo(all);
  }

  @Test
  void finds_the_last_one_before_a_position() {
    fill(50);
    Document last =
        log.find(lt("_id", Long.MAX_VALUE))
            .sort(descending("_id"))
            .projection(Projections.include("_id", "count", "at"))
            .limit(1)
            .first();
    assertThat(last).containsOnlyKeys("_id", "count", "at").containsEntry("_id", 49L);
  }

  @Test
  void reads_on_from_a_position_in_batches() {
    fill(300);
    List<Document> page =
        log.find(gte("_id", 20L))
            .sort(ascending("_id"))
            .projection(Projections.exclude("events"))
            .limit(200)
            .batchSize(40)
            .into(new ArrayList<>());
    assertThat(ids(page)).containsExactlyElementsOf(LongStream.range(20, 220).boxed().toList());
    assertThat(page).noneMatch(each -> each.containsKey("events"));
  }

  @Test
  void finds_by_one_of_many_strings() {
    fill(50);
    assertThat(log.find(eq("keys", "command-7")).first()).containsEntry("_id", 7L);
    assertThat(ids(log.find(in("keys", "command-1", "command-3", "command-none"))))
        .containsExactlyInAnyOrder(1L, 3L);
  }

  @Test
  void finds_by_a_range_that_one_of_many_strings_lies_in() {
    fill(50);
    Document range = new Document("$gte", "a3#").append("$lt", "a3$");
    assertThat(ids(log.find(new Document("keys", new Document("$elemMatch", range)))))
        .containsExactlyInAnyOrder(3L, 13L, 23L, 33L, 43L);
  }

  @Test
  void finds_what_any_of_many_questions_asks_for() {
    fill(50);
    Document range = new Document("$gte", "a3#0001").append("$lt", "a3#0003");
    Document shortest = new Document("$gte", "a5#0000").append("$lt", "a5#0001");
    List<String> keys = List.of("command-3", "command-23", "command-unknown");
    Document any =
        new Document(
            "$or",
            List.of(
                new Document("keys", new Document("$elemMatch", range)),
                new Document("keys", new Document("$elemMatch", shortest)),
                new Document("keys", new Document("$in", keys))));
    assertThat(ids(log.find(any))).containsExactlyInAnyOrder(3L, 5L, 13L, 23L);
  }
}
