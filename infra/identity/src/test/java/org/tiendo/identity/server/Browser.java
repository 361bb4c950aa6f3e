package org.tiendo.identity.server;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser's cookies and forms, without the browser; it follows no redirect by itself.
final class Browser implements AutoCloseable {

  private static final Pattern HIDDEN =
      Pattern.compile(
          "name=\"_csrf\"[^>]*value=\"([^\"]+)\"|value=\"([^\"]+)\"[^>]*name=\"_csrf\"");

  private final URI origin;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .build();
  private String language = "en";

  Browser(URI origin) {
    this.origin = origin;
  }

  Browser speaking(String tag) {
    language = tag;
    return this;
  }

  HttpResponse<String> get(String path) {
    return get(URI.create(path.startsWith("http") ? path : origin + path));
  }

  HttpResponse<String> get(URI address) {
    return send(HttpRequest.newBuilder(address).header("Accept", "text/html"));
  }

  /// Sends the form of `page` to `path`, with the page's hidden token.
  HttpResponse<String> post(HttpResponse<String> page, String path, Map<String, String> fields) {
    Matcher token = HIDDEN.matcher(page.body());
    String csrf =
        token.find() ? "&_csrf=" + (token.group(1) != null ? token.group(1) : token.group(2)) : "";
    return post(path, fields, csrf);
  }

  HttpResponse<String> post(String path, Map<String, String> fields, String more) {
    String body =
        fields.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(origin + path))
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body + more)));
  }

  /// Opens a link and presses its button.
  HttpResponse<String> signIn(URI link) {
    HttpResponse<String> page = get(link);
    return post(
        page, "/idp/login/ott", Map.of("token", link.getQuery().substring("token=".length())));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(
          request.header("Accept-Language", language).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String location(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .orElse("(no redirect: " + answer.statusCode() + ")");
  }

  @Override
  public void close() {
    client.close();
  }
}
