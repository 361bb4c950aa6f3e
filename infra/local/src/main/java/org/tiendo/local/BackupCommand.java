package org.tiendo.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tiendo.local.backup.Backup;
import org.tiendo.local.backup.FrozenSource;
import org.tiendo.local.backup.RunningSource;
import org.tiendo.local.folder.DataFolder;
import org.tiendo.local.folder.RunFile;
import org.tiendo.local.folder.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `backup`: copies an installation, up or stopped, to an empty folder.
@Command(name = "backup", description = "Copies an installation, up or stopped, to a new folder.")
final class BackupCommand implements Callable<Integer> {

  @Parameters(paramLabel = "TARGET", description = "folder that is new or empty")
  private Path target = Path.of("");

  @Mixin private final DataOption data = new DataOption();

  private final Console console = Console.ofProcess();

  @Override
  public Integer call() {
    DataFolder looked = data.look();
    Optional<RunFile> running = looked.running();
    if (running.isPresent()) {
      make(looked, new RunningSource(door(looked, running.get())), "up");
    } else {
      try (DataFolder folder = DataFolder.open(looked.root())) {
        make(folder, FrozenSource.stopped(folder), "stopped");
      }
    }
    return 0;
  }

  static URI door(DataFolder folder, RunFile running) {
    URI door = running.addresses().get(RunFile.BACKUP);
    if (door == null) {
      throw new Trouble(
          folder.root() + " runs in processes of their own, or in an older Tiendo: stop it first");
    }
    return door;
  }

  private void make(DataFolder folder, FrozenSource databases, String state) {
    console.say("Backing up %s, which is %s".formatted(folder.root(), state));
    Backup.Made made = new Backup(folder, databases, console::copied).to(target);
    console.say(
        "Backup complete and checked: %s, %d files, %d MB, as of %s or later"
            .formatted(made.target(), made.files(), Console.megabytes(made.bytes()), made.at()));
    console.say("It holds the keys of the installation: keep it where only its owner can read it.");
  }
}
