package org.tiendo.gateway.route;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.AbstractClientHttpRequest;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;

/// Requests to back ends: HTTP/1.1, no redirect followed, and an answer that is closed is broken off.
///
/// Spring's own factories read an answer to its end when it is closed. The end of an event stream never comes, so that each
/// browser that goes away would leave a thread and a stream behind.
public final class BackEndRequests implements ClientHttpRequestFactory, AutoCloseable {

  private static final Duration CONNECTING = Duration.ofSeconds(2);

  /// Headers that the JDK's client writes itself.
  private static final Set<String> ITS_OWN = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  static {
    ITS_OWN.addAll(List.of("Connection", "Content-Length", "Expect", "Host", "Upgrade"));
  }

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECTING)
          .build();
  private final Duration answer;

  /// @param answer how long a back end may take to begin its answer
  public BackEndRequests(Duration answer) {
    this.answer = answer;
  }

  @Override
  public ClientHttpRequest createRequest(URI uri, HttpMethod method) {
    return new Request(uri, method);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  /// Holds its body in memory, which the limit on bodies keeps small.
  private final class Request extends AbstractClientHttpRequest {
    private final URI uri;
    private final HttpMethod method;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    Request(URI uri, HttpMethod method) {
      this.uri = uri;
      this.method = method;
    }

    @Override
    public URI getURI() {
      return uri;
    }

    @Override
    public HttpMethod getMethod() {
      return method;
    }

    @Override
    protected OutputStream getBodyInternal(HttpHeaders headers) {
      return body;
    }

    @Override
    protected ClientHttpResponse executeInternal(HttpHeaders headers) throws IOException {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(uri).timeout(answer).method(method.name(), publisher());
      headers.forEach((name, values) -> {
        if (!ITS_OWN.contains(name)) {
          values.forEach(value -> request.header(name, value));
        }
      });
      try {
        return new BackEndAnswer(
            client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("stopped while a service was answering");
      }
    }

    private HttpRequest.BodyPublisher publisher() {
      return body.size() == 0
          ? HttpRequest.BodyPublishers.noBody()
          : HttpRequest.BodyPublishers.ofByteArray(body.toByteArray());
    }
  }
}
