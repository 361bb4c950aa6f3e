package org.tiendo.eventing.config;

import java.util.List;

/// Paths that a service answers besides `/api`, declared by it as a bean.
///
/// @param anybody patterns that need no sign-in: files of the product itself, nothing of its data
/// @param signedIn patterns for any signed-in person
public record OpenPaths(List<String> anybody, List<String> signedIn) {

  static final OpenPaths NONE = new OpenPaths(List.of(), List.of());

  public OpenPaths {
    anybody = List.copyOf(anybody);
    signedIn = List.copyOf(signedIn);
  }
}
