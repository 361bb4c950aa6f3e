package org.tiendo.gateway.route;

import java.util.Optional;
import org.springframework.web.servlet.function.ServerRequest;

/// What kind of back end a request goes to; it decides about headers.
enum Destination {
  /// Knows people by the token that the gateway sends.
  SERVICE,
  /// Files of the pages, for everybody.
  ASSETS,
  /// The identity provider, with cookies and a form protection of its own.
  IDENTITY;

  private static final String ATTRIBUTE = Destination.class.getName();

  void mark(ServerRequest request) {
    request.servletRequest().setAttribute(ATTRIBUTE, this);
  }

  static Optional<Destination> of(ServerRequest request) {
    return Optional.ofNullable((Destination) request.servletRequest().getAttribute(ATTRIBUTE));
  }
}
