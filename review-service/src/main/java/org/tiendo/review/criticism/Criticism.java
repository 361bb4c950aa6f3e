package org.tiendo.review.criticism;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.Subject;

/// A criticism: from its notice by way of reply, issue and appeal to its end.
public sealed interface Criticism {

  record NotNotified() implements Criticism {}

  /// A criticism that notice was given of.
  sealed interface Known extends Criticism {

    Case matter();

    /// Business date of what happened last.
    LocalDate on();
  }

  /// Waiting for the reply.
  record Notified(Case matter, LocalDate on) implements Known {}

  /// Heard, waiting for what the authority makes of it.
  record Replied(Case matter, LocalDate on) implements Known {}

  record Issued(Case matter, LocalDate appealUntil, LocalDate on) implements Known {}

  record Appealed(Case matter, LocalDate on) implements Known {}

  /// Stands after an appeal.
  record Upheld(Case matter, LocalDate on) implements Known {}

  /// Dropped, lifted or cancelled.
  record Ended(Case matter, LocalDate on) implements Known {}

  /// Who criticises whom.
  ///
  /// @param deciders the people who gave notice and who issued it
  record Case(UnitId authority, Subject subject, LocalDate replyUntil, List<PersonId> deciders) {
    public Case {
      deciders = List.copyOf(deciders);
    }

    Case decidedBy(PersonId person) {
      return new Case(
          authority,
          subject,
          replyUntil,
          Stream.concat(deciders.stream(), Stream.of(person)).distinct().toList());
    }
  }

  /// As refusals show it, e.g. `NOTIFIED`.
  default String name() {
    return getClass().getSimpleName().toUpperCase(Locale.ROOT);
  }

  static Criticism evolve(Criticism state, CriticismEvent event) {
    return switch (event) {
      case CriticismEvent.CriticismNotified e ->
          new Notified(
              new Case(e.authority(), e.subject(), e.replyUntil(), List.of(e.notifier())), e.on());
      case CriticismEvent.CriticismReplied e -> new Replied(matter(state), e.on());
      case CriticismEvent.CriticismDropped e -> new Ended(matter(state), e.on());
      case CriticismEvent.CriticismIssued e ->
          new Issued(matter(state).decidedBy(e.issuer()), e.appealUntil(), e.on());
      case CriticismEvent.CriticismAppealed e -> new Appealed(matter(state), e.on());
      case CriticismEvent.AppealDecided e ->
          e.upheld() ? new Upheld(matter(state), e.on()) : new Ended(matter(state), e.on());
      case CriticismEvent.CriticismCancelled e -> new Ended(matter(state), e.on());
    };
  }

  private static Case matter(Criticism state) {
    return switch (state) {
      case Known known -> known.matter();
      case NotNotified _ ->
          throw new IllegalStateException("a criticism's history begins with its notice");
    };
  }
}
