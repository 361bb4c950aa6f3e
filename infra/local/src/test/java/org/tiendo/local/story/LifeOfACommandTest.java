package org.tiendo.local.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.local.story.ExampleInstallation.CHAIR;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tiendo.local.network.LookupRecorder;
import org.tiendo.local.network.Sockets;
import org.tiendo.local.run.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Follows one AssignProject from HTTP to the read model, and keeps what it saw as `infra/docs/life-of-a-command.md`.
///
/// The clock is simulated and the ids follow from the keys, so every run sees the same bytes.
@Tag("embedded")
class LifeOfACommandTest {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final String BODY =
      """
      {
        "type" : "PROJECT",
        "title" : "Rules for the reading room",
        "product" : "A draft of the rules",
        "assigner" : "board",
        "lead" : "office",
        "reviewingUnit" : "quality",
        "deadline" : { "dueOn" : "2030-06-28" },
        "effectiveOn" : "2030-02-04"
      }\
      """;

  private static ExampleInstallation running;

  @BeforeAll
  static void start(@TempDir Path data) {
    running = ExampleInstallation.start(data);
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @Test
  void is_the_one_that_the_documentation_tells() throws Exception {
    HttpResponse<String> answer = running.send(CHAIR, "AssignProject", "reading-room-1", BODY);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode reply = JSON.readTree(answer.body());
    long position = reply.get("events").get(0).get("position").longValue();
    String path = "/api/projects/" + reply.get("aggregateId").stringValue() + "?after=";
    String token = reply.get("token").stringValue();

    Life life = new Life();
    life.request(BODY);
    life.reply(answer.headers().firstValue("ETag").orElseThrow(), pretty(answer.body()));
    Document commit = commit(position);
    life.commit(commit);
    life.envelope(pretty(envelope(commit)));
    life.record(
        new Topic(Objects.requireNonNull(running.servers().get("kafka")), "task.events")
            .upTo(position)
            .getLast());
    HttpResponse<String> view = running.get("reporting", path + encoded(token), CHAIR);
    assertThat(view.statusCode()).as(view.body()).isEqualTo(200);
    life.view(path + token, pretty(view.body()));
    assertThat(running.send(CHAIR, "AssignProject", "reading-room-1", BODY).body())
        .as("sent again")
        .isEqualTo(answer.body());
    Kept.check("infra/docs/life-of-a-command.md", life.text());
  }

  @ParameterizedTest
  @EnumSource(Service.class)
  void each_service_serves_the_api_description_that_is_kept(Service service) throws Exception {
    HttpResponse<String> api = running.get(service.label(), "/v3/api-docs", CHAIR);
    assertThat(api.statusCode()).isEqualTo(200);
    Kept.check("infra/docs/openapi/" + service.label() + ".json", pretty(api.body()) + "\n");
  }

  @Test
  void nothing_leaves_this_machine() throws IOException {
    assertThat(LookupRecorder.foreignNames()).isEmpty();
    assertThat(Sockets.ofThisProcess())
        .as("servers, services and their clients are connected")
        .hasSizeGreaterThan(10)
        .allMatch(Sockets.Socket::isLoopback);
  }

  private static Document commit(long position) {
    try (MongoClient client =
        MongoClients.create(Objects.requireNonNull(running.servers().get("mongo")))) {
      return Objects.requireNonNull(
          client
              .getDatabase("tiendo_task")
              .getCollection("log_task")
              .find(new Document("_id", position))
              .first());
    }
  }

  private static String envelope(Document commit) {
    Binary event = commit.getList("events", Binary.class).getFirst();
    return new String(event.getData(), StandardCharsets.UTF_8);
  }

  private static String pretty(String json) {
    return JSON.writeValueAsString(JSON.readTree(json));
  }

  private static String encoded(String token) {
    return URLEncoder.encode(token, StandardCharsets.UTF_8);
  }
}
