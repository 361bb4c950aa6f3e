package org.tiendo.eventing.web;

/// Tells a retry from another request under the same key.
@FunctionalInterface
public interface RequestDigest {

  /// SHA-256 of the request in canonical form, lower-case hexadecimal: equal for equal contents, however they were written.
  String of(Object body);
}
