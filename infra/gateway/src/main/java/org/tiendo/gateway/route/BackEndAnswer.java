package org.tiendo.gateway.route;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.tiendo.gateway.limit.OpenStream;

/// The answer of a back end. Closing it ends the exchange, also if there is more to come.
final class BackEndAnswer implements ClientHttpResponse {

  private final HttpResponse<InputStream> answer;
  private final HttpHeaders headers = new HttpHeaders();
  private final InputStream body;

  BackEndAnswer(HttpResponse<InputStream> answer) {
    this.answer = answer;
    answer.headers().map().forEach(headers::addAll);
    this.body = stream(answer.body());
  }

  /// An event stream can be ended by the gateway too.
  private static InputStream stream(InputStream body) {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
        ? OpenStream.of(current.getRequest()).map(open -> open.through(body)).orElse(body)
        : body;
  }

  @Override
  public HttpStatusCode getStatusCode() {
    return HttpStatusCode.valueOf(answer.statusCode());
  }

  @Override
  public String getStatusText() {
    HttpStatus known = HttpStatus.resolve(answer.statusCode());
    return known == null ? "" : known.getReasonPhrase();
  }

  @Override
  public HttpHeaders getHeaders() {
    return headers;
  }

  @Override
  public InputStream getBody() {
    return body;
  }

  @Override
  public void close() {
    try {
      body.close();
    } catch (IOException e) {
      // Broken off already.
    }
  }
}
