package org.tiendo.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What a server held at one moment, as a folder that a server can be started on once it has been copied elsewhere. It
/// takes next to no space at first, and what the server changes meanwhile later; closing it removes it.
public final class FrozenData implements AutoCloseable {
  private final Path folder;
  private final Runnable whenClosed;

  FrozenData(Path folder, Runnable whenClosed) {
    this.folder = folder;
    this.whenClosed = whenClosed;
  }

  /// Where it lies, until it is closed or the server ends.
  public Path folder() {
    return folder;
  }

  /// Safe to call twice.
  @Override
  public void close() throws IOException {
    remove(folder);
    whenClosed.run();
  }

  static void remove(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    List<Path> inside;
    try (Stream<Path> all = Files.walk(folder)) {
      inside = all.sorted(Comparator.reverseOrder()).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (Path each : inside) {
      Files.deleteIfExists(each);
    }
  }
}
