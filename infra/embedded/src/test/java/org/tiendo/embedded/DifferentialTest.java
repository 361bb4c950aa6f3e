package org.tiendo.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same random commands to this server and to mongo-java-server's own memory back end: every answer and every error
/// code must be the same.
@Tag("embedded")
class DifferentialTest {
  static final int OPERATIONS = 2_500;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void answers_like_the_memory_back_end(long seed) throws Exception {
    compare(seed, OPERATIONS);
  }

  @Test
  @Tag("deep")
  void answers_like_the_memory_back_end_for_longer() throws Exception {
    for (long seed = 100; seed < 110; seed++) {
      compare(seed, 10_000);
    }
  }

  void compare(long seed, int operations) throws Exception {
    MongoServer memory = new MongoServer(new MemoryBackend());
    try (EmbeddedMongo embedded = EmbeddedMongo.start(folder.resolve("s" + seed), 0);
        MongoClient ours = MongoClients.create(embedded.uri());
        MongoClient theirs = MongoClients.create(memory.bindAndGetConnectionString())) {
      MongoCollection<Document> here = collection(ours);
      MongoCollection<Document> there = collection(theirs);
      int found = 0;
      RandomOperations random = new RandomOperations(seed);
      for (int i = 0; i < operations; i++) {
        RandomOperations.Operation operation = random.next();
        Object expected = operation.on(there);
        assertThat(operation.on(here))
            .as("operation %d of seed %d: %s", i, seed, operation)
            .isEqualTo(expected);
        found += expected instanceof List<?> list && !list.isEmpty() ? 1 : 0;
      }
      assertThat(found).as("answers that hold something").isGreaterThan(operations / 4);
    } finally {
      memory.shutdownNow();
    }
  }

  private static MongoCollection<Document> collection(MongoClient client) {
    MongoCollection<Document> collection = client.getDatabase("random").getCollection("things");
    collection.createIndex(Indexes.ascending("keys"), new IndexOptions().unique(true));
    collection.createIndex(Indexes.ascending("n"));
    collection.createIndex(Indexes.ascending("s", "n"));
    collection.createIndex(Indexes.ascending("tags"));
    collection.createIndex(Indexes.ascending("x.y"), new IndexOptions().sparse(true));
    return collection;
  }
}
