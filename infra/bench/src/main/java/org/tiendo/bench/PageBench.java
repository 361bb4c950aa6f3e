package org.tiendo.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// What a first look at the overview costs a browser: requests, bytes over the wire, time until the content stands and
/// until everything is loaded; and the same at the second look, with what the browser kept. Beside it, if one is named, the
/// page of another program, measured in turn by the same browser.
///
/// Supports the decision to make pages on the server and to bring charts afterwards. Prints one JSON object a line.
///
/// Arguments: a one-time link as `./tiendo up --demo` prints it; optionally the address of the page to compare with, open to
/// anybody. Environment: `TIENDO_CHROMIUM`, else `/usr/bin/chromium`.
public final class PageBench {

  private static final int ROUNDS = 11;

  /// Requests, bytes and times of everything that the page has loaded; the times are milliseconds since navigation.
  private static final String MEASURE =
      """
      async () => {
        const largest = await new Promise((resolve) => {
          let last = 0;
          new PerformanceObserver((list) => list.getEntries().forEach((e) => { last = e.startTime; }))
            .observe({ type: "largest-contentful-paint", buffered: true });
          setTimeout(() => resolve(last), 100);
        });
        const page = performance.getEntriesByType("navigation")[0];
        const parts = performance.getEntriesByType("resource").filter((e) => e.initiatorType !== "eventsource");
        const all = [page, ...parts];
        return {
          requests: all.filter((e) => e.transferSize > 0).length,
          bytes: all.reduce((sum, e) => sum + e.transferSize, 0),
          content: largest || page.domContentLoadedEventEnd,
          ready: page.domContentLoadedEventEnd,
        };
      }
      """;

  private PageBench() {}

  private record Look(double requests, double bytes, double content, double ready) {}

  private record Looks(List<Look> first, List<Look> second) {}

  public static void main(String[] args) {
    String chromium = System.getenv().getOrDefault("TIENDO_CHROMIUM", "/usr/bin/chromium");
    try (Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(chromium))
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")))) {
      BrowserContext signedIn = browser.newContext();
      String overview = signIn(signedIn.newPage(), args[0]);
      String cookies = signedIn.storageState();
      Looks own = new Looks(new ArrayList<>(), new ArrayList<>());
      Looks other = new Looks(new ArrayList<>(), new ArrayList<>());
      for (int round = 0; round < ROUNDS; round++) {
        look(browser, cookies, overview, own);
        if (args.length > 1) {
          look(browser, null, args[1], other);
        }
      }
      report("first-view", own.first(), other.first());
      report("second-view", own.second(), other.second());
    }
  }

  private static String signIn(Page page, String link) {
    page.navigate(link);
    page.locator("form button[type=submit]").first().click();
    page.waitForURL(url -> !url.contains("/idp/"));
    page.waitForLoadState(LoadState.LOAD);
    return page.url();
  }

  private static void look(Browser browser, @Nullable String cookies, String url, Looks looks) {
    Browser.NewContextOptions options = new Browser.NewContextOptions();
    if (cookies != null) {
      options.setStorageState(cookies);
    }
    try (BrowserContext context = browser.newContext(options)) {
      looks.first().add(look(context, url));
      looks.second().add(look(context, url));
    }
  }

  private static Look look(BrowserContext context, String url) {
    Page page = context.newPage();
    page.navigate(url);
    page.waitForLoadState(LoadState.LOAD);
    if (page.evaluate(MEASURE) instanceof Map<?, ?> found) {
      page.close();
      return new Look(
          number(found, "requests"),
          number(found, "bytes"),
          number(found, "content"),
          number(found, "ready"));
    }
    throw new IllegalStateException("the browser measured nothing at " + url);
  }

  private static double number(Map<?, ?> found, String name) {
    return found.get(name) instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  private static void report(String view, List<Look> own, List<Look> other) {
    print(view + "-requests", "1", own, other, Look::requests);
    print(view + "-weight", "KiB", own, other, look -> look.bytes() / 1024);
    print(view + "-content", "ms", own, other, Look::content);
    print(view + "-ready", "ms", own, other, Look::ready);
  }

  private static void print(
      String figure, String unit, List<Look> own, List<Look> other, ToDoubleFunction<Look> value) {
    double median = median(own, value);
    if (other.isEmpty()) {
      System.out.printf(
          Locale.ROOT,
          "{\"figure\":\"%s\",\"value\":%.1f,\"unit\":\"%s\"}%n",
          figure,
          median,
          unit);
      return;
    }
    double baseline = median(other, value);
    System.out.printf(
        Locale.ROOT,
        "{\"figure\":\"%s\",\"value\":%.1f,\"unit\":\"%s\",\"baseline\":\"other-page\","
            + "\"baselineValue\":%.1f,\"ratio\":%.2f}%n",
        figure,
        median,
        unit,
        baseline,
        median / baseline);
  }

  private static double median(List<Look> looks, ToDoubleFunction<Look> value) {
    return looks.stream().mapToDouble(value).sorted().toArray()[looks.size() / 2];
  }
}
