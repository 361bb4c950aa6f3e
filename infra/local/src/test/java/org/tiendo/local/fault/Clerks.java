package org.tiendo.local.fault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.tiendo.identity.directory.Person;
import org.tiendo.identity.token.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Send commands through the gateway, each clerk one after the other: an item is assigned, taken on, reported about, and
/// sometimes submitted, so that a review is opened by the other service. What got no answer, or that of a service that cannot
/// work now, is sent again with the same key until there is one. Some are sent once more although they were answered.
final class Clerks implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration LIMIT = Duration.ofSeconds(40);
  private static final Duration TOKEN = Duration.ofHours(6);
  private static final Duration ANSWERS = Duration.ofSeconds(150);

  /// So long a command may take when many are waited for.
  private static final long EACH_MILLIS = 50;

  private static final int REPORTS = 4;
  private static final int SUBMITTED_EACH = 5;
  private static final int REPEATED_EACH = 16;

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final URI origin;
  private final Ledger ledger;
  private final Map<Person, String> bearers;
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean working = true;

  /// @param run names the keys, another in each run
  Clerks(URI origin, Tokens tokens, Ledger ledger, String run, int clerks) {
    this.origin = origin;
    this.ledger = ledger;
    this.bearers =
        Map.of(
            People.CHAIR, tokens.forPerson(People.CHAIR, TOKEN),
            People.HEAD, tokens.forPerson(People.HEAD, TOKEN));
    for (int i = 0; i < clerks; i++) {
      String name = run + "/" + i;
      threads.add(Thread.ofVirtual().name("clerk-" + name).start(() -> work(name)));
    }
  }

  private void work(String name) {
    for (int i = 0; working; i++) {
      story(name + "/" + i, i % SUBMITTED_EACH == 0);
    }
  }

  private void story(String key, boolean submitted) {
    String item =
        send(
            People.CHAIR,
            "AssignProject",
            key + "/assign",
            """
            {"type":"PROJECT","title":"Item %s","product":"A draft","assigner":"board","lead":"office",
            "reviewingUnit":"quality","deadline":{"dueOn":"2099-06-28"}}
            """
                .formatted(key));
    String id = "{\"project\":\"" + item + "\"";
    send(People.HEAD, "AcknowledgeAssignment", key + "/take", id + "}");
    for (int i = 1; i <= REPORTS && working; i++) {
      String note = ",\"percent\":%d,\"note\":\"Step %d\"}".formatted(i * 20, i);
      send(People.HEAD, "ReportProgress", key + "/report" + i, id + note);
    }
    if (submitted && working) {
      String file =
          ",\"files\":[{\"name\":\"draft.pdf\",\"mediaType\":\"application/pdf\",\"size\":1000,\"sha256\":\"%s\"}]}"
              .formatted("ab".repeat(32));
      send(People.HEAD, "SubmitProject", key + "/submit", id + file);
    }
  }

  /// @return id of the aggregate; empty if it was refused
  private String send(Person by, String command, String key, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(origin + "/api/commands/" + command))
            .timeout(LIMIT)
            .header("Authorization", "Bearer " + bearers.get(by))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    ledger.sent(key);
    String answer = answer(request, key);
    if (answer.isEmpty()) {
      return "";
    }
    JsonNode json = JSON.readTree(answer);
    String commandId = json.path("commandId").asString("");
    long position = json.path("events").path(0).path("position").asLong(-1);
    ledger.answered(key, new Ledger.Answer(commandId, "task", position));
    if (Math.floorMod(commandId.hashCode(), REPEATED_EACH) == 0) {
      String again = answer(request, key);
      if (!again.equals(answer)) {
        ledger.refused(key + "/again", "answered otherwise: " + again);
      }
    }
    return json.path("aggregateId").asString("");
  }

  /// Empty if it was refused, or never answered.
  private String answer(HttpRequest request, String key) {
    long end = System.nanoTime() + ANSWERS.toNanos();
    while (System.nanoTime() < end) {
      try {
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() == 200) {
          return response.body();
        }
        if (!mayChange(response)) {
          ledger.refused(key, response.statusCode() + " " + response.body());
          return "";
        }
        TimeUnit.MILLISECONDS.sleep(100);
      } catch (IOException e) {
        // Nobody knows; the same again.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return "";
      }
    }
    return "";
  }

  private static boolean mayChange(HttpResponse<String> response) {
    int status = response.statusCode();
    return status == 429
        || status == 502
        || status == 503
        || status == 504
        || status == 409 && response.body().contains("in-flight");
  }

  /// Waits until so many commands more were acknowledged.
  void awaitMore(int commands) {
    int goal = ledger.acknowledged() + commands;
    Duration limit = ANSWERS.plus(Duration.ofMillis(EACH_MILLIS * commands));
    Awaited.until(
        limit,
        () -> ledger.acknowledged() >= goal,
        () -> "no more than %d acknowledged".formatted(ledger.acknowledged()));
  }

  /// Waits until each has got its last answer.
  @Override
  public void close() {
    working = false;
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      client.shutdownNow();
    }
  }
}
