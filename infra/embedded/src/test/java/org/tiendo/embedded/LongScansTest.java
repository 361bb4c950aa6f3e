package org.tiendo.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@Tag("embedded")
class LongScansTest extends MongoTest {
  final Logger logger = (Logger) LoggerFactory.getLogger("org.tiendo.embedded.mongo.ScanReport");
  final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  @BeforeEach
  void listen() {
    log.createIndex(Indexes.ascending("kind"));
    fill(1_500);
    logger.setLevel(Level.INFO);
    lines.start();
    logger.addAppender(lines);
  }

  @AfterEach
  void stop_listening() {
    logger.detachAppender(lines);
    logger.setLevel(null);
  }

  @Test
  void every_kind_of_command_that_looks_at_many_documents_is_told() {
    log.find(eq("color", "red")).first();
    log.updateMany(eq("color", "red"), Updates.set("x", 1));
    log.deleteMany(eq("color", "red"));
    log.countDocuments(eq("color", "red"));
    assertThat(told())
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
    assertThat(told()).isEmpty();
  }

  @Test
  void a_walk_over_everything_is_told_even_in_small_batches() {
    log.find().batchSize(100).into(new ArrayList<>());
    assertThat(told())
        .hasSize(2)
        .last()
        .isEqualTo("INFO The query on features.log by {} looked at 1500 documents");
  }

  private List<String> told() {
    return lines.list.stream().map(e -> e.getLevel() + " " + e.getFormattedMessage()).toList();
  }
}
