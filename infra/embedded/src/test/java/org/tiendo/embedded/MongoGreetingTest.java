package org.tiendo.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("embedded")
class MongoGreetingTest extends MongoTest {
  @Test
  void answers_ping_hello_and_server_status() {
    assertThat(database.runCommand(new Document("ping", 1))).containsEntry("ok", 1.0);
    assertThat(client.getDatabase("admin").runCommand(new Document("hello", 1)))
        .containsEntry("isWritablePrimary", true)
        .doesNotContainKey("setName");
    assertThat(client.getDatabase("admin").runCommand(new Document("serverStatus", 1)))
        .containsEntry("ok", 1.0);
  }

  @Test
  void says_in_build_info_that_it_is_the_embedded_one() {
    assertThat(client.getDatabase("admin").runCommand(new Document("buildInfo", 1)))
        .containsEntry("tiendoEmbedded", true)
        .containsKey("version");
  }

  @Test
  void listens_on_loopback_only_and_tells_its_size() {
    assertThat(mongo.uri()).isEqualTo("mongodb://127.0.0.1:" + mongo.port());
    log.insertOne(commit(1, "a"));
    assertThat(meters.get("tiendo.embedded.mongo.disk").gauge().value()).isPositive();
    assertThat(meters.get("tiendo.embedded.mongo.syncs").functionCounter().count()).isPositive();
  }
}
