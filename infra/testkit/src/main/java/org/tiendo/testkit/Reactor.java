package org.tiendo.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The folder that holds all modules.
public final class Reactor {

  private Reactor() {}

  /// The nearest folder at or above `start` whose POM lists modules.
  ///
  /// @throws IllegalArgumentException if there is none
  public static Path folder(Path start) {
    for (Path at = start.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
      Path pom = at.resolve("pom.xml");
      if (Files.exists(pom) && text(pom).contains("<modules>")) {
        return at;
      }
    }
    throw new IllegalArgumentException("no reactor above " + start);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
