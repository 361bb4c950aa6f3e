package org.tiendo.local.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tiendo.local.run.FreePorts;

/// The first start of an empty installation, as its first person meets it: `up` as a process of its own, then the browser.
@Tag("embedded")
class FirstStartTest {

  private static final Pattern LINK = Pattern.compile("Open (http://\\S+)");
  private static final double LONG = 90_000;

  @TempDir private Path data;

  @Test
  void leads_the_first_person_from_an_empty_folder_to_an_installation_with_units_and_people()
      throws Exception {
    int port = FreePorts.base();
    URI origin = URI.create("http://127.0.0.1:" + port);
    try (Chromium chromium = Chromium.start();
        Up up = Up.start(data, port);
        Visitor first = Visitor.atDesk(chromium.browser(), origin, "en")) {
      Page page = first.page();
      page.navigate(up.link().toString());
      next(page);
      assertThat(page.locator("h1")).isVisible();
      page.locator("#profile-general").check();
      first.assertAccessible();
      next(page);
      page.locator("#language-en").check();
      page.locator("#language-vi").uncheck();
      page.locator("#name-en").fill("Board of Works");
      page.locator("#zone").fill("Nowhere/At_All");
      next(page);
      assertThat(page.locator("#zone-wrong")).not().isEmpty();
      first.assertAccessible();
      page.locator("#zone").fill("UTC");
      next(page);
      unit(page, "board", "The Board", "");
      unit(page, "works", "Department of Works", "board");
      first.assertAccessible();
      page.locator("a.button").click();
      page.locator("#handle").fill("ada");
      page.locator("#name").fill("Ada");
      page.locator("#unit").selectOption("board");
      page.locator("#role-ADMINISTRATOR").check();
      next(page);
      page.locator("a.button").click();
      first.assertAccessible();
      next(page);
      assertThat(page.locator(".who-name"))
          .containsText("Ada", new LocatorAssertions.ContainsTextOptions().setTimeout(LONG));
      assertThat(page.locator(".who-name")).containsText("The Board");
      assertThat(first.open("/idp/people").locator("main")).containsText("Ada");
      first.assertNoTrouble(422, 400, 502, 503);
    }
    try (Chromium chromium = Chromium.start();
        Up again = Up.start(data, port);
        Visitor first = Visitor.onPhone(chromium.browser(), origin, "en")) {
      first.signIn(again.link());
      assertThat(first.page().locator(".who-name")).containsText("The Board");
      assertThat(first.page().navigate(origin + "/idp/setup").status()).isNotEqualTo(200);
    }
  }

  private static void unit(Page page, String code, String name, String parent) {
    page.locator("#code").fill(code);
    page.locator("#name-en").fill(name);
    page.locator("#parent").selectOption(parent);
    page.locator("form[action$='/setup/units'] button[type=submit]").click();
    assertThat(page.locator("main code", new Page.LocatorOptions().setHasText(code)).first())
        .isVisible();
  }

  private static void next(Page page) {
    page.locator("main form button[type=submit]").last().click();
  }

  /// `up` on a data folder.
  private record Up(Process process, URI link) implements AutoCloseable {

    static Up start(Path data, int port) throws IOException {
      Process process =
          new ProcessBuilder(
                  List.of(
                      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                      "-Daxoniq.update-checker.disabled=true",
                      "-Ddisable-axoniq-console-message=true",
                      "--enable-native-access=ALL-UNNAMED",
                      "-XX:+UseSerialGC",
                      "-XX:TieredStopAtLevel=1",
                      "-Xmx1g",
                      "-cp",
                      System.getProperty("java.class.path"),
                      "org.tiendo.local.Main",
                      "up",
                      "--data",
                      data.resolve("own").toString(),
                      "--port",
                      Integer.toString(port)))
              .redirectErrorStream(true)
              .start();
      BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
      StringBuilder said = new StringBuilder();
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        said.append(line).append('\n');
        Matcher link = LINK.matcher(line);
        if (link.matches()) {
          Thread.ofVirtual().start(() -> readOn(out));
          return new Up(process, URI.create(link.group(1)));
        }
      }
      throw new AssertionError("no link was printed: " + said);
    }

    /// What nobody reads would hold the process up; the end of it ends the reading in one way or another.
    private static void readOn(BufferedReader out) {
      try (out) {
        while (out.readLine() != null) {}
      } catch (IOException e) {
        assertThat(e).hasMessageContaining("closed");
      }
    }

    @Override
    public void close() throws InterruptedException {
      process.destroy();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
  }
}
