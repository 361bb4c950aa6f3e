package org.tiendo.eventing.command;

import java.util.Set;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Role;

/// A service of the installation as the one who acts.
public final class ServiceActor {

  private ServiceActor() {}

  /// @param service name of the service, e.g. `review`
  public static Actor of(String service) {
    return new Actor(
        new PersonId("service-" + service), new UnitId("system"), Set.of(Role.SERVICE));
  }
}
