package org.tiendo.local;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `republish`: has a range of a log sent once more into its topic.
@Command(
    name = "republish",
    description = "Has a range of a log sent once more to those who follow it.")
final class RepublishCommand implements Callable<Integer> {

  @Parameters(paramLabel = "LOG", description = "task, review or reporting")
  private String log = "";

  @Option(names = "--from", paramLabel = "N", required = true, description = "first position")
  private long from;

  @Option(
      names = "--to",
      paramLabel = "N",
      description = "last position; the last there is, if not given")
  private @Nullable Long to;

  @Option(names = "--reason", paramLabel = "TEXT", description = "why; it is recorded")
  private @Nullable String reason;

  @Mixin private final OperatorOption operator = new OperatorOption();

  @Override
  public Integer call() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("from", from);
    if (to != null) {
      body.put("to", to);
    }
    if (reason != null) {
      body.put("reason", reason);
    }
    operator.access().post(DeadLettersCommand.service(log), "republications", body);
    Console.ofProcess().say("Ordered; the relay of log " + log + " sends it.");
    return 0;
  }
}
