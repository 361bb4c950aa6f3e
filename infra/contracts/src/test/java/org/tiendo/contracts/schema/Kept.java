package org.tiendo.contracts.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tiendo.contracts.EventTypes;

/// The files that are kept beside the records. `-Dtiendo.rewrite=true` writes the generated ones anew; forms that were
/// released are written once and never changed.
final class Kept {

  static final Path SOURCES = Path.of("src/main/java");
  static final Path CATALOGUE = Path.of("../docs/event-catalogue.md");
  static final boolean REWRITE = Boolean.getBoolean("tiendo.rewrite");

  private static final Path PUBLISHED = Path.of("src/main/resources/org/tiendo/contracts");
  private static final Path RELEASED = Path.of("src/test/resources/released");

  private Kept() {}

  static Path schema(EventTypes.Entry entry) {
    return PUBLISHED.resolve("schema").resolve(fileName(entry));
  }

  static Path sample(EventTypes.Entry entry) {
    return PUBLISHED.resolve("sample").resolve(fileName(entry));
  }

  static Path releasedSchema(EventTypes.Entry entry) {
    return RELEASED.resolve("schema").resolve(fileName(entry));
  }

  static Path releasedSample(EventTypes.Entry entry) {
    return RELEASED.resolve("sample").resolve(fileName(entry));
  }

  static String fileName(EventTypes.Entry entry) {
    return entry.type() + ".v" + entry.version() + ".json";
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
