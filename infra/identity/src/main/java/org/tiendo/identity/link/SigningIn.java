package org.tiendo.identity.link;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;
import org.tiendo.identity.IdentityProperties;
import org.tiendo.identity.link.Link.Purpose;

/// Signs a browser in under a new session id, and knows where it goes on.
@Component
public final class SigningIn {

  private final SessionAuthenticationStrategy renewal =
      new CompositeSessionAuthenticationStrategy(
          List.of(
              new ChangeSessionIdAuthenticationStrategy(),
              new CsrfAuthenticationStrategy(new HttpSessionCsrfTokenRepository())));
  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
  private final HttpSessionRequestCache requests = new HttpSessionRequestCache();
  private final IdentityProperties properties;
  private final InstantSource clock;

  SigningIn(IdentityProperties properties, InstantSource clock) {
    this.properties = properties;
    this.clock = clock;
  }

  /// Makes this browser's session one of `person`.
  public void as(String person, HttpServletRequest request, HttpServletResponse response) {
    as(new SignedIn(person, Purpose.SIGN_IN, clock.instant()), request, response);
  }

  /// Makes this browser's session what its link is for, and says where it goes on.
  URI by(Link link, HttpServletRequest request, HttpServletResponse response) {
    as(new SignedIn(link.subject(), link.purpose(), clock.instant()), request, response);
    return switch (link.purpose()) {
      case SIGN_IN -> next(request, response);
      case SET_UP -> URI.create("/idp/setup");
    };
  }

  private void as(
      Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
    renewal.onAuthentication(authentication, request, response);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(authentication);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }

  /// Where the browser wanted to go before it had to sign in. Otherwise the gateway's sign-in, so that a session it may
  /// have there becomes this person's too.
  private URI next(HttpServletRequest request, HttpServletResponse response) {
    if (requests.getRequest(request, response) instanceof DefaultSavedRequest saved) {
      requests.removeRequest(request, response);
      String query = saved.getQueryString();
      // Under the origin that browsers see, whatever address the gateway reached this server by.
      return URI.create(
          properties.origin() + saved.getRequestURI() + (query == null ? "" : "?" + query));
    }
    return gateway();
  }

  /// Makes the gateway's session one of whoever is signed in here.
  public URI gateway() {
    return URI.create(properties.signIn());
  }
}
