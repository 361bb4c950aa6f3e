package org.tiendo.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tiendo.local.folder.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/// `rebuild`: builds a read model anew beside the one that is read, shows how far it is and how the two differ, and switches
/// if they do not. Status 1 if they do. Ctrl-C leaves the rebuild going.
@Command(
    name = "rebuild",
    description = "Builds a read model anew beside the one that is read, compares, switches.")
final class RebuildCommand implements Callable<Integer> {

  private static final long LOOK_MILLIS = 500;

  @Parameters(
      arity = "0..1",
      paramLabel = "PROJECTION",
      defaultValue = "",
      description = "name, as --list shows it")
  private String projection = "";

  @Option(names = "--list", description = "show the read models, their copies and rebuilds")
  private boolean list;

  @Option(names = "--dry-run", description = "build and compare only, then remove the copy")
  private boolean dryRun;

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "most records a second; 0 for no limit",
      defaultValue = "0")
  private int rate;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "why; it is recorded, and needed where something is discarded")
  private @Nullable String reason;

  @Option(names = "--pause", description = "pause the rebuild that is under way")
  private boolean pause;

  @Option(names = "--resume", description = "go on with a paused one")
  private boolean resume;

  @Option(names = "--limit", description = "change its --rate")
  private boolean limit;

  @Option(names = "--cancel", description = "end it and remove its copy")
  private boolean cancel;

  @Option(names = "--switch", description = "let the copy that was built be read")
  private boolean switchOver;

  @Option(names = "--go-back", description = "let the copy before be read again")
  private boolean goBack;

  @Option(names = "--retire", description = "remove copies that are neither read nor built")
  private boolean retire;

  @Mixin private final OperatorOption operator = new OperatorOption();

  private final Console console = Console.ofProcess();

  @Override
  public Integer call() throws InterruptedException {
    Operations operations = operator.operations();
    if (list) {
      operations.list().forEach(this::show);
      return 0;
    }
    if (projection.isEmpty()) {
      throw new Trouble("Name a read model, or see which there are with --list");
    }
    List<String> acts = acts();
    if (acts.size() > 1) {
      throw new Trouble("One thing at a time: " + String.join(", ", acts));
    }
    if (!acts.isEmpty()) {
      show(operations.act(projection, acts.getFirst(), limit ? rate : null, reason));
      return 0;
    }
    return rebuild(operations);
  }

  private List<String> acts() {
    Map<String, Boolean> acts = new LinkedHashMap<>();
    acts.put("pause", pause);
    acts.put("resume", resume);
    acts.put("limit", limit);
    acts.put("cancel", cancel);
    acts.put("switch", switchOver);
    acts.put("go-back", goBack);
    acts.put("retire", retire);
    return acts.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
  }

  private int rebuild(Operations operations) throws InterruptedException {
    JsonNode job =
        operations.act(projection, dryRun ? "check" : "begin", rate, reason).path("rebuild");
    String copy = job.path("copy").asString();
    console.say("Building " + copy);
    while (Operations.atWork(job)) {
      Thread.sleep(LOOK_MILLIS);
      job = operations.projection(projection).path("rebuild");
      if (!job.path("copy").asString().equals(copy)) {
        throw new Trouble("Another rebuild has begun meanwhile");
      }
      console.say(RebuildLines.progress(job));
    }
    RebuildLines.report(job).forEach(console::say);
    boolean same =
        job.path("report").path("different").asLong() == 0
            && job.path("report").path("undecided").asLong() == 0;
    return switch (job.path("state").asString()) {
      case "COMPARED" -> same ? 0 : Main.FAULT;
      case "READY" -> {
        if (same) {
          operations.act(projection, "switch", null, reason);
          console.say("Switched to " + copy + "; --go-back lets the one before be read again.");
          yield 0;
        }
        console.say(
            "Not switched: --switch does it nevertheless, --cancel removes the copy; both with a --reason.");
        yield Main.FAULT;
      }
      default -> {
        console.say("The rebuild is " + job.path("state").asString());
        yield Main.FAULT;
      }
    };
  }

  private void show(JsonNode projection) {
    RebuildLines.all(projection).forEach(console::say);
  }
}
