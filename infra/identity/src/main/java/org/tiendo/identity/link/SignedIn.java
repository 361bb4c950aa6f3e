package org.tiendo.identity.link;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.tiendo.identity.link.Link.Purpose;

/// A browser's session that began with a one-time link. It holds the person's opaque id and nothing else: what the person
/// may do is read from the directory each time.
public final class SignedIn extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1;

  private final String person;
  private final Purpose purpose;

  /// @param at when the person signed in
  SignedIn(String person, Purpose purpose, Instant at) {
    super(
        List.of(
            FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.OTT_AUTHORITY)
                .issuedAt(at)
                .build()));
    this.person = person;
    this.purpose = purpose;
    setAuthenticated(true);
  }

  /// What the link was for.
  public Purpose purpose() {
    return purpose;
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return person;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SignedIn signedIn
        && signedIn.person.equals(person)
        && signedIn.purpose == purpose;
  }

  @Override
  public int hashCode() {
    return person.hashCode();
  }
}
