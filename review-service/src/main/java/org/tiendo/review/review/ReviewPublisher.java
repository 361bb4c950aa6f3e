package org.tiendo.review.review;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.review.ReviewEvent.AcceptanceDeclined;
import org.tiendo.contracts.review.ReviewEvent.AcceptanceProposed;
import org.tiendo.contracts.review.ReviewEvent.CriterionScored;
import org.tiendo.contracts.review.ReviewEvent.EditsConfirmed;
import org.tiendo.contracts.review.ReviewEvent.FailureExcused;
import org.tiendo.contracts.review.ReviewEvent.ReviewAccepted;
import org.tiendo.contracts.review.ReviewEvent.ReviewAuthorityExercised;
import org.tiendo.contracts.review.ReviewEvent.ReviewLapsed;
import org.tiendo.contracts.review.ReviewEvent.ReviewOpened;
import org.tiendo.contracts.review.ReviewEvent.ReviewRejected;
import org.tiendo.contracts.review.ReviewEvent.ReviewReturned;
import org.tiendo.contracts.review.ReviewEvent.ReviewerAssigned;
import org.tiendo.contracts.review.ReviewEvent.ReviewerRecused;

/// The published form of each stored event: all of them have one.
public final class ReviewPublisher {

  private ReviewPublisher() {}

  public static Optional<PublishedEvent> publish(ReviewEvent event) {
    return Optional.of(
        switch (event) {
          case ReviewEvent.ReviewOpened e -> opened(e);
          case ReviewEvent.ReviewerAssigned e ->
              new ReviewerAssigned(e.review(), e.project(), e.round(), e.reviewer());
          case ReviewEvent.ReviewerRecused e ->
              new ReviewerRecused(e.review(), e.project(), e.round(), e.reviewer(), e.reason());
          case ReviewEvent.CriterionScored e -> scored(e);
          case ReviewEvent.AcceptanceProposed e ->
              new AcceptanceProposed(
                  e.review(), e.project(), e.round(), e.criteria(), e.openEdits(), e.comments());
          case ReviewEvent.AcceptanceDeclined e ->
              new AcceptanceDeclined(e.review(), e.project(), e.round(), e.reason());
          case ReviewEvent.ReviewAccepted e -> accepted(e);
          case ReviewEvent.EditsConfirmed e ->
              new EditsConfirmed(e.review(), e.project(), e.round());
          case ReviewEvent.ReviewReturned e -> returned(e);
          case ReviewEvent.ReviewRejected e ->
              new ReviewRejected(
                  e.review(), e.project(), e.round(), e.reason(), e.criteria(), e.comments());
          case ReviewEvent.ReviewLapsed e -> new ReviewLapsed(e.review(), e.project(), e.round());
          case ReviewEvent.ReviewAuthorityExercised e ->
              new ReviewAuthorityExercised(
                  e.review(),
                  e.project(),
                  e.round(),
                  e.unit(),
                  e.office(),
                  e.delegation(),
                  e.by(),
                  e.role(),
                  e.acting(),
                  e.command());
          case ReviewEvent.FailureExcused e ->
              new FailureExcused(e.review(), e.project(), e.round(), e.cause());
        });
  }

  private static ReviewOpened opened(ReviewEvent.ReviewOpened e) {
    return new ReviewOpened(
        e.review(),
        e.project(),
        e.round(),
        e.lead(),
        e.reviewingUnit(),
        barred(e.submitters(), Objects.requireNonNullElse(e.hands(), List.of())),
        e.criteria(),
        e.criteriaVersion(),
        e.asked(),
        e.countersignedBy());
  }

  /// Whoever submitted or worked on the item may not review it.
  private static List<PersonId> barred(Collection<PersonId> some, Collection<PersonId> others) {
    return Stream.concat(some.stream(), others.stream()).distinct().toList();
  }

  private static CriterionScored scored(ReviewEvent.CriterionScored e) {
    return new CriterionScored(
        e.review(),
        e.project(),
        e.round(),
        e.reviewer(),
        e.criterion(),
        e.score(),
        e.met(),
        e.comment());
  }

  private static ReviewAccepted accepted(ReviewEvent.ReviewAccepted e) {
    return new ReviewAccepted(
        e.review(),
        e.project(),
        e.round(),
        e.criteria(),
        e.openEdits(),
        e.comments(),
        e.countersigned());
  }

  private static ReviewReturned returned(ReviewEvent.ReviewReturned e) {
    return new ReviewReturned(
        e.review(),
        e.project(),
        e.round(),
        e.reason(),
        e.criteria(),
        e.revisionDueOn(),
        e.comments());
  }
}
