package org.tiendo.contracts.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.id.CommendationId;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.Ground;
import org.tiendo.contracts.vocabulary.Subject;

/// What happens to commendations.
public sealed interface PublishedCommendationEvent extends PublishedEvent {

  /// An authority praised or rewarded a unit, a person or a sector.
  ///
  /// @param authority the unit that decides it
  /// @param form code of the form, e.g. `praise`, `certificate-of-merit`
  /// @param year whose work is commended
  /// @param citation what for, as it is read out
  /// @param grounds items and documents it rests on; none for a sector
  /// @param document the document that grants it, if one was issued
  record CommendationGranted(
      CommendationId commendation,
      UnitId authority,
      Subject subject,
      String form,
      int year,
      String citation,
      List<Ground> grounds,
      @Nullable DocumentId document)
      implements PublishedCommendationEvent {
    public CommendationGranted {
      grounds = List.copyOf(grounds);
    }
  }

  /// A commendation was cancelled, because its grounds turned out false.
  record CommendationCancelled(CommendationId commendation, String reason)
      implements PublishedCommendationEvent {}
}
