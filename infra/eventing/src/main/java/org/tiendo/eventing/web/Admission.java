package org.tiendo.eventing.web;

import java.util.Set;
import org.tiendo.contracts.kernel.Role;

/// A group of callers that an endpoint can be open to. What one of them may do with it is decided in the domain.
public enum Admission {
  /// Whoever asks, signed in or not.
  EVERYONE,
  /// Whoever has a valid token of this installation, the services included.
  SIGNED_IN,
  /// People who ask questions; what each of them sees is narrowed later.
  READERS,
  /// People who act in the work. An auditor is never one of them, whatever else the token says.
  ACTORS,
  /// Those who set up units.
  ADMINISTRATORS,
  /// Those who run the installation: they rebuild, retry and watch.
  OPERATORS,
  /// Those who want to know how the installation is run: operators and auditors.
  WATCHERS,
  /// The services of the installation, and auditors who want the logs themselves.
  PEERS;

  /// Whether somebody with a valid token and these roles belongs to the group.
  boolean includes(Set<Role> roles) {
    return switch (this) {
      case EVERYONE, SIGNED_IN -> true;
      case READERS -> roles.stream().anyMatch(role -> role != Role.SERVICE);
      case ACTORS -> mayWrite(roles) && roles.stream().anyMatch(Role::isActing);
      case ADMINISTRATORS -> mayWrite(roles) && roles.contains(Role.ADMINISTRATOR);
      case OPERATORS -> mayWrite(roles) && roles.contains(Role.OPERATOR);
      case WATCHERS -> roles.contains(Role.OPERATOR) || roles.contains(Role.AUDITOR);
      case PEERS -> roles.contains(Role.SERVICE) || roles.contains(Role.AUDITOR);
    };
  }

  /// Who audits writes nothing; what services do is done by their automations, not over HTTP.
  private static boolean mayWrite(Set<Role> roles) {
    return !roles.contains(Role.AUDITOR) && !roles.contains(Role.SERVICE);
  }
}
