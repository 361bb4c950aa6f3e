package org.tiendo.identity.link;

import java.time.Instant;

/// What a one-time link says, its signature checked.
///
/// @param id of the link itself
/// @param subject whom it signs in
/// @param issuedAt to the millisecond
/// @param endsAt after which it is not accepted
public record Link(String id, String subject, Purpose purpose, Instant issuedAt, Instant endsAt) {

  /// What a link is good for.
  public enum Purpose {
    /// Signs a person in.
    SIGN_IN,
    /// Leads the first person through the set-up.
    SET_UP
  }
}
