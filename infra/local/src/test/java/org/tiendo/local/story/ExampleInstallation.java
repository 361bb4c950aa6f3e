package org.tiendo.local.story;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.identity.directory.Person;
import org.tiendo.local.folder.DataFolder;
import org.tiendo.local.folder.Installation;
import org.tiendo.local.run.FreePorts;
import org.tiendo.local.run.LocalInstallation;

/// A running installation with three units (`board`, and under it `office` and `quality`) and people whose ids are known.
final class ExampleInstallation implements AutoCloseable {

  static final Person ADMINISTRATOR = person("administrator", "board", Role.ADMINISTRATOR);
  static final Person CHAIR = person("chair", "board", Role.ASSIGNING_AUTHORITY);
  static final Person OFFICER = person("officer", "office", Role.UNIT_OFFICER);
  static final Person AUDITOR = person("auditor", "board", Role.AUDITOR);

  private final HttpClient client = HttpClient.newHttpClient();
  private final DataFolder folder;
  private final LocalInstallation running;

  private ExampleInstallation(DataFolder folder, LocalInstallation running) {
    this.folder = folder;
    this.running = running;
  }

  static ExampleInstallation start(Path data) {
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
    DataFolder folder = DataFolder.open(data);
    folder.keep(installation);
    ExampleInstallation started =
        new ExampleInstallation(
            folder, LocalInstallation.start(folder, installation, FreePorts.base(), _ -> {}));
    started.registerUnits();
    return started;
  }

  private void registerUnits() {
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

  /// Sends a command of task-service.
  HttpResponse<String> send(Person by, String command, String key, String body) {
    return send("task", by, command, key, body);
  }

  HttpResponse<String> send(String service, Person by, String command, String key, String body) {
    return exchange(
        request(service, "/api/commands/" + command, token(by))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> get(String service, String path, Person by) {
    return exchange(request(service, path, token(by)).GET());
  }

  /// Where people and programs come.
  URI origin() {
    return running.origin();
  }

  /// Where a service answers behind the gateway.
  URI address(String service) {
    return Objects.requireNonNull(running.addresses().get(service));
  }

  HttpRequest.Builder request(String service, String path, String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address(service) + path))
            .header("Authorization", "Bearer " + token);
    running.secret().send(request::header);
    return request;
  }

  HttpResponse<String> exchange(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  String token(Person person) {
    return running.tokens().forPerson(person, Duration.ofMinutes(5));
  }

  Map<String, String> servers() {
    return running.servers();
  }

  @Override
  public void close() {
    client.close();
    running.close();
    folder.close();
  }

  private static Person person(String handle, String unit, Role role) {
    return new Person("p-" + handle, handle, handle, unit, List.of(role));
  }
}
