package org.tiendo.review.criteria;

import java.util.Optional;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.review.PublishedCriteriaEvent.CriteriaPublished;

/// The published form of each stored event: all of them have one.
public final class CriteriaPublisher {

  private CriteriaPublisher() {}

  public static Optional<PublishedEvent> publish(CriteriaEvent event) {
    return Optional.of(
        switch (event) {
          case CriteriaEvent.CriteriaPublished e ->
              new CriteriaPublished(
                  e.set(), e.version(), e.itemType(), e.authority(), e.inForceFrom(), e.criteria());
        });
  }
}
