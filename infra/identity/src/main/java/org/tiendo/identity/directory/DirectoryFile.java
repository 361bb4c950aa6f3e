package org.tiendo.identity.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The file that holds the directory. It is read anew each time, so that what another process changed counts at once.
public final class DirectoryFile {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path file;

  public DirectoryFile(Path file) {
    this.file = file;
  }

  /// Everybody; nobody if there is no file yet.
  public Directory read() {
    if (!Files.exists(file)) {
      return Directory.EMPTY;
    }
    try {
      return JSON.readValue(Files.readString(file), Directory.class);
    } catch (IOException | JacksonException e) {
      throw new UnusableFile("Cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  public void write(Directory directory) {
    PrivateFile.write(
        file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(directory) + "\n");
  }

  /// Changes the directory; changes of this process come one after the other.
  public synchronized void change(UnaryOperator<Directory> change) {
    write(change.apply(read()));
  }
}
