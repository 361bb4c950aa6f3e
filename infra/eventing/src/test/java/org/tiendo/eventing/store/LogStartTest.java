package org.tiendo.eventing.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.channel.Channel;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tiendo.eventing.observe.MeterNames;

/// A log is not opened, or not written, where it could not keep its promises.
@Tag("embedded")
@ExtendWith(LogServer.class)
class LogStartTest {

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  private MongoEventLog open(MongoDatabase database) {
    return new MongoEventLog(database, "task", "tenant-1", InstantSource.system(), meters);
  }

  /// Says that it stands alone.
  private static final class Standalone extends MemoryBackend {
    @Override
    public de.bwaldvogel.mongo.bson.Document handleCommand(
        Channel channel, String database, String command, de.bwaldvogel.mongo.bson.Document query) {
      return command.equals("hello")
          ? new de.bwaldvogel.mongo.bson.Document("isWritablePrimary", true).append("ok", 1.0)
          : super.handleCommand(channel, database, command, query);
    }
  }

  @Test
  void a_server_without_replica_set_is_refused() {
    assertRefused(new Standalone(), "replica set");
  }

  @Test
  void a_server_that_does_not_say_what_it_is_is_refused() {
    assertRefused(new MemoryBackend(), "what kind of server");
  }

  private void assertRefused(MemoryBackend backend, String reason) {
    MongoServer server = new MongoServer(backend);
    try (MongoClient client = MongoClients.create(server.bindAndGetConnectionString())) {
      assertThatThrownBy(() -> open(client.getDatabase("test")))
          .isInstanceOf(UnfitServerException.class)
          .hasMessageContaining(reason);
    } finally {
      server.shutdownNow();
    }
  }

  @Test
  void an_index_that_is_not_unique_is_refused(MongoDatabase database) {
    database.getCollection("log_task").createIndex(Indexes.ascending("keys"));
    assertThatThrownBy(() -> open(database)).isInstanceOf(UnfitServerException.class);
  }

  @Test
  void documents_that_contradict_the_index_are_refused(MongoDatabase database) {
    database
        .getCollection("log_task")
        .insertMany(List.of(document(0, "same"), document(1, "same")));
    assertThatThrownBy(() -> open(database)).isInstanceOf(UnfitServerException.class);
  }

  @Test
  void reading_stops_before_a_hole_and_counts_it(MongoDatabase database) {
    try (MongoEventLog log = open(database)) {
      for (int i = 0; i < 3; i++) {
        log.append(Commits.one("c" + i, "project:p" + i, 0));
      }
      database.getCollection("log_task").deleteOne(new Document("_id", 1L));
      Assertions.assertThat(log.read(0, 10)).extracting(Envelope::n).containsExactly(0L);
      Assertions.assertThat(log.read(1, 10)).isEmpty();
      Assertions.assertThat(meters.counter(MeterNames.LOG_HOLES, "log", "task").count())
          .isEqualTo(2);
    }
  }

  private static Document document(long position, String key) {
    return new Document("_id", position)
        .append("count", 1)
        .append("at", Date.from(Instant.EPOCH))
        .append("keys", List.of(key));
  }
}
