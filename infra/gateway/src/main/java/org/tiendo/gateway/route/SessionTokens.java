package org.tiendo.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.util.WebUtils;
import org.tiendo.edge.RequestProblem;
import org.tiendo.gateway.limit.OpenStream;

/// The token that goes to a service with a request: a program's own, or that of the session, renewed when it is about to end.
public final class SessionTokens {

  private static final String ATTRIBUTE = SessionTokens.class.getName();

  private final OAuth2AuthorizedClientManager clients;

  public SessionTokens(OAuth2AuthorizedClientManager clients) {
    this.clients = clients;
  }

  /// Finds the token of the request's sender and keeps it with the request.
  ///
  /// @throws InsufficientAuthenticationException if the session has none any more; the session is over then
  /// @throws RequestProblem 503 if it must be renewed and the provider does not answer
  void attach(HttpServletRequest request) {
    Authentication sender = SecurityContextHolder.getContext().getAuthentication();
    Instant ends = null;
    if (sender instanceof JwtAuthenticationToken program) {
      keep(program.getToken().getTokenValue(), request);
      ends = program.getToken().getExpiresAt();
    } else if (sender instanceof OAuth2AuthenticationToken person) {
      OAuth2AuthorizedClient client = client(person, request);
      keep(client.getAccessToken().getTokenValue(), request);
      ends = client.getAccessToken().getExpiresAt();
    }
    if (ends != null) {
      Instant end = ends;
      OpenStream.of(request).ifPresent(stream -> stream.endAt(end));
    }
  }

  /// Lets a request go on with this token.
  static void keep(String token, HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, token);
  }

  static Optional<String> of(HttpServletRequest request) {
    return Optional.ofNullable((String) request.getAttribute(ATTRIBUTE));
  }

  private OAuth2AuthorizedClient client(
      OAuth2AuthenticationToken person, HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      throw new InsufficientAuthenticationException("the session is over");
    }
    try {
      OAuth2AuthorizedClient client = renewed(person, request, session);
      if (client != null) {
        return client;
      }
    } catch (ClientAuthorizationException e) {
      if (!isFinal(e)) {
        throw silent();
      }
    } catch (OAuth2AuthorizationException e) {
      throw silent();
    }
    session.invalidate();
    throw new InsufficientAuthenticationException("the provider ended the session");
  }

  /// One at a time for each session, so that requests side by side do not all renew.
  private @Nullable OAuth2AuthorizedClient renewed(
      OAuth2AuthenticationToken person, HttpServletRequest request, HttpSession session) {
    synchronized (WebUtils.getSessionMutex(session)) {
      return clients.authorize(
          OAuth2AuthorizeRequest.withClientRegistrationId(
                  person.getAuthorizedClientRegistrationId())
              .principal(person)
              .attribute(HttpServletRequest.class.getName(), request)
              .build());
    }
  }

  private static boolean isFinal(ClientAuthorizationException refused) {
    return switch (refused.getError().getErrorCode()) {
      case OAuth2ErrorCodes.INVALID_GRANT, "client_authorization_required" -> true;
      default -> false;
    };
  }

  static RequestProblem silent() {
    return new RequestProblem(
        HttpStatus.SERVICE_UNAVAILABLE, "not-answering", "The identity provider does not answer.");
  }
}
