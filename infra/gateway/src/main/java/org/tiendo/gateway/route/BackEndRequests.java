package org.tiendo.gateway.route;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.AbstractClientHttpRequest;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;
import org.tiendo.edge.Instances;

/// Requests to back ends: HTTP/1.1, no redirect followed, and an answer that is closed is broken off.
///
/// A request that reached no instance is sent to the next. So is one that got no answer, or hears that the instance cannot
/// work now, if sending it twice does no harm: reads, and whatever carries an idempotency key.
///
/// Spring's own factories read an answer to its end when it is closed. The end of an event stream never comes, so that each
/// browser that goes away would leave a thread and a stream behind.
public final class BackEndRequests implements ClientHttpRequestFactory, AutoCloseable {

  private static final Duration CONNECTING = Duration.ofSeconds(2);
  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

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
  private final BackEnds backEnds;
  private final Duration answer;
  private final Duration otherInstance;

  /// @param answer how long a back end may take to begin its answer
  /// @param otherInstance how long one instance may take if there is another
  public BackEndRequests(BackEnds backEnds, Duration answer, Duration otherInstance) {
    this.backEnds = backEnds;
    this.answer = answer;
    this.otherInstance = otherInstance;
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
      Instances instances = backEnds.behind(uri);
      boolean twice = SAFE.contains(method) || headers.containsHeader("Idempotency-Key");
      List<URI> order = instances.inTurn();
      for (URI instance : order.subList(0, order.size() - 1)) {
        Optional<HttpResponse<InputStream>> response = attempt(instance, instances, headers, twice);
        if (response.isPresent()) {
          return new BackEndAnswer(response.get());
        }
      }
      URI last = order.getLast();
      try {
        HttpResponse<InputStream> response = send(last, headers, answer);
        instances.answered(last);
        return new BackEndAnswer(response);
      } catch (IOException e) {
        instances.failed(last);
        throw e;
      }
    }

    /// Empty if the next instance is to be asked.
    private Optional<HttpResponse<InputStream>> attempt(
        URI instance, Instances instances, HttpHeaders headers, boolean twice) throws IOException {
      try {
        Duration limit = twice && otherInstance.compareTo(answer) < 0 ? otherInstance : answer;
        HttpResponse<InputStream> response = send(instance, headers, limit);
        if (!twice || response.statusCode() != HttpStatus.SERVICE_UNAVAILABLE.value()) {
          instances.answered(instance);
          return Optional.of(response);
        }
        instances.failed(instance);
        response.body().close();
        return Optional.empty();
      } catch (InterruptedIOException e) {
        throw e;
      } catch (IOException e) {
        instances.failed(instance);
        if (!twice && !neverArrived(e)) {
          throw e;
        }
        return Optional.empty();
      }
    }

    private static boolean neverArrived(IOException failure) {
      return failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException;
    }

    private HttpResponse<InputStream> send(URI instance, HttpHeaders headers, Duration limit)
        throws IOException {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(BackEnds.at(instance, uri))
              .timeout(limit)
              .method(method.name(), publisher());
      headers.forEach((name, values) -> {
        if (!ITS_OWN.contains(name)) {
          values.forEach(value -> request.header(name, value));
        }
      });
      try {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
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
