package org.tiendo.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.tiendo.edge.RequestProblem;
import org.tiendo.gateway.session.Provider;
import tools.jackson.databind.json.JsonMapper;

/// Calendar programs cannot sign in: the secret key in the address stands for its person. What that person may do now, if the
/// key still counts, the identity provider says anew at each request.
public final class CalendarKeys {

  /// Where a calendar is read, below the origin.
  static final String PATH = "/calendar/*";

  private static final Pattern ADDRESS = Pattern.compile("/calendar/([\\w-]{43})\\.ics");

  private final ClientRegistrationRepository provider;
  private final URI exchange;
  private final BackEndRequests requests;
  private final JsonMapper json;

  /// @param identity address of the identity provider
  /// @param provider where the gateway is registered there
  public CalendarKeys(
      URI identity,
      ClientRegistrationRepository provider,
      BackEndRequests requests,
      JsonMapper json) {
    this.provider = provider;
    this.exchange = URI.create(identity + "/idp/calendar/token");
    this.requests = requests;
    this.json = json;
  }

  /// Finds the token of whoever's key the address has, and keeps it with the request.
  ///
  /// @throws RequestProblem 404 if it is no key that counts; 503 if the identity provider does not answer
  void attach(HttpServletRequest request) {
    Matcher address = ADDRESS.matcher(request.getRequestURI());
    if (!address.matches()) {
      throw notFound();
    }
    SessionTokens.keep(token(address.group(1)), request);
  }

  private String token(String key) {
    ClientRegistration gateway = gateway();
    try {
      ClientHttpRequest asked = requests.createRequest(exchange, HttpMethod.POST);
      asked.getHeaders().setBasicAuth(gateway.getClientId(), gateway.getClientSecret());
      asked.getHeaders().setContentType(MediaType.APPLICATION_FORM_URLENCODED);
      asked.getBody().write(("key=" + key).getBytes(StandardCharsets.US_ASCII));
      try (ClientHttpResponse answer = asked.execute()) {
        return switch (answer.getStatusCode()) {
          case HttpStatus.OK -> json.readTree(answer.getBody()).path("access_token").asString();
          case HttpStatus.NOT_FOUND -> throw notFound();
          default -> throw SessionTokens.silent();
        };
      }
    } catch (IOException e) {
      throw SessionTokens.silent();
    }
  }

  private ClientRegistration gateway() {
    return Objects.requireNonNull(provider.findByRegistrationId(Provider.REGISTRATION));
  }

  private static RequestProblem notFound() {
    return new RequestProblem(HttpStatus.NOT_FOUND, "not-found", "There is no such calendar.");
  }
}
