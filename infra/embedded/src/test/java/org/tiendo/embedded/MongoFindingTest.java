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

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("embedded")
class MongoFindingTest extends MongoTest {
  @BeforeEach
  void some() {
    log.createIndex(Indexes.ascending("keys"), new IndexOptions().unique(true));
    log.createIndex(Indexes.ascending("kind"));
    fill(300);
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
    assertThat(ids(log.find(and(gte("_id", 10L), lt("_id", 15L))))).containsExactly(longs(10, 15));
    assertThat(ids(log.find().sort(descending("_id")).limit(3))).containsExactly(299L, 298L, 297L);
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
    assertThat(ids(log.find(history).sort(ascending("_id")))).hasSize(30).startsWith(3L, 13L, 23L);
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

  @Test
  void everything_while_another_updates_one_by_one() throws Exception {
    Thread writer =
        Thread.startVirtualThread(() -> {
          for (long i = 0; i < 300; i++) {
            log.updateOne(eq("_id", i), Updates.set("touched", true));
          }
        });
    while (writer.isAlive()) {
      assertThat(find(gte("_id", 0L))).hasSize(300);
    }
    writer.join();
  }

  @Test
  void what_an_index_serves_from_the_moment_it_is_made() throws Exception {
    Thread builder = Thread.startVirtualThread(() -> log.createIndex(Indexes.ascending("count")));
    while (builder.isAlive()) {
      assertThat(find(eq("count", null))).hasSize(300);
    }
    builder.join();
    assertThat(find(eq("count", null))).hasSize(300);
  }

  @Test
  void by_alternatives_each_with_more_than_its_index_serves() {
    Bson none = and(eq("_id", 7L), eq("kind", "no such"));
    Bson seven = and(in("_id", 6L, 7L), eq("_id", 7L));
    assertThat(find(or(none, seven))).containsExactly(7L);
    assertThat(find(or(none, none))).isEmpty();
    assertThat(find(and(or(seven, eq("_id", 8L)), or(eq("_id", 8L), eq("_id", 9L)))))
        .containsExactly(8L);
    assertThat(find(and(or(seven, eq("_id", 8L)), eq("unknown", 1)))).isEmpty();
  }
}
