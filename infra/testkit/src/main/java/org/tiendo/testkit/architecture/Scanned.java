package org.tiendo.testkit.architecture;

import java.util.Collection;
import java.util.Set;

/// What a check has looked at.
///
/// @param classes number of classes, nested ones included
/// @param features packages of the service that hold a decider
public record Scanned(int classes, Set<String> features) {

  public Scanned {
    features = Set.copyOf(features);
  }

  Scanned(int classes, Collection<String> features) {
    this(classes, Set.copyOf(features));
  }
}
