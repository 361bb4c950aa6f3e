package org.tiendo.review.criticism;

import static org.tiendo.review.Given.BOARD;
import static org.tiendo.review.Given.DAY;
import static org.tiendo.review.Given.MINISTRY;
import static org.tiendo.review.Given.NOTED;
import static org.tiendo.review.Given.PLANNING;
import static org.tiendo.review.Given.STATUTE;
import static org.tiendo.review.Given.actor;
import static org.tiendo.review.Given.by;

import java.time.LocalDate;
import java.util.List;
import org.tiendo.contracts.id.CriticismId;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.Ground;
import org.tiendo.contracts.vocabulary.Subject;
import org.tiendo.review.Given;

/// The ministry criticises Em of planning; the board decides the appeal.
final class CriticismStory {

  static final CriticismId ID = new CriticismId("critic-1");
  static final Actor MINISTER = actor("lan", MINISTRY, Role.ASSIGNING_AUTHORITY);
  static final Actor CHAIR = actor("giang", BOARD, Role.ASSIGNING_AUTHORITY);
  static final Actor EM = actor("em", PLANNING, Role.UNIT_OFFICER);
  static final Actor HEAD = actor("an", PLANNING, Role.UNIT_HEAD);
  static final Subject OF_EM = Subject.of(new PersonId("em"), PLANNING);
  static final LocalDate REPLY_UNTIL = DAY.plusDays(5);
  static final LocalDate LATE = DAY.plusDays(6);
  static final List<Ground> GROUNDS = List.of(new Ground(STATUTE, null, null));

  static final CriticismEvent NOTIFIED = notified(MINISTRY, OF_EM, "lan");
  static final CriticismEvent REPLIED = new CriticismEvent.CriticismReplied(ID, "ill", DAY);
  static final CriticismEvent DROPPED = new CriticismEvent.CriticismDropped(ID, "true", DAY);
  static final CriticismEvent ISSUED = issued(true, DAY, "lan");
  static final CriticismEvent APPEALED = new CriticismEvent.CriticismAppealed(ID, "not read", DAY);
  static final CriticismEvent UPHELD = new CriticismEvent.AppealDecided(ID, true, "read", DAY);
  static final CriticismEvent LIFTED = new CriticismEvent.AppealDecided(ID, false, "read", DAY);
  static final CriticismEvent CANCELLED =
      new CriticismEvent.CriticismCancelled(ID, "another file", DAY);

  private CriticismStory() {}

  static CriticismEvent notified(UnitId authority, Subject subject, String notifier) {
    return new CriticismEvent.CriticismNotified(
        ID, authority, subject, "late", GROUNDS, REPLY_UNTIL, new PersonId(notifier), DAY);
  }

  static CriticismEvent issued(boolean heard, LocalDate on, String issuer) {
    return new CriticismEvent.CriticismIssued(
        ID, "criticism", heard, on.plusDays(10), null, new PersonId(issuer), on);
  }

  static CriticismCommand notice(Actor actor, Subject subject) {
    return notice(by(actor), subject, GROUNDS, REPLY_UNTIL);
  }

  static CriticismCommand notice(
      CommandContext context, Subject subject, List<Ground> grounds, LocalDate until) {
    return new CriticismCommand.NotifyCriticism(context, ID, subject, "late", grounds, until);
  }

  static CriticismCommand reply(CommandContext context) {
    return new CriticismCommand.ReplyToCriticism(context, ID, "ill");
  }

  static CriticismCommand drop(CommandContext context) {
    return new CriticismCommand.DropCriticism(context, ID, "true");
  }

  static CriticismCommand issue(CommandContext context) {
    return new CriticismCommand.IssueCriticism(context, ID, "criticism", null);
  }

  static CriticismCommand appeal(CommandContext context) {
    return new CriticismCommand.AppealCriticism(context, ID, "not read");
  }

  static CriticismCommand decide(CommandContext context, boolean upheld) {
    return new CriticismCommand.DecideAppeal(context, ID, upheld, "read");
  }

  static CriticismCommand cancel(CommandContext context) {
    return new CriticismCommand.CancelCriticism(context, ID, "another file");
  }

  static Given<CriticismCommand, Criticism, CriticismEvent> given(CriticismEvent... events) {
    var decider = new CriticismDecider(3, 10);
    return Given.of(
        new Criticism.NotNotified(),
        Criticism::evolve,
        (c, s) -> decider.decide(c, s, NOTED),
        List.of(events));
  }
}
