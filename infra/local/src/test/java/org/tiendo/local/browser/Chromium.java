package org.tiendo.local.browser;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A Chromium: one that is installed, or else the one that its driver brings along.
///
/// Where neither can be had, tests that need it are aborted with a loud word, and fail if the environment says `CI=true`.
final class Chromium implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  /// So long what a page is to show may take, with other tests beside on a small machine.
  private static final double SHOWN_MILLIS = 30_000;

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static Chromium start() {
    PlaywrightAssertions.setDefaultAssertionTimeout(SHOWN_MILLIS);
    Optional<Path> installed = installed();
    Map<String, String> environment = new HashMap<>(System.getenv());
    installed.ifPresent(_ -> environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
    @Nullable Playwright playwright = null;
    try {
      playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
      BrowserType.LaunchOptions options =
          new BrowserType.LaunchOptions()
              .setHeadless(true)
              .setArgs(
                  List.of(
                      "--no-sandbox",
                      "--disable-dev-shm-usage",
                      "--disable-gpu",
                      "--disable-background-networking",
                      "--disable-component-update",
                      "--disable-sync",
                      "--no-first-run"));
      installed.ifPresent(options::setExecutablePath);
      return new Chromium(playwright, playwright.chromium().launch(options));
    } catch (PlaywrightException e) {
      if (playwright != null) {
        playwright.close();
      }
      return missing(String.valueOf(e.getMessage()));
    }
  }

  private static Chromium missing(String reason) {
    String words =
        "BROWSER TESTS DID NOT RUN: no Chromium is installed and the driver could not bring one ("
            + reason.lines().findFirst().orElse("")
            + ")";
    System.err.println(words);
    if (Boolean.parseBoolean(System.getenv("CI"))) {
      return fail(words);
    }
    return abort(words);
  }

  private static Optional<Path> installed() {
    return Stream.concat(
            Stream.ofNullable(System.getenv("TIENDO_CHROMIUM")).map(Path::of),
            Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name))))
        .filter(Files::isExecutable)
        .findFirst();
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
