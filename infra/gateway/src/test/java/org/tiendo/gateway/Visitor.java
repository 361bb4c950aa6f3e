package org.tiendo.gateway;

import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;

/// A browser without a screen: keeps cookies, follows redirects, sends what browsers send.
final class Visitor {

  private static final String HTML = "text/html,application/xhtml+xml,*/*;q=0.8";

  private final URI origin;
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient following = client(HttpClient.Redirect.ALWAYS);
  private final HttpClient staying = client(HttpClient.Redirect.NEVER);

  Visitor(URI origin) {
    this.origin = origin;
  }

  private HttpClient client(HttpClient.Redirect redirects) {
    return HttpClient.newBuilder()
        .cookieHandler(cookies)
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(redirects)
        .build();
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(origin + path));
  }

  /// Opens a page and follows wherever it leads.
  HttpResponse<String> open(String path) throws Exception {
    return following.send(
        request(path).header("Accept", HTML).build(), HttpResponse.BodyHandlers.ofString());
  }

  /// Opens a page and stays.
  HttpResponse<String> look(String path) throws Exception {
    return send(request(path).header("Accept", HTML));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return staying.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler)
      throws Exception {
    return staying.send(request.build(), handler);
  }

  HttpResponse<String> form(String path, String fields) throws Exception {
    return send(
        request(path)
            .header("Accept", HTML)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(fields)));
  }

  List<HttpCookie> cookies() {
    return cookies.getCookieStore().getCookies();
  }

  String session() {
    return cookies().stream()
        .filter(cookie -> cookie.getName().startsWith("tiendo"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }
}
