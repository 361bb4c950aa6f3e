package org.tiendo.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files of the repository that tests write: compared by default, written anew with `-Dtiendo.rewrite=true`.
final class Kept {

  private Kept() {}

  /// @param path from the root of the repository
  static void check(String path, String content) throws IOException {
    Path file = root().resolve(path);
    if (Boolean.getBoolean("tiendo.rewrite")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
    }
    assertThat(file)
        .as("make %s anew with -Dtiendo.rewrite=true", path)
        .exists()
        .content()
        .isEqualTo(content);
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("tiendo"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
