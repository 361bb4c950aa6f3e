package org.tiendo.identity.link;

/// Whether links into the set-up are accepted at the moment.
@FunctionalInterface
public interface SetUpDoor {

  boolean open();
}
