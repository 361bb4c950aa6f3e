package org.tiendo.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Pictures of pages that the documentation shows, in `infra/docs/images`. They are taken anew with
/// `-Dtiendo.rewrite=true`; otherwise it is only checked that they are there.
final class Screenshots {

  private static final Path FOLDER = Path.of("..", "docs", "images").toAbsolutePath().normalize();

  private Screenshots() {}

  static void keep(Page page, String name) {
    Path file = FOLDER.resolve(name + ".png");
    if (Boolean.getBoolean("tiendo.rewrite")) {
      try {
        Files.createDirectories(FOLDER);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }
    assertThat(file).exists();
  }
}
