package org.tiendo.local.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.tiendo.local.folder.DataFolder;
import org.tiendo.local.folder.Trouble;

/// Makes a data folder of a backup. Every file is compared with what the backup says of it, and the databases are opened
/// once, before the folder counts as one. What fails leaves nothing behind; what is killed leaves a folder that is
/// refused.
///
/// @param source the backup; nothing in it is changed
public record Restore(Path source, CopyProgress progress) {

  /// What was restored.
  ///
  /// @param name of the installation
  /// @param at when the backup was begun
  public record Restored(Path folder, String name, Instant at, int files) {}

  /// @throws Trouble if `target` is not empty, the backup is not complete or damaged, or anything cannot be written
  public Restored to(Path target) {
    Manifest manifest = Manifest.read(source);
    try {
      Path folder = Folders.empty(target, "--data folder");
      try {
        restore(manifest, folder);
      } catch (IOException | RuntimeException | Error e) {
        Folders.clear(folder);
        throw e;
      }
      return new Restored(folder, manifest.name(), manifest.at(), manifest.files().size());
    } catch (IOException e) {
      throw new Trouble("The backup could not be restored: " + e.getMessage(), e);
    }
  }

  private void restore(Manifest manifest, Path folder) throws IOException {
    DataFolder.beginRestore(folder);
    Copying copying = new Copying(manifest.size(), progress);
    for (Manifest.Entry entry : manifest.files()) {
      Path from = source.resolve(entry.path()).normalize();
      if (!from.startsWith(source.normalize())) {
        throw new Trouble("The backup names a file outside of it: " + entry.path());
      }
      if (!copying.copy(from, folder, entry.path()).equals(entry)) {
        throw new Trouble("The file " + from + " is not what was backed up: it is damaged");
      }
    }
    Databases.verify(folder, manifest);
    Folders.sync(folder);
    DataFolder.endRestore(folder, manifest.format());
  }
}
