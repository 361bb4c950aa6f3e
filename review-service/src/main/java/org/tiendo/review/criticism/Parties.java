package org.tiendo.review.criticism;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Noted;
import org.tiendo.contracts.kernel.Refusal;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.Subject;
import org.tiendo.review.criticism.CriticismCommand.AppealCriticism;
import org.tiendo.review.criticism.CriticismCommand.CancelCriticism;
import org.tiendo.review.criticism.CriticismCommand.DecideAppeal;
import org.tiendo.review.criticism.CriticismCommand.DropCriticism;
import org.tiendo.review.criticism.CriticismCommand.IssueCriticism;
import org.tiendo.review.criticism.CriticismCommand.NotifyCriticism;
import org.tiendo.review.criticism.CriticismCommand.ReplyToCriticism;

/// Who speaks for whom in a criticism.
final class Parties {

  private Parties() {}

  static Optional<Refusal> wrongPerson(
      CriticismCommand command, Criticism.Case matter, Noted noted) {
    Actor actor = command.context().actor();
    return switch (command) {
      case ReplyToCriticism _, AppealCriticism _ ->
          unless(isConcerned(actor, matter.subject()), CriticismRule.ANSWERED_BY_WHO_IS_CRITICISED);
      case DropCriticism _, IssueCriticism _, CancelCriticism _ ->
          unless(isAuthority(actor, matter), CriticismRule.CRITICISM_BY_ITS_AUTHORITY)
              .or(() -> notOneself(actor, matter));
      case DecideAppeal _ ->
          unless(mayDecide(actor, matter, noted), CriticismRule.APPEAL_DECIDED_BY_ANOTHER)
              .or(() -> notOneself(actor, matter));
      case NotifyCriticism _ -> Optional.empty();
    };
  }

  private static boolean isConcerned(Actor actor, Subject subject) {
    return switch (subject.kind()) {
      case PERSON -> actor.person().equals(subject.person());
      case UNIT -> subject.unit() != null && actor.is(Role.UNIT_HEAD, subject.unit());
      case SECTOR -> false;
    };
  }

  /// In a role that could have given the notice.
  private static boolean isAuthority(Actor actor, Criticism.Case matter) {
    boolean own = matter.authority().equals(matter.subject().unit());
    return actor.is(Role.ASSIGNING_AUTHORITY, matter.authority())
        || (own && actor.is(Role.UNIT_HEAD, matter.authority()));
  }

  private static boolean mayDecide(Actor actor, Criticism.Case matter, Noted noted) {
    List<UnitId> above = noted.above(matter.authority());
    return above.isEmpty()
        ? isAuthority(actor, matter) && !matter.deciders().contains(actor.person())
        : actor.has(Role.ASSIGNING_AUTHORITY)
            && above.contains(actor.unit())
            && !matter.deciders().contains(actor.person());
  }

  private static Optional<Refusal> notOneself(Actor actor, Criticism.Case matter) {
    return unless(
        !actor.person().equals(matter.subject().person()), CriticismRule.NEVER_CRITICISES_ONESELF);
  }

  private static Optional<Refusal> unless(boolean allowed, CriticismRule rule) {
    return allowed ? Optional.empty() : CriticismDecider.because(rule, Map.of());
  }
}
