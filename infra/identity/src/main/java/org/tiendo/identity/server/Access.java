package org.tiendo.identity.server;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.identity.directory.DirectoryFile;
import org.tiendo.identity.link.Link.Purpose;
import org.tiendo.identity.link.SignedIn;

/// Who may see which page, as the directory says at the moment.
final class Access {

  private Access() {}

  /// Whoever signed in holds `role`.
  static AuthorizationManager<RequestAuthorizationContext> holding(
      Role role, DirectoryFile directory) {
    return (authentication, _) ->
        new AuthorizationDecision(
            signedIn(authentication.get())
                .flatMap(id -> directory.read().active(id))
                .filter(person -> person.acts(role))
                .isPresent());
  }

  /// Somebody signed in.
  static AuthorizationManager<RequestAuthorizationContext> signedIn() {
    return (authentication, _) ->
        new AuthorizationDecision(signedIn(authentication.get()).isPresent());
  }

  /// Somebody signed in, and the installation holds a sample.
  static AuthorizationManager<RequestAuthorizationContext> inSample(boolean sample) {
    return (authentication, _) ->
        new AuthorizationDecision(sample && signedIn(authentication.get()).isPresent());
  }

  /// A link for the set-up was used.
  static AuthorizationManager<RequestAuthorizationContext> settingUp() {
    return (authentication, _) ->
        new AuthorizationDecision(
            authentication.get() instanceof SignedIn signedIn
                && signedIn.purpose() == Purpose.SET_UP);
  }

  private static Optional<String> signedIn(@Nullable Authentication authentication) {
    return authentication instanceof SignedIn signedIn && signedIn.purpose() == Purpose.SIGN_IN
        ? Optional.of(signedIn.getName())
        : Optional.empty();
  }
}
