package org.tiendo.local;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tiendo.eventing.projection.Token;
import org.tiendo.local.folder.Trouble;
import tools.jackson.databind.JsonNode;

/// Compares read models with logs: how far they are, and every document with one that is folded anew.
///
/// @param differences gets a sentence for each
record ReadModelChecks(Operations operations, Console console, List<String> differences) {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
  private static final int LOOKS = 20;

  /// @param ends one behind the last position, by log
  void check(Map<String, Long> ends) throws InterruptedException {
    for (JsonNode projection : operations.list()) {
      String name = projection.path("name").asString();
      position(name, ends);
      documents(name);
    }
  }

  /// A read model is given a while to come as far as the log.
  private void position(String name, Map<String, Long> ends) throws InterruptedException {
    Token token = token(name);
    for (int i = 0; i < LOOKS && !ends.isEmpty() && !reached(token, ends); i++) {
      Thread.sleep(LOOK_AGAIN);
      token = token(name);
    }
    Token last = token;
    console.say("read model %s is at %s".formatted(name, last));
    ends.forEach((log, end) -> {
      long at = last.last(log);
      if (at < end - 1) {
        tell("%s: at position %d of log %s, which is at %d".formatted(name, at, log, end - 1));
      }
    });
  }

  /// Whether the log can be shown to be shorter is known after the documents only: it may grow meanwhile.
  void ahead(String name, String log, long at, long end) {
    if (at >= end) {
      tell("%s: at position %d of log %s, which ends at %d".formatted(name, at, log, end - 1));
    }
  }

  private static boolean reached(Token token, Map<String, Long> ends) {
    return ends.entrySet().stream().allMatch(end -> token.last(end.getKey()) >= end.getValue() - 1);
  }

  private Token token(String name) {
    JsonNode projection = operations.projection(name);
    String read = projection.path("read").asString();
    for (JsonNode copy : projection.path("copies")) {
      if (copy.path("id").asString().equals(read)) {
        return Token.parse(copy.path("token").asString());
      }
    }
    throw new Trouble("The read model " + name + " is not built yet");
  }

  private void documents(String name) throws InterruptedException {
    JsonNode before = operations.projection(name);
    JsonNode last = before.path("rebuild");
    if (Operations.atWork(last)
        || Set.of("PAUSED", "READY").contains(last.path("state").asString(""))) {
      throw new Trouble("A rebuild of " + name + " is under way: end it, then reconcile");
    }
    Token read = token(name);
    JsonNode job = operations.act(name, "check", null, "reconcile").path("rebuild");
    while (Operations.atWork(job)) {
      Thread.sleep(LOOK_AGAIN);
      job = operations.projection(name).path("rebuild");
    }
    JsonNode report = job.path("report");
    job.path("logs")
        .forEach(log -> {
          String of = log.path("log").asString();
          ahead(name, of, read.last(of), log.path("done").asLong());
        });
    console.say(
        "read model %s: %d sections compared with the logs folded anew, %d differ, %d undecided"
            .formatted(
                name,
                report.path("sections").asLong(),
                report.path("different").asLong(),
                report.path("undecided").asLong()));
    report.path("differences").forEach(found -> tell(name + ": " + sentence(found)));
    if (report.path("undecided").asLong() > 0 && report.path("different").asLong() == 0) {
      tell(name + ": some sections could not be compared");
    }
  }

  private static String sentence(JsonNode found) {
    StringBuilder sentence =
        new StringBuilder(
            "document %s, section %s: %s"
                .formatted(
                    found.path("document").asString(),
                    found.path("log").asString(),
                    found.path("kind").asString()));
    found
        .path("fields")
        .forEach(field ->
            sentence.append(
                " %s: %s instead of %s"
                    .formatted(
                        field.path("path").asString(),
                        field.path("before").asString(),
                        field.path("after").asString())));
    return sentence.toString();
  }

  private void tell(String difference) {
    differences.add(difference);
    console.say("  " + difference);
  }
}
