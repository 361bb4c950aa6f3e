package org.tiendo.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/// What Tiendo uses of MongoDB, on the embedded server always, and on the server that `MONGODB_URI` names.
@Tag("embedded")
class MongoUsedTest {
  private static final Path LIST = Path.of("../docs/mongodb-used.md");

  @Nested
  class OnTheEmbeddedServer extends MongoUsedSuite {
    @TempDir static Path folder;
    private static EmbeddedMongo mongo;
    private static MongoClient client;

    @BeforeAll
    static void start() throws Exception {
      mongo = EmbeddedMongo.start(folder, 0);
      client = MongoClients.create(mongo.uri());
    }

    @AfterAll
    static void stop() throws Exception {
      client.close();
      mongo.close();
    }

    @Override
    MongoClient client() {
      return client;
    }
  }

  @Nested
  @EnabledIfEnvironmentVariable(named = "MONGODB_URI", matches = ".+")
  class OnTheNamedServer extends MongoUsedSuite {
    private static MongoClient client;

    @BeforeAll
    static void connect() {
      client = MongoClients.create(System.getenv("MONGODB_URI"));
    }

    @AfterAll
    static void disconnect() {
      client.close();
    }

    @Override
    MongoClient client() {
      return client;
    }
  }

  @Test
  void the_list_names_every_test_and_no_other() throws Exception {
    List<String> tests =
        Stream.of(MongoUsedByLog.class, MongoUsedSuite.class)
            .flatMap(part -> Arrays.stream(part.getDeclaredMethods()))
            .filter(method -> method.isAnnotationPresent(Test.class))
            .map(Method::getName)
            .toList();
    List<String> named =
        Pattern.compile("`(\\w+_\\w+_\\w+)`")
            .matcher(Files.readString(LIST))
            .results()
            .map(MatchResult::group)
            .map(name -> name.replace("`", ""))
            .toList();
    assertThat(named).containsExactlyInAnyOrderElementsOf(tests);
  }
}
