package org.tiendo.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.local.folder.DataFolder;
import org.tiendo.local.folder.Installation;
import org.tiendo.local.folder.Person;
import org.tiendo.local.network.LookupRecorder;
import org.tiendo.local.network.Sockets;
import org.tiendo.local.run.FreePorts;
import org.tiendo.local.run.LocalInstallation;
import org.tiendo.local.run.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/// Follows one AssignProject from HTTP to the read model, and keeps what it saw as `infra/docs/life-of-a-command.md`.
///
/// The clock is simulated and the ids follow from the keys, so every run sees the same bytes.
@Tag("embedded")
class LifeOfACommandTest {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
          .build();
  private static final Person ADMINISTRATOR = person("administrator", "board", Role.ADMINISTRATOR);
  private static final Person AUTHORITY = person("chair", "board", Role.ASSIGNING_AUTHORITY);

  @TempDir static Path data;

  private static LocalInstallation running;

  @BeforeAll
  static void start() {
    Installation installation =
        new Installation(
            "example",
            "Example",
            ZoneId.of("UTC"),
            List.of("en"),
            Installation.Clock.SIMULATED,
            LocalDate.of(2030, 12, 31),
            true,
            false);
    running =
        LocalInstallation.start(DataFolder.open(data), installation, FreePorts.base(), _ -> {});
    for (String unit : List.of("board", "office", "quality")) {
      String parent = unit.equals("board") ? "" : ",\"parent\":\"board\"";
      send(
          ADMINISTRATOR,
          "RegisterUnit",
          unit,
          "{\"unit\":\"%s\",\"names\":{\"en\":\"The %s\"}%s,\"effectiveOn\":\"2030-01-07\"}"
              .formatted(unit, unit, parent));
    }
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @Test
  void is_the_one_that_the_documentation_tells() throws Exception {
    String body =
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
    HttpResponse<String> answer = send(AUTHORITY, "AssignProject", "reading-room-1", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode reply = JSON.readTree(answer.body());
    long position = reply.get("events").get(0).get("position").longValue();
    String project = reply.get("aggregateId").stringValue();
    String token = reply.get("token").stringValue();

    Life life = new Life();
    life.request(body);
    life.reply(answer.headers().firstValue("ETag").orElseThrow(), pretty(answer.body()));
    Document commit = commit(position);
    life.commit(commit);
    life.envelope(pretty(envelope(commit)));
    life.record(record(position));
    HttpResponse<String> view =
        get("reporting", "/api/projects/" + project + "?after=" + encoded(token), AUTHORITY);
    assertThat(view.statusCode()).as(view.body()).isEqualTo(200);
    life.view("/api/projects/" + project + "?after=" + token, pretty(view.body()));
    HttpResponse<String> again = send(AUTHORITY, "AssignProject", "reading-room-1", body);
    assertThat(again.body()).isEqualTo(answer.body());
    Kept.check("infra/docs/life-of-a-command.md", life.text());
  }

  @ParameterizedTest
  @EnumSource(Service.class)
  void each_service_serves_the_api_description_that_is_kept(Service service) throws Exception {
    HttpResponse<String> api = get(service.label(), "/v3/api-docs", AUTHORITY);
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

  private static Person person(String handle, String unit, Role role) {
    return new Person("p-" + handle, handle, handle, unit, List.of(role));
  }

  private static HttpResponse<String> send(Person by, String command, String key, String body) {
    return exchange(
        request("task", "/api/commands/" + command, by)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static HttpResponse<String> get(String service, String path, Person by) {
    return exchange(request(service, path, by).GET());
  }

  private static HttpRequest.Builder request(String service, String path, Person by) {
    URI address = running.addresses().get(service);
    return HttpRequest.newBuilder(URI.create(address + path))
        .header("Authorization", "Bearer " + running.tokens().forPerson(by, Duration.ofMinutes(5)));
  }

  private static HttpResponse<String> exchange(HttpRequest.Builder request) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Document commit(long position) {
    try (MongoClient client = MongoClients.create(running.servers().get("mongo"))) {
      for (Document commit : client.getDatabase("tiendo_task").getCollection("log_task").find()) {
        if (commit.getLong("_id") == position) {
          return commit;
        }
      }
    }
    throw new AssertionError("position " + position + " is not in the log");
  }

  private static String envelope(Document commit) {
    Binary event = commit.getList("events", Binary.class).getFirst();
    return new String(event.getData(), StandardCharsets.UTF_8);
  }

  private static ConsumerRecord<byte[], byte[]> record(long position) {
    Properties settings = new Properties();
    settings.put("bootstrap.servers", running.servers().get("kafka"));
    TopicPartition partition = new TopicPartition("task.events", 0);
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      while (System.nanoTime() < end) {
        for (var record : consumer.poll(Duration.ofMillis(200)).records(partition)) {
          if (Long.toString(position).equals(Life.header(record, "ce_position"))) {
            return record;
          }
        }
      }
    }
    throw new AssertionError("position " + position + " did not reach the topic");
  }

  private static String pretty(String json) {
    return JSON.writeValueAsString(JSON.readTree(json));
  }

  private static String encoded(String token) {
    return URLEncoder.encode(token, StandardCharsets.UTF_8);
  }

  static Map<String, Object> shown(Document commit) {
    Document shown = new Document(commit);
    shown.put("events", List.of("(bytes, see below)"));
    return shown;
  }
}
