package org.tiendo.contracts.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.id.CriticismId;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.Ground;
import org.tiendo.contracts.vocabulary.Subject;

/// What happens to criticisms: nobody is criticised unheard.
public sealed interface PublishedCriticismEvent extends PublishedEvent {

  /// An authority told a unit or a person what it is about to criticise.
  ///
  /// @param statement what is held against the work, never an insult
  /// @param grounds items and documents it rests on, at least one
  /// @param replyUntil last day to reply
  record CriticismNotified(
      CriticismId criticism,
      UnitId authority,
      Subject subject,
      String statement,
      List<Ground> grounds,
      LocalDate replyUntil)
      implements PublishedCriticismEvent {
    public CriticismNotified {
      grounds = List.copyOf(grounds);
    }
  }

  /// Who is to be criticised replied (giải trình).
  record CriticismReplied(CriticismId criticism, String reply) implements PublishedCriticismEvent {}

  /// The authority heard the reply and lets the matter rest.
  record CriticismDropped(CriticismId criticism, String reason)
      implements PublishedCriticismEvent {}

  /// The authority criticised (phê bình), after the reply or when the time for it had passed.
  ///
  /// @param form code of the form, e.g. `criticism`, `serious-criticism`
  /// @param heard whether there was a reply
  /// @param appealUntil last day to appeal
  /// @param document the document that says it, if one was issued
  record CriticismIssued(
      CriticismId criticism,
      String form,
      boolean heard,
      LocalDate appealUntil,
      @Nullable DocumentId document)
      implements PublishedCriticismEvent {}

  /// Who was criticised appealed (khiếu nại).
  record CriticismAppealed(CriticismId criticism, String appeal)
      implements PublishedCriticismEvent {}

  /// Another authority or person decided the appeal.
  ///
  /// @param upheld whether the criticism stands; otherwise it is lifted
  record AppealDecided(CriticismId criticism, boolean upheld, String reason)
      implements PublishedCriticismEvent {}

  /// A criticism was cancelled, because its grounds turned out false.
  record CriticismCancelled(CriticismId criticism, String reason)
      implements PublishedCriticismEvent {}
}
