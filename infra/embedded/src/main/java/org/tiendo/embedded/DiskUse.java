package org.tiendo.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// What a folder takes on disk.
final class DiskUse {
  private DiskUse() {}

  /// Bytes in all files below, or NaN when the folder cannot be read. Files that vanish meanwhile count nothing.
  static double of(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.mapToLong(DiskUse::size).sum();
    } catch (IOException | UncheckedIOException e) {
      return Double.NaN;
    }
  }

  private static long size(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      return 0;
    }
  }
}
