package org.tiendo.review.criticism;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.CriticismId;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.Ground;
import org.tiendo.contracts.vocabulary.Subject;

/// What happened to a criticism, as stored.
///
/// `on` is the business date, kept because nothing may lie before what happened earlier.
public sealed interface CriticismEvent {

  /// Notice was given.
  ///
  /// @param notifier who may not decide an appeal
  record CriticismNotified(
      CriticismId criticism,
      UnitId authority,
      Subject subject,
      String statement,
      List<Ground> grounds,
      LocalDate replyUntil,
      PersonId notifier,
      LocalDate on)
      implements CriticismEvent {
    public CriticismNotified {
      grounds = List.copyOf(grounds);
    }
  }

  /// The reply came.
  record CriticismReplied(CriticismId criticism, String reply, LocalDate on)
      implements CriticismEvent {}

  /// The matter rests.
  record CriticismDropped(CriticismId criticism, String reason, LocalDate on)
      implements CriticismEvent {}

  /// It was issued.
  ///
  /// @param issuer who may not decide an appeal
  record CriticismIssued(
      CriticismId criticism,
      String form,
      boolean heard,
      LocalDate appealUntil,
      @Nullable DocumentId document,
      PersonId issuer,
      LocalDate on)
      implements CriticismEvent {}

  /// An appeal came.
  record CriticismAppealed(CriticismId criticism, String appeal, LocalDate on)
      implements CriticismEvent {}

  /// The appeal was decided.
  record AppealDecided(CriticismId criticism, boolean upheld, String reason, LocalDate on)
      implements CriticismEvent {}

  /// It was cancelled.
  record CriticismCancelled(CriticismId criticism, String reason, LocalDate on)
      implements CriticismEvent {}
}
