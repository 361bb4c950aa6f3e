package org.tiendo.review.commendation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.CommendationId;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.Ground;
import org.tiendo.contracts.vocabulary.Subject;

/// What happened to a commendation, as stored.
public sealed interface CommendationEvent {

  /// It was granted.
  ///
  /// @param on business date, kept because a cancellation may not lie before it
  record CommendationGranted(
      CommendationId commendation,
      UnitId authority,
      Subject subject,
      String form,
      int year,
      String citation,
      List<Ground> grounds,
      @Nullable DocumentId document,
      LocalDate on)
      implements CommendationEvent {
    public CommendationGranted {
      grounds = List.copyOf(grounds);
    }
  }

  /// It was cancelled.
  record CommendationCancelled(CommendationId commendation, String reason)
      implements CommendationEvent {}
}
