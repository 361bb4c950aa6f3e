package org.tiendo.embedded;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("embedded")
class MongoCatalogueTest extends MongoTest {
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
    assertThatThrownBy(() -> log.insertOne(commit(3, "a"))).isInstanceOf(MongoWriteException.class);
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
