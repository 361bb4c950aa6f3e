package org.tiendo.review.commendation;

import java.time.LocalDate;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.Subject;

/// A commendation: not granted, granted, or cancelled.
public sealed interface Commendation {

  record NotGranted() implements Commendation {}

  /// A commendation that was granted, whatever became of it.
  sealed interface Known extends Commendation {

    UnitId authority();

    Subject subject();
  }

  record Granted(UnitId authority, Subject subject, LocalDate on) implements Known {}

  record Cancelled(UnitId authority, Subject subject) implements Known {}

  static Commendation evolve(Commendation state, CommendationEvent event) {
    return switch (event) {
      case CommendationEvent.CommendationGranted e ->
          new Granted(e.authority(), e.subject(), e.on());
      case CommendationEvent.CommendationCancelled _ ->
          switch (state) {
            case Known known -> new Cancelled(known.authority(), known.subject());
            case NotGranted _ ->
                throw new IllegalStateException("a commendation's history begins with its grant");
          };
    };
  }
}
