package org.tiendo.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/// The file in a server's folder that says when it was last copied.
record BackupNote(Path file) {
  static BackupNote in(Path folder) {
    return new BackupNote(folder.resolve("BACKED-UP"));
  }

  void write(Instant when) throws IOException {
    DurableFile.write(file, when + "\n");
  }

  /// Empty if it never was, or the file cannot be read.
  Optional<Instant> read() {
    try {
      return Optional.of(Instant.parse(Files.readString(file).strip()));
    } catch (IOException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
