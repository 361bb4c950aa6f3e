package org.tiendo.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Somebody at a browser of his or her own: own cookies, own language. Whatever goes wrong in the page is noted: errors on
/// the console, what the content security policy blocked, requests that leave the origin.
final class Visitor implements AutoCloseable {

  private static final int DESKTOP_WIDTH = 1280;
  private static final int PHONE_WIDTH = 360;
  private static final int HEIGHT = 800;

  private final BrowserContext context;
  private final Page page;
  private final URI origin;
  private final Queue<String> troubles = new ConcurrentLinkedQueue<>();

  private Visitor(Browser browser, URI origin, String language, int width, boolean script) {
    this.origin = origin;
    this.context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, HEIGHT)
                .setJavaScriptEnabled(script));
    context.setDefaultTimeout(20_000);
    this.page = context.newPage();
    context.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        troubles.add("console: " + message.text());
      }
    });
    context.onRequest(request -> {
      String url = request.url();
      if (!url.startsWith(origin.toString()) && !url.startsWith("data:")) {
        troubles.add("left the origin: " + url);
      }
    });
  }

  static Visitor atDesk(Browser browser, URI origin, String language) {
    return new Visitor(browser, origin, language, DESKTOP_WIDTH, true);
  }

  static Visitor onPhone(Browser browser, URI origin, String language) {
    return new Visitor(browser, origin, language, PHONE_WIDTH, true);
  }

  /// Somebody whose browser runs no script.
  static Visitor withoutScript(Browser browser, URI origin, String language) {
    return new Visitor(browser, origin, language, DESKTOP_WIDTH, false);
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  /// Opens a page of the installation.
  Page open(String path) {
    page.navigate(origin.resolve(path).toString());
    return page;
  }

  /// Comes in by a one-time link.
  Page signIn(URI link) {
    page.navigate(link.toString());
    page.locator("form button[type=submit]").first().click();
    page.waitForURL(url -> !url.contains("/idp/"));
    return page;
  }

  /// Fails if anything went wrong in any page so far. A page that was refused on purpose writes its status on the console:
  /// name the status then.
  void assertNoTrouble(int... expectedStatuses) {
    List<String> unexpected =
        troubles.stream()
            .filter(t -> {
              for (int status : expectedStatuses) {
                if (t.contains("status of " + status)) {
                  return false;
                }
              }
              return true;
            })
            .toList();
    assertThat(unexpected).as("troubles in the browser").isEmpty();
  }

  /// Fails if the page at hand has a violation that axe-core finds.
  void assertAccessible() {
    List<String> violations =
        new AxeBuilder(page).analyze().getViolations().stream().map(Visitor::describe).toList();
    assertThat(violations).as("violations on %s", page.url()).isEmpty();
  }

  private static String describe(Rule rule) {
    return rule.getId() + ": " + rule.getNodes().stream().map(n -> n.getHtml()).toList();
  }

  /// Fails if the page at hand is wider than the window.
  void assertNoSidewaysScrolling() {
    Object wider =
        page.evaluate(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(((Number) wider).intValue())
        .as("pixels too wide: %s", page.url())
        .isLessThanOrEqualTo(0);
  }

  @Override
  public void close() {
    context.close();
  }
}
