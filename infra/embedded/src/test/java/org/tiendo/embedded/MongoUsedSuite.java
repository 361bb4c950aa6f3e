package org.tiendo.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;

/// Every part of MongoDB that Tiendo uses, as `infra/docs/mongodb-used.md` lists them, in the form in which it is used. A
/// server on which this passes can carry the product. Here are those that tokens, positions and read models use.
abstract class MongoUsedSuite extends MongoUsedByLog {
  @Test
  void tells_a_duplicate_apart_from_other_errors() {
    things.insertOne(new Document("_id", "p/00000"));
    MongoWriteException error =
        catchThrowableOfType(
            MongoWriteException.class, () -> things.insertOne(new Document("_id", "p/00000")));
    assertThat(error.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
  }

  @Test
  void claims_in_one_step_what_is_free() {
    things.insertOne(
        new Document("_id", "p/00000").append("owner", null).append("at", new Date(5)));
    FindOneAndUpdateOptions after =
        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
    for (String owner : List.of("a", "a")) {
      assertThat(things.findOneAndUpdate(claimable(owner), claim(owner), after))
          .containsEntry("owner", owner);
    }
    assertThat(things.findOneAndUpdate(claimable("b"), claim("b"), after)).isNull();
    things.updateOne(eq("_id", "p/00000"), set("at", new Date(1)));
    assertThat(things.findOneAndUpdate(claimable("b"), claim("b"), after))
        .containsEntry("owner", "b");
    assertThat(things.deleteOne(and(eq("_id", "p/00000"), eq("owner", "a"))).getDeletedCount())
        .isZero();
    assertThat(things.deleteOne(and(eq("_id", "p/00000"), eq("owner", "b"))).getDeletedCount())
        .isOne();
  }

  private static Bson claimable(String owner) {
    return and(
        eq("_id", "p/00000"), or(eq("owner", owner), eq("owner", null), lt("at", new Date(3))));
  }

  private static Bson claim(String owner) {
    return combine(set("owner", owner), set("at", new Date(5)));
  }

  @Test
  void lists_ids_that_begin_alike() {
    for (String id : List.of("p/00001", "p/00000", "pq/00000", "q/00000")) {
      things.insertOne(new Document("_id", id).append("owner", null));
    }
    assertThat(
            things
                .find(and(gte("_id", "p/"), lt("_id", "p0")))
                .projection(Projections.include("_id"))
                .sort(ascending("_id")))
        .extracting(each -> each.getString("_id"))
        .containsExactly("p/00000", "p/00001");
    Document range = new Document("$gte", "p").append("$lt", "p\uffff");
    assertThat(things.find(new Document("_id", range)).sort(new Document("_id", 1)).batchSize(2))
        .hasSize(3);
  }

  @Test
  void moves_a_number_only_forwards() {
    UpdateOptions upsert = new UpdateOptions().upsert(true);
    Document filter = new Document("_id", "c/l").append("position", new Document("$lt", 5L));
    Document change = new Document("$set", new Document("position", 5L).append("offset", 9L));
    assertThat(things.updateOne(filter, change, upsert).getUpsertedId()).isNotNull();
    MongoWriteException error =
        catchThrowableOfType(
            MongoWriteException.class, () -> things.updateOne(filter, change, upsert));
    assertThat(error.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
    Document on = new Document("_id", "c/l").append("position", new Document("$lt", 6L));
    assertThat(things.updateOne(on, set("position", 6L), upsert).getMatchedCount()).isOne();
  }

  @Test
  void writes_once_and_counts_how_often() {
    UpdateOptions upsert = new UpdateOptions().upsert(true);
    for (int i = 0; i < 3; i++) {
      Document first = new Document("reason", "r" + i).append("since", new Date(i));
      things.updateOne(
          new Document("_id", "x"),
          new Document("$setOnInsert", first).append("$inc", new Document("times", 1)),
          upsert);
    }
    assertThat(things.find(new Document("_id", "x")).first())
        .containsEntry("reason", "r0")
        .containsEntry("times", 3);
  }

  @Test
  void changes_a_document_only_as_long_as_it_is_as_it_was_seen() {
    things.insertOne(
        new Document("_id", "l").append("epoch", 3L).append("beat", 0L).append("free", true));
    Document seen = new Document("_id", "l").append("epoch", 3L).append("beat", 0L);
    Document take = new Document("$set", new Document("epoch", 4L).append("free", false));
    assertThat(things.updateOne(seen.append("free", true), take).getMatchedCount()).isOne();
    assertThat(things.updateOne(seen, take).getMatchedCount()).isZero();
  }

  @Test
  void finds_by_a_field_sorted_by_others_and_moves_a_number_up_while_it_sets_another() {
    for (int i = 0; i < 6; i++) {
      things.insertOne(
          new Document("_id", "o" + i)
              .append("state", i % 2 == 0 ? "WAITING" : "DONE")
              .append("log", i < 3 ? "b" : "a")
              .append("next", (long) i));
    }
    Document waiting = new Document("state", "WAITING");
    Document order = new Document("log", 1).append("next", 1);
    assertThat(things.find(waiting).sort(order).limit(2).map(each -> each.getString("_id")))
        .containsExactly("o4", "o0");
    Document sent =
        new Document("$max", new Document("next", 3L))
            .append("$set", new Document("state", "DONE"));
    things.updateOne(new Document("_id", "o0"), sent);
    things.updateOne(new Document("_id", "o5"), sent);
    assertThat(things.find(new Document("_id", "o0")).first())
        .containsEntry("next", 3L)
        .containsEntry("state", "DONE");
    assertThat(things.find(new Document("_id", "o5")).first()).containsEntry("next", 5L);
  }

  @Test
  void finds_what_lies_behind_a_number_below_documents_by_an_index_that_leaves_others_out() {
    things.createIndex(new Document("s.log.p", 1), new IndexOptions().sparse(true));
    things.createIndex(new Document("s.log.p", 1), new IndexOptions().sparse(true));
    for (int i = 0; i < 6; i++) {
      Document at = new Document(i % 2 == 0 ? "log" : "other", new Document("p", (long) i));
      things.insertOne(new Document("_id", "b" + i).append("s", at));
    }
    Document later = new Document("s.log.p", new Document("$gt", 1L));
    assertThat(things.find(later).map(each -> each.getString("_id")))
        .containsExactlyInAnyOrder("b2", "b4");
    things.updateOne(
        new Document("_id", "b0"),
        new Document("$set", new Document("s.log", new Document("p", 9L))));
    assertThat(things.find(new Document("s.log.p", new Document("$gt", 4L))))
        .extracting(each -> each.getString("_id"))
        .containsExactly("b0");
  }

  @Test
  void sets_and_unsets_below_a_document_only_if_it_stands_as_expected() {
    things.insertOne(
        new Document("_id", "v").append("token", new Document()).append("writing", new Document()));
    Document untouched =
        new Document("_id", "v")
            .append("token.task", new Document("$exists", false))
            .append("writing.task", new Document("$exists", false));
    Document begin = new Document("$set", new Document("writing.task", 7L));
    assertThat(things.updateOne(untouched, begin).getMatchedCount()).isOne();
    assertThat(things.updateOne(untouched, begin).getMatchedCount()).isZero();
    Document finish =
        new Document("$set", new Document("token.task", 7L))
            .append("$unset", new Document("writing.task", ""));
    assertThat(things.updateOne(new Document("_id", "v").append("writing.task", 7L), finish))
        .matches(result -> result.getMatchedCount() == 1);
    assertThat(things.find(eq("_id", "v")).first())
        .isEqualTo(
            new Document("_id", "v")
                .append("token", new Document("task", 7L))
                .append("writing", new Document()));
  }

  @Test
  void reads_one_document_as_it_is_now_whole_and_without_a_part_below() {
    Document part = new Document("n", 0L).append("s", List.of(new Document("i", "a")));
    things.insertOne(new Document("_id", "v").append("redo", part));
    things.updateOne(
        new Document("_id", "v").append("redo.n", 0L),
        new Document("$set", new Document("redo", new Document(part).append("n", 1L))));
    Document now =
        things
            .withReadConcern(ReadConcern.LINEARIZABLE)
            .find(new Document("_id", "v"))
            .maxTime(5, TimeUnit.SECONDS)
            .first();
    assertThat(now.getEmbedded(List.of("redo", "n"), -1L)).isEqualTo(1L);
    assertThat(now.getEmbedded(List.of("redo", "s"), List.of())).hasSize(1);
    assertThat(things.find(new Document("_id", "v")).projection(new Document("redo.s", 0)).first())
        .isEqualTo(new Document("_id", "v").append("redo", new Document("n", 1L)));
  }

  @Test
  void writes_many_sections_in_one_go_and_says_how_many_matched() {
    List<UpdateOneModel<Document>> fresh =
        IntStream.range(0, 20).mapToObj(i -> section("d" + i, -1, i)).toList();
    BulkWriteResult first = things.bulkWrite(fresh);
    assertThat(first.getMatchedCount() + first.getUpserts().size()).isEqualTo(20);
    BulkWriteResult second = things.bulkWrite(List.of(section("d1", 1, 30), section("d2", 99, 30)));
    assertThat(second.getMatchedCount() + second.getUpserts().size()).isEqualTo(1);
    MongoBulkWriteException again =
        catchThrowableOfType(
            MongoBulkWriteException.class,
            () -> things.bulkWrite(List.of(section("d3", -1, 40), section("d4", 4, 40))));
    assertThat(again.getWriteErrors())
        .singleElement()
        .matches(error -> error.getCode() == DUPLICATE_KEY && error.getIndex() == 0);
    assertThat(things.find(eq("_id", "d4")).first().getEmbedded(List.of("s", "task", "p"), 0L))
        .isEqualTo(4L);
    assertThat(things.find(new Document("_id", new Document("$in", List.of("d1", "d2", "none")))))
        .hasSize(2);
  }

  private static UpdateOneModel<Document> section(String id, long from, long to) {
    Document filter = new Document("_id", id);
    if (from < 0) {
      filter.append("s.task", new Document("$exists", false));
    } else {
      filter.append("s.task.p", from);
    }
    Document value = new Document("p", to).append("d", "{}");
    return new UpdateOneModel<>(
        filter,
        new Document("$set", new Document("s.task", value)),
        new UpdateOptions().upsert(from < 0));
  }

  @Test
  void replaces_a_document_or_makes_it() {
    for (long seq = 0; seq < 2; seq++) {
      things.replaceOne(
          eq("_id", "s@f"), new Document("seq", seq), new ReplaceOptions().upsert(true));
    }
    assertThat(things.find()).containsExactly(new Document("_id", "s@f").append("seq", 1L));
  }
}
