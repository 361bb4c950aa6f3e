package org.tiendo.bench.delivery;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.tiendo.bench.Program;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.eventing.projection.ReadModels;
import org.tiendo.identity.directory.Person;
import org.tiendo.local.folder.DataFolder;
import org.tiendo.local.folder.Installation;
import org.tiendo.local.folder.Trouble;
import org.tiendo.local.process.ProcessInstallation;
import org.tiendo.local.run.Layout;
import org.tiendo.local.run.Links;
import org.tiendo.local.run.Ports;
import org.tiendo.local.run.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An installation in processes of its own, with two of each service, on a folder that is deleted afterwards.
final class Site implements AutoCloseable {

  static final int INSTANCES = 2;

  private static final int PORTS_FROM = 20_000;
  private static final int PORTS_TO = 32_000;
  private static final int ATTEMPTS = 200;

  private static final Person ADMINISTRATOR = person("administrator", "board", Role.ADMINISTRATOR);
  private static final Person CHAIR = person("chair", "board", Role.ASSIGNING_AUTHORITY);
  private static final Person HEAD = person("head", "office", Role.UNIT_HEAD);
  private static final Duration TOKEN = Duration.ofHours(4);
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path root;
  private final DataFolder folder;
  private final ProcessInstallation parts;
  private final MongoClient mongo;
  private final ReadModels readModels;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String chair;
  private final String head;

  private Site(Path root, DataFolder folder, ProcessInstallation parts) {
    this.root = root;
    this.folder = folder;
    this.parts = parts;
    this.mongo =
        MongoClients.create(Objects.requireNonNull(parts.servers().get(ProcessInstallation.MONGO)));
    this.readModels = new ReadModels(mongo.getDatabase("tiendo_reporting"), JSON);
    this.chair = parts.tokens().forPerson(CHAIR, TOKEN);
    this.head = parts.tokens().forPerson(HEAD, TOKEN);
  }

  static Site start() throws IOException {
    Path root = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "bench-delivery");
    DataFolder folder = DataFolder.open(root);
    Installation installation = Installation.own(ZoneOffset.UTC, Locale.getDefault());
    folder.keep(installation);
    Layout layout = freeLayout();
    ProcessInstallation parts =
        ProcessInstallation.doors(
            folder,
            installation,
            layout,
            List.of(
                "--tiendo.gateway.limits.requests.permits=10000",
                "--tiendo.gateway.limits.requests.burst=10000"),
            line -> Program.say("%s", line));
    parts.openDoors(null, line -> Program.say("%s", line));
    parts.startServices(installation, line -> Program.say("%s", line));
    Site site = new Site(root, folder, parts);
    site.registerUnits();
    return site;
  }

  /// Ports below those that systems give to clients, which could take one before its process does.
  private static Layout freeLayout() {
    return ThreadLocalRandom.current()
        .ints(PORTS_FROM, PORTS_TO)
        .limit(ATTEMPTS)
        .mapToObj(base -> new Layout(base, INSTANCES, Links.DIRECT))
        .filter(Site::isFree)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isFree(Layout layout) {
    try {
      Ports.requireFree(layout);
      return true;
    } catch (Trouble e) {
      return false;
    }
  }

  static Person person(String handle, String unit, Role role) {
    return new Person("p-" + handle, handle, handle, unit, List.of(role));
  }

  private void registerUnits() throws IOException {
    String administrator = parts.tokens().forPerson(ADMINISTRATOR, TOKEN);
    for (String unit : List.of("board", "office", "quality")) {
      String parent = unit.equals("board") ? "" : ",\"parent\":\"board\"";
      send(
          0,
          administrator,
          "RegisterUnit",
          unit,
          "{\"unit\":\"%s\",\"names\":{\"%s\":\"The %s\"}%s}"
              .formatted(unit, Locale.getDefault().getLanguage(), unit, parent));
    }
  }

  /// Assigns an item and takes it on.
  ///
  /// @return its id
  String item(String key) throws IOException {
    String body =
        """
        {"type":"PROJECT","title":"%s","product":"A draft","assigner":"board","lead":"office",
        "reviewingUnit":"quality","deadline":{"dueOn":"2099-06-28"}}
        """
            .formatted(key);
    String item = send(0, chair, "AssignProject", key, body).path("aggregateId").asString("");
    send(0, head, "AcknowledgeAssignment", key + "/take", "{\"project\":\"" + item + "\"}");
    return item;
  }

  /// Reports about an item.
  ///
  /// @param instance of task-service, from 0 on
  /// @return the position of the event
  long report(int instance, String item, String key, int percent) throws IOException {
    String body =
        "{\"project\":\"%s\",\"percent\":%d,\"note\":\"%s\"}".formatted(item, percent, key);
    return send(instance, head, "ReportProgress", key, body)
        .path("events")
        .path(0)
        .path("position")
        .asLong(-1);
  }

  /// @throws IOException also if it is not accepted
  private JsonNode send(int instance, String bearer, String command, String key, String body)
      throws IOException {
    URI address = URI.create(parts.address(Service.TASK, instance) + "/api/commands/" + command);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(LIMIT)
            .header("Authorization", "Bearer " + bearer)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    parts.secret().send(request::header);
    try {
      HttpResponse<String> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IOException(answer.statusCode() + " " + answer.body());
      }
      return JSON.readTree(answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /// How far the read model shows the log of task-service, as its database says to whoever reads it.
  long shown() {
    return readModels.copies("register").stream()
        .mapToLong(copy -> copy.token().last("task"))
        .max()
        .orElse(-1);
  }

  String kafka() {
    return Objects.requireNonNull(parts.servers().get(ProcessInstallation.KAFKA));
  }

  ProcessInstallation parts() {
    return parts;
  }

  @Override
  public void close() throws IOException {
    mongo.close();
    client.close();
    parts.close();
    folder.close();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
