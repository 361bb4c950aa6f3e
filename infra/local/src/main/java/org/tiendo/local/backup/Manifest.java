package org.tiendo.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.tiendo.identity.directory.PrivateFile;
import org.tiendo.local.folder.DataFolder;
import org.tiendo.local.folder.Trouble;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What a backup holds, in the file `backup.json`, which is written last: a folder without it is no complete backup.
///
/// @param format version of the data folder's layout
/// @param at when the backup was begun: what was acknowledged before is in it
/// @param name of the installation
record Manifest(int format, Instant at, String name, List<Entry> files) {

  static final String FILE = "backup.json";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// A file.
  ///
  /// @param path from the folder, with `/`
  /// @param size in bytes
  /// @param sha256 in lower-case hexadecimal
  record Entry(String path, long size, String sha256) {}

  Manifest {
    files = List.copyOf(files);
  }

  long size() {
    return files.stream().mapToLong(Entry::size).sum();
  }

  void write(Path folder) {
    PrivateFile.write(
        folder.resolve(FILE), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
  }

  static Manifest read(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      throw new Trouble(
          "No complete backup at " + folder + ": it has no " + FILE + ", which is written last");
    }
    try {
      Manifest read = JSON.readValue(Files.readString(file), Manifest.class);
      if (read.format > DataFolder.FORMAT) {
        throw new Trouble(
            "The backup %s is of format %d, newer than this program knows (%d): use a newer Tiendo"
                .formatted(folder, read.format, DataFolder.FORMAT));
      }
      return read;
    } catch (IOException | JacksonException e) {
      throw new Trouble("Cannot read " + file + ": " + e.getMessage(), e);
    }
  }
}
