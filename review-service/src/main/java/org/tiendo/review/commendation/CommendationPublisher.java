package org.tiendo.review.commendation;

import java.util.Optional;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.review.PublishedCommendationEvent.CommendationCancelled;
import org.tiendo.contracts.review.PublishedCommendationEvent.CommendationGranted;

/// The published form of each stored event: all of them have one.
public final class CommendationPublisher {

  private CommendationPublisher() {}

  public static Optional<PublishedEvent> publish(CommendationEvent event) {
    return Optional.of(
        switch (event) {
          case CommendationEvent.CommendationGranted e ->
              new CommendationGranted(
                  e.commendation(),
                  e.authority(),
                  e.subject(),
                  e.form(),
                  e.year(),
                  e.citation(),
                  e.grounds(),
                  e.document());
          case CommendationEvent.CommendationCancelled e ->
              new CommendationCancelled(e.commendation(), e.reason());
        });
  }
}
