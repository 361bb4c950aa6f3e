package org.tiendo.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("embedded")
class FolderTest {
  @TempDir Path folder;

  @FunctionalInterface
  interface Use {
    void of(MongoCollection<Document> things) throws Exception;
  }

  void run(Use use) throws Exception {
    try (EmbeddedMongo mongo = EmbeddedMongo.start(folder, 0);
        MongoClient client = MongoClients.create(mongo.uri())) {
      use.of(client.getDatabase("kept").getCollection("things"));
    }
  }

  @Nested
  class AfterARestart {
    @Test
    void documents_counts_and_unique_indexes_are_there() throws Exception {
      run(things -> {
        things.createIndex(Indexes.ascending("keys"), new IndexOptions().unique(true));
        things.createIndex(Indexes.ascending("kind"));
        for (int i = 0; i < 300; i++) {
          things.insertOne(
              new Document("_id", (long) i)
                  .append("keys", List.of("k" + i, "c" + i))
                  .append("kind", i % 3));
        }
        things.deleteOne(new Document("_id", 5L));
      });
      run(things -> {
        assertThat(things.countDocuments()).isEqualTo(299);
        assertThat(things.estimatedDocumentCount()).isEqualTo(299);
        assertThat(things.listIndexes()).hasSize(3);
        assertThat(things.find(new Document("kind", 1))).hasSize(100);
        assertThat(things.find(new Document("keys", "c7")).first()).containsEntry("_id", 7L);
        assertThatThrownBy(
                () -> things.insertOne(new Document("_id", 1000L).append("keys", List.of("c7"))))
            .isInstanceOf(MongoWriteException.class)
            .hasMessageContaining("keys_1");
        things.insertOne(new Document("_id", 1000L).append("keys", List.of("c5")));
      });
    }

    @Test
    void an_index_still_knows_that_it_holds_arrays() throws Exception {
      run(things -> {
        things.createIndex(Indexes.ascending("keys"));
        things.insertOne(new Document("_id", 1).append("keys", List.of("a", "z")));
      });
      Bson twoEnds = Filters.and(Filters.gte("keys", "m"), Filters.lt("keys", "b"));
      run(things -> assertThat(things.find(twoEnds)).hasSize(1));
    }

    @Test
    void what_was_dropped_stays_dropped() throws Exception {
      run(things -> {
        things.createIndex(Indexes.ascending("keys"), new IndexOptions().unique(true));
        things.insertOne(new Document("_id", 1).append("keys", "a"));
        things.drop();
        things.insertOne(new Document("_id", 2).append("keys", "b"));
      });
      run(things -> {
        assertThat(things.find().into(new ArrayList<>())).extracting("_id").containsExactly(2);
        assertThat(things.listIndexes()).hasSize(1);
      });
    }
  }

  @Nested
  class IsRefused {
    @Test
    void when_this_process_has_it() throws Exception {
      run(_ ->
          assertThatThrownBy(() -> EmbeddedMongo.start(folder, 0))
              .isInstanceOf(FolderInUseException.class)
              .hasMessageContaining(folder.toRealPath().toString()));
      run(things -> assertThat(things.countDocuments()).isZero());
    }

    @Test
    void when_another_process_has_it() throws Exception {
      try (ServerProcess other = ServerProcess.start(EmbeddedMongoMain.class, folder, 0)) {
        assertThatThrownBy(() -> EmbeddedMongo.start(folder, 0))
            .isInstanceOf(FolderInUseException.class);
        Process third = ServerProcess.launch(EmbeddedMongoMain.class, folder, 0);
        assertThat(third.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(third.exitValue()).isEqualTo(1);
        assertThat(other.terminate()).isEqualTo(128 + 15);
      }
      run(things -> assertThat(things.countDocuments()).isZero());
    }

    @Test
    void when_a_newer_version_wrote_it() throws Exception {
      run(things -> things.insertOne(new Document()));
      assertThat(folder.resolve("FORMAT")).hasContent("1");
      Files.writeString(folder.resolve("FORMAT"), "2\n");
      assertThatThrownBy(() -> EmbeddedMongo.start(folder, 0))
          .isInstanceOf(NewerFormatException.class)
          .hasMessageContaining("format 2")
          .message()
          .doesNotContain("\n");
      Files.writeString(folder.resolve("FORMAT"), "1\n");
      run(things -> assertThat(things.countDocuments()).isEqualTo(1));
    }

    @Test
    void when_it_is_no_folder() throws Exception {
      Path file = Files.writeString(folder.resolve("file"), "");
      assertThatThrownBy(() -> EmbeddedMongo.start(file, 0))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("cannot be created");
    }

    @Test
    void when_the_port_is_taken_and_can_then_be_used_on_another() throws Exception {
      try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
        assertThatThrownBy(() -> EmbeddedMongo.start(folder, taken.getLocalPort()))
            .isInstanceOf(IOException.class)
            .hasMessageContaining("Port " + taken.getLocalPort());
      }
      run(things -> assertThat(things.countDocuments()).isZero());
    }
  }
}
