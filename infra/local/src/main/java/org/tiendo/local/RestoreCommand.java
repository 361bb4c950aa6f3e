package org.tiendo.local;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.tiendo.local.backup.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `restore`: makes a new data folder of a backup.
@Command(name = "restore", description = "Makes a new data folder of a backup.")
final class RestoreCommand implements Callable<Integer> {

  @Parameters(paramLabel = "SOURCE", description = "what `backup` made")
  private Path source = Path.of("");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description = "data folder to be made; new or empty")
  private Path data = Path.of("");

  private final Console console = Console.ofProcess();

  @Override
  public Integer call() {
    Restore.Restored restored =
        new Restore(source.toAbsolutePath().normalize(), console::copied).to(data);
    console.say(
        "Restored and checked: %s, \"%s\" as of %s or later"
            .formatted(restored.folder(), restored.name(), restored.at()));
    console.say("`./tiendo up --data %s` starts it.".formatted(restored.folder()));
    return 0;
  }
}
