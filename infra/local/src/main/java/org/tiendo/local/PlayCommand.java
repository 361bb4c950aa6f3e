package org.tiendo.local;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tiendo.identity.token.SigningKey;
import org.tiendo.identity.token.Tokens;
import org.tiendo.local.folder.DataFolder;
import org.tiendo.local.folder.Installation;
import org.tiendo.local.folder.RunFile;
import org.tiendo.local.folder.Trouble;
import org.tiendo.local.play.Api;
import org.tiendo.local.play.Played;
import org.tiendo.local.run.Running;
import org.tiendo.local.sample.Sample;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `play`: checks a folder of CSV files and sends it, to an installation that is up or to one started for it.
@Command(name = "play", description = "Checks a folder of CSV files and plays it.")
final class PlayCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FOLDER", description = "folder with installation.csv and the others")
  private Path csv = Path.of("");

  @Option(names = "--dry-run", description = "check only, send nothing")
  private boolean dryRun;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "first of five ports",
      defaultValue = "8080")
  private int port;

  @Mixin private final DataOption data = new DataOption();

  @Override
  public Integer call() {
    Console console = Console.ofProcess();
    Sample sample = Session.checked(csv, console);
    if (dryRun) {
      console.say("%s is in order: %d steps.".formatted(sample.name(), sample.steps().size()));
      return 0;
    }
    Path root = data.folder(sample.installation().sample());
    Optional<RunFile> running = running(root);
    if (running.isPresent()) {
      attached(DataFolder.look(root), sample, running.get(), console);
    } else {
      startedForIt(root, sample, console);
    }
    return 0;
  }

  private static Optional<RunFile> running(Path root) {
    return root.resolve("FORMAT").toFile().exists()
        ? DataFolder.look(root).running()
        : Optional.empty();
  }

  private static void attached(DataFolder folder, Sample sample, RunFile running, Console console) {
    if (folder.installation().isEmpty()) {
      throw new Trouble(
          folder.root()
              + " is being set up in the browser: finish that first, or stop it and play then");
    }
    Session session = new Session(folder, console);
    Installation installation = session.conditions(sample.installation(), sample.name());
    Tokens tokens =
        new Tokens(
            SigningKey.existing(folder.keys()), installation.tenant(), InstantSource.system());
    playAndPrint(session, sample, Api.through(running.origin()), tokens);
    session.printAddress(running.origin());
  }

  private void startedForIt(Path root, Sample sample, Console console) {
    try (DataFolder folder = DataFolder.open(root)) {
      Session session = new Session(folder, console);
      Installation installation = session.conditions(sample.installation(), sample.name());
      try (Running started = session.start(installation, port)) {
        StopOnSignal.arm(Main.INTERRUPTED, started::close);
        playAndPrint(session, sample, Api.through(started.origin()), started.tokens());
        console.say("Stopped again; `./tiendo up` starts it for people.");
      }
    }
  }

  private static void playAndPrint(Session session, Sample sample, Api api, Tokens tokens) {
    Played played = session.play(sample, api, tokens);
    session.printReview(sample, played, api, tokens);
  }
}
