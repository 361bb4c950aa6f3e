package org.tiendo.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("embedded")
class LongScansTest extends MongoTest {
  LogLines lines;

  @BeforeEach
  void listen() {
    log.createIndex(Indexes.ascending("kind"));
    fill(1_500);
    lines = new LogLines("org.tiendo.embedded.mongo.ScanReport");
  }

  @AfterEach
  void stop_listening() {
    lines.close();
  }

  @Test
  void every_kind_of_command_that_looks_at_many_documents_is_told() {
    log.find(eq("color", "red")).first();
    log.updateMany(eq("color", "red"), Updates.set("x", 1));
    log.deleteMany(eq("color", "red"));
    log.countDocuments(eq("color", "red"));
    assertThat(lines.told())
        .hasSize(4)
        .containsOnly(
            "WARN No index serves the query on features.log by {color: ?}: it looked at 1500"
                + " documents");
  }

  @Test
  void what_stays_below_is_not() {
    log.find(eq("kind", "k1")).into(new ArrayList<>());
    log.find(eq("color", null)).limit(20).into(new ArrayList<>());
    log.find(gte("_id", 600L)).into(new ArrayList<>());
    log.countDocuments(new Document());
    assertThat(lines.told()).isEmpty();
  }

  @Test
  void a_walk_over_everything_is_told_even_in_small_batches() {
    log.find().batchSize(100).into(new ArrayList<>());
    assertThat(lines.told())
        .hasSize(2)
        .last()
        .isEqualTo("INFO The query on features.log by {} looked at 1500 documents");
  }
}
