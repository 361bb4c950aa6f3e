package org.tiendo.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tiendo.embedded.EmbeddedMongo;
import org.tiendo.local.folder.DataFolder;
import org.tiendo.local.folder.Installation;
import org.tiendo.local.folder.Trouble;

/// Copies an installation to a folder: databases, keys, people and notes, everything it needs to come up elsewhere. Kafka
/// and logs are left out: what Kafka holds is published again from the databases.
///
/// The databases are copied as of one moment, all services together. What was acknowledged before the backup began is in
/// it. Notes are copied before the databases, as each says that something is in them or still to be done; people after,
/// as the databases speak of them.
public final class Backup {

  /// The databases come by way of the server that has them, FORMAT is written by whoever restores.
  private static final Set<String> LEFT_OUT =
      Set.of("FORMAT", "lock", "run.json", "kafka", "logs", "mongo", Manifest.FILE);

  private static final String PEOPLE = "directory.json";

  private final DataFolder source;
  private final FrozenSource databases;
  private final CopyProgress progress;

  /// @param databases holds the databases still
  public Backup(DataFolder source, FrozenSource databases, CopyProgress progress) {
    this.source = source;
    this.databases = databases;
    this.progress = progress;
  }

  /// What was made.
  ///
  /// @param files how many
  /// @param bytes all together
  public record Made(Path target, int files, long bytes, Instant at) {}

  /// Makes the backup, reads it once more, and notes that it was made. What fails leaves nothing behind.
  ///
  /// @throws Trouble if `target` is not empty, or anything cannot be read or written
  public Made to(Path target) {
    Installation installation =
        source
            .installation()
            .orElseThrow(() -> new Trouble(source.root() + " holds no installation yet"));
    try {
      Path folder = Folders.empty(target, "TARGET");
      try {
        return made(installation, folder);
      } catch (IOException | RuntimeException | Error e) {
        Folders.clear(folder);
        throw e;
      }
    } catch (IOException e) {
      throw new Trouble("The backup could not be made: " + reason(e), e);
    }
  }

  private static String reason(IOException e) {
    return e instanceof NoSuchFileException gone
        ? gone.getFile() + " is gone; was the installation stopped meanwhile?"
        : String.valueOf(e.getMessage());
  }

  private Made made(Installation installation, Path folder) throws IOException {
    Instant begun = Instant.now();
    List<Manifest.Entry> entries = new ArrayList<>();
    List<String> own = ownFiles();
    Copying small = new Copying(0, (_, _) -> {});
    for (String path : own) {
      entries.add(small.copy(source.root().resolve(path), folder, path));
    }
    try (FrozenSource.Frozen frozen = databases.freeze()) {
      copyAll(frozen.folder(), folder, entries);
    }
    if (Files.exists(source.root().resolve(PEOPLE))) {
      entries.add(small.copy(source.root().resolve(PEOPLE), folder, PEOPLE));
    }
    Manifest manifest = new Manifest(DataFolder.FORMAT, begun, installation.name(), entries);
    verify(folder, manifest);
    manifest.write(folder);
    Folders.sync(folder);
    EmbeddedMongo.noteBackup(source.mongo(), begun);
    return new Made(folder, entries.size(), manifest.size(), begun);
  }

  private List<String> ownFiles() throws IOException {
    return Folders.files(source.root(), LEFT_OUT).stream()
        .filter(path -> !path.endsWith(".new") && !path.equals(PEOPLE))
        .toList();
  }

  private void copyAll(Path frozen, Path folder, List<Manifest.Entry> entries) throws IOException {
    List<String> files = Folders.files(frozen, Set.of());
    long all = 0;
    for (String path : files) {
      all += Files.size(frozen.resolve(path));
    }
    Copying copying = new Copying(all, progress);
    for (String path : files) {
      entries.add(copying.copy(frozen.resolve(path), folder, Databases.PREFIX + path));
    }
  }

  /// Reads every file again, and opens the databases as a start would.
  private void verify(Path folder, Manifest manifest) throws IOException {
    for (Manifest.Entry entry : manifest.files()) {
      Copying.check(folder, entry);
    }
    Databases.verify(folder, manifest);
  }
}
