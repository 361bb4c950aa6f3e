package org.tiendo.embedded;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Updates;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("embedded")
class MongoDuplicatesTest extends MongoTest {
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

  @Test
  void of_one_document_and_another_in_the_same_list_are_found_and_the_rest_is_counted() {
    MongoBulkWriteException error =
        catchThrowableOfType(
            MongoBulkWriteException.class,
            () ->
                log.insertMany(
                    List.of(
                        commit(1, "x"), commit(2, "y", "x"), commit(1, "u"), commit(3, "y", "z")),
                    new InsertManyOptions().ordered(false)));
    assertThat(error.getWriteErrors()).extracting(BulkWriteError::getIndex).containsExactly(1, 2);
    assertThat(ids(log.find())).containsExactly(0L, 1L, 3L);
    assertThat(log.estimatedDocumentCount()).isEqualTo(3);
    assertThat(find(eq("keys", "u"))).isEmpty();
  }
}
