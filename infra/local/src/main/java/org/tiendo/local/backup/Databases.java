package org.tiendo.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.tiendo.embedded.EmbeddedMongo;

/// The databases in a copy.
final class Databases {

  /// Where they lie, in a backup as in a data folder.
  static final String PREFIX = "mongo/";

  private Databases() {}

  /// Opens and reads them, and takes away what that left.
  ///
  /// @throws IOException if they are damaged
  static void verify(Path copy, Manifest manifest) throws IOException {
    Path folder = copy.resolve(PREFIX);
    EmbeddedMongo.verify(folder);
    Set<String> unlisted = new HashSet<>(Folders.files(folder, Set.of()));
    unlisted.removeAll(
        manifest.files().stream()
            .map(Manifest.Entry::path)
            .filter(path -> path.startsWith(PREFIX))
            .map(path -> path.substring(PREFIX.length()))
            .collect(Collectors.toSet()));
    for (String path : unlisted) {
      Files.deleteIfExists(folder.resolve(path));
    }
    Files.deleteIfExists(folder.resolve("native"));
  }
}
