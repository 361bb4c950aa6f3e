package org.tiendo.review.review;

import java.util.Optional;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.review.ReviewEvent.ReviewAccepted;
import org.tiendo.contracts.review.ReviewEvent.ReviewOpened;
import org.tiendo.contracts.review.ReviewEvent.ReviewReturned;

/// The published form of each stored event: all of them have one.
public final class ReviewPublisher {

  private ReviewPublisher() {}

  public static Optional<PublishedEvent> publish(ReviewEvent event) {
    return Optional.of(
        switch (event) {
          case ReviewEvent.ReviewOpened e ->
              new ReviewOpened(
                  e.review(),
                  e.project(),
                  e.round(),
                  e.lead(),
                  e.reviewingUnit(),
                  e.submitters(),
                  e.criteria(),
                  null,
                  null,
                  null);
          case ReviewEvent.ReviewAccepted e ->
              new ReviewAccepted(
                  e.review(), e.project(), e.round(), e.criteria(), e.openEdits(), null, null);
          case ReviewEvent.ReviewReturned e ->
              new ReviewReturned(
                  e.review(),
                  e.project(),
                  e.round(),
                  e.reason(),
                  e.criteria(),
                  e.revisionDueOn(),
                  null);
        });
  }
}
