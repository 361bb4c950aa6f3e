package org.tiendo.eventing.projection;

import org.jspecify.annotations.Nullable;

/// Which copy a name stands for, at one moment.
///
/// @param code null for a copy made before code was part of the identity
/// @param previous the copy it stood for before, which is kept up to go back to; null if there is none
/// @param epoch counts the moves
public record Alias(
    String name,
    String copy,
    int version,
    @Nullable String code,
    @Nullable String previous,
    long epoch) {

  /// Whether code of this identity has folded the copy.
  public boolean isOf(ProjectionIdentity identity) {
    return version == identity.version() && identity.code().equals(code);
  }
}
