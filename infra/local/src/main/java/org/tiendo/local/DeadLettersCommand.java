package org.tiendo.local;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tiendo.local.folder.Trouble;
import org.tiendo.local.run.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/// `dead-letters`: what automations could not act on; lists, retries or skips it.
@Command(
    name = "dead-letters",
    description = "Lists, retries or skips what automations could not act on.")
final class DeadLettersCommand implements Runnable {

  private static final List<String> SERVICES =
      Arrays.stream(Service.values()).map(Service::label).toList();
  private static final String LETTERS = "dead-letters";

  @Mixin private final OperatorOption operator = new OperatorOption();

  @Override
  public void run() {
    list(operator);
  }

  @Command(name = "list", description = "Lists them, one a line.")
  void list(@Mixin OperatorOption as) {
    OperatorAccess access = as.access();
    Console console = Console.ofProcess();
    for (String service : SERVICES) {
      JsonNode found = access.get(service, LETTERS).json();
      found.path("letters").forEach(letter -> console.say(line(service, letter)));
      found
          .path("rejected")
          .forEach(record ->
              console.say(
                  "%s  rejected  %s  %s  %s"
                      .formatted(
                          service,
                          record.path("id").asString(),
                          record.path("reason").asString(),
                          record.path("since").asString())));
    }
  }

  private static String line(String service, JsonNode letter) {
    return "%s  %s  %s  %s  %s"
        .formatted(
            service,
            letter.path("first").asBoolean() ? "waits" : "held-back",
            letter.path("letter").asString(),
            letter.path("cause").asString(),
            letter.path("since").asString());
  }

  @Command(name = "retry", description = "Tries one again, those of a cause, or all.")
  void retry(
      @Mixin OperatorOption as,
      @Parameters(paramLabel = "LETTER", arity = "0..1") @Nullable String letter,
      @Option(names = "--cause", paramLabel = "CAUSE") @Nullable String cause,
      @Option(names = "--all") boolean all,
      @Option(names = "--reason", paramLabel = "TEXT") @Nullable String reason) {
    if ((letter == null ? 0 : 1) + (cause == null ? 0 : 1) + (all ? 1 : 0) != 1) {
      throw new Trouble("Name a letter, a --cause, or --all");
    }
    OperatorAccess access = as.access();
    for (String service : letter == null ? SERVICES : List.of(holder(access, letter))) {
      JsonNode done =
          access
              .post(
                  service,
                  LETTERS + "/retry",
                  body("letter", letter, "cause", cause, "reason", reason))
              .json();
      Console.ofProcess()
          .say(
              "%s: %d done, %d still stand still"
                  .formatted(service, done.path("ended").asInt(), done.path("waiting").asInt()));
    }
  }

  @Command(name = "skip", description = "Leaves one out for good.")
  void skip(
      @Mixin OperatorOption as,
      @Parameters(paramLabel = "LETTER") String letter,
      @Option(names = "--reason", paramLabel = "TEXT", required = true) String reason) {
    OperatorAccess access = as.access();
    String service = holder(access, letter);
    access.post(service, LETTERS + "/skip", body("letter", letter, "reason", reason));
    Console.ofProcess().say("Skipped; it is recorded in the log of " + service + ".");
  }

  /// The service with such a letter.
  private static String holder(OperatorAccess access, String letter) {
    return SERVICES.stream()
        .filter(service ->
            access
                .get(service, LETTERS)
                .json()
                .path("letters")
                .valueStream()
                .anyMatch(each -> each.path("letter").asString().equals(letter)))
        .findFirst()
        .orElseThrow(
            () -> new Trouble("No dead letter '" + letter + "': `tiendo dead-letters` lists them"));
  }

  /// @throws Trouble if there is no such service with a log
  static String service(String log) {
    if (!SERVICES.contains(log)) {
      throw new Trouble("There is no log '" + log + "': name one of " + SERVICES);
    }
    return log;
  }

  private static Map<String, Object> body(@Nullable String... namesAndValues) {
    Map<String, Object> body = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      String name = namesAndValues[i];
      String value = namesAndValues[i + 1];
      if (name != null && value != null) {
        body.put(name, value);
      }
    }
    return body;
  }
}
