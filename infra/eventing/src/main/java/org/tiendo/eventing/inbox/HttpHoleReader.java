package org.tiendo.eventing.inbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.edge.GatewaySecret;
import org.tiendo.edge.Instances;
import org.tiendo.eventing.relay.RecordForm;

/// Asks the owner of a log over HTTP: `GET /internal/log?from=&limit=`, answered in JSON lines.
public final class HttpHoleReader implements HoleReader {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final HttpClient http;
  private final Instances owner;
  private final Supplier<String> token;
  private final GatewaySecret secret;
  private final RecordForm form;

  /// @param owner the service that owns the log, e.g. at `http://localhost:8081`
  /// @param token bearer token of this service, asked for at each request
  /// @param secret what its owner wants to see of those who do not come through the gateway
  public HttpHoleReader(
      HttpClient http,
      Instances owner,
      Supplier<String> token,
      GatewaySecret secret,
      RecordForm form) {
    this.http = http;
    this.owner = owner;
    this.token = token;
    this.secret = secret;
    this.form = form;
  }

  /// The first instance that answers counts: all of them read the same log.
  @Override
  public List<PublishedRecord> from(long position, int limit) {
    OwnerUnavailable failed = null;
    for (URI instance : owner.inTurn()) {
      try {
        List<PublishedRecord> records = from(instance, position, limit);
        owner.answered(instance);
        return records;
      } catch (OwnerUnavailable e) {
        owner.failed(instance);
        failed = e;
      }
    }
    throw Objects.requireNonNull(failed);
  }

  private List<PublishedRecord> from(URI base, long position, int limit) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve("/internal/log?from=" + position + "&limit=" + limit))
            .header("Authorization", "Bearer " + token.get())
            .header("Accept", "application/x-ndjson")
            .version(HttpClient.Version.HTTP_1_1)
            .timeout(LIMIT);
    secret.send(request::header);
    HttpResponse<Stream<String>> response = send(base, request.build());
    try (Stream<String> lines = response.body()) {
      if (response.statusCode() != 200) {
        throw new OwnerUnavailable(base + " answered " + response.statusCode());
      }
      return lines.filter(line -> !line.isEmpty()).map(form::fromLine).toList();
    }
  }

  private HttpResponse<Stream<String>> send(URI base, HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofLines());
    } catch (IOException e) {
      throw new OwnerUnavailable(base + " does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OwnerUnavailable("interrupted", e);
    }
  }
}
