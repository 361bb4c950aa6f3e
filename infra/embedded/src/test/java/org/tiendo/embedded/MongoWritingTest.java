package org.tiendo.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
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
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("embedded")
class MongoWritingTest extends MongoTest {
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
    log.insertOne(new Document("_id", 1).append("kind", "a").append("big", "x".repeat(9_000_000)));
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
