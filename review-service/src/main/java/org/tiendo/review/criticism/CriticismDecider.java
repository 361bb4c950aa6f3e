package org.tiendo.review.criticism;

import static org.tiendo.contracts.kernel.Decision.refuse;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Noted;
import org.tiendo.contracts.kernel.Refusal;
import org.tiendo.contracts.kernel.Sight;
import org.tiendo.contracts.vocabulary.Subject;
import org.tiendo.review.criticism.Criticism.Known;
import org.tiendo.review.criticism.CriticismCommand.AppealCriticism;
import org.tiendo.review.criticism.CriticismCommand.CancelCriticism;
import org.tiendo.review.criticism.CriticismCommand.DecideAppeal;
import org.tiendo.review.criticism.CriticismCommand.DropCriticism;
import org.tiendo.review.criticism.CriticismCommand.IssueCriticism;
import org.tiendo.review.criticism.CriticismCommand.NotifyCriticism;
import org.tiendo.review.criticism.CriticismCommand.ReplyToCriticism;

/// Decides on criticisms: which command is possible in which state, and who may send it.
public final class CriticismDecider {

  private final NoticeDecider notices;
  private final int appealDays;

  /// @param replyDays the least number of days to reply
  /// @param appealDays the number of days to appeal
  public CriticismDecider(int replyDays, int appealDays) {
    this.notices = new NoticeDecider(replyDays);
    this.appealDays = appealDays;
  }

  public Decision<CriticismEvent> decide(CriticismCommand command, Criticism state, Noted noted) {
    if (command instanceof NotifyCriticism notice) {
      return state instanceof Criticism.NotNotified
          ? notices.decide(notice, noted)
          : refuse(CriticismRule.CRITICISM_NOTIFIED_ONCE);
    }
    return switch (state) {
      case Known known when existsFor(command.context().actor(), known.matter(), noted) ->
          impossible(command, known)
              .or(() -> Parties.wrongPerson(command, known.matter(), noted))
              .or(() -> wrongDay(command, known))
              .<Decision<CriticismEvent>>map(Decision.Refused::new)
              .orElseGet(() -> Decision.accept(event(command, known)));
      case Known _, Criticism.NotNotified _ -> refuse(CriticismRule.CRITICISM_UNKNOWN);
    };
  }

  /// For the person or unit concerned, for the authority, and for who stands above these; a person's colleagues are told
  /// nothing.
  private static boolean existsFor(Actor actor, Criticism.Case matter, Noted noted) {
    Sight sight = noted.sightOf(actor);
    Subject subject = matter.subject();
    boolean concerned =
        subject.kind() == Subject.Kind.PERSON
            ? actor.person().equals(subject.person()) && actor.isActing()
            : subject.unit() != null && sight.item(alone(subject.unit()));
    return concerned || sight.item(alone(matter.authority()));
  }

  private static Sight.Parts alone(UnitId unit) {
    return new Sight.Parts(unit, List.of(), List.of());
  }

  private static Optional<Refusal> impossible(CriticismCommand command, Known state) {
    boolean possible =
        switch (command) {
          case NotifyCriticism _ -> false;
          case ReplyToCriticism _ -> state instanceof Criticism.Notified;
          case DropCriticism _, IssueCriticism _ ->
              state instanceof Criticism.Notified || state instanceof Criticism.Replied;
          case AppealCriticism _ -> state instanceof Criticism.Issued;
          case DecideAppeal _ -> state instanceof Criticism.Appealed;
          case CancelCriticism _ ->
              state instanceof Criticism.Issued
                  || state instanceof Criticism.Appealed
                  || state instanceof Criticism.Upheld;
        };
    if (!possible) {
      return because(CriticismRule.CRITICISM_NOT_IN_THIS_STATE, Map.of("state", state.name()));
    }
    return command instanceof IssueCriticism && !isHeard(command, state)
        ? because(
            CriticismRule.HEARD_BEFORE_CRITICISED,
            Map.of("replyUntil", state.matter().replyUntil().toString()))
        : Optional.empty();
  }

  /// A reply came, or the time for it has passed.
  private static boolean isHeard(CriticismCommand command, Known state) {
    return state instanceof Criticism.Replied
        || command.context().effectiveOn().isAfter(state.matter().replyUntil());
  }

  private static Optional<Refusal> wrongDay(CriticismCommand command, Known state) {
    LocalDate day = command.context().effectiveOn();
    if (day.isBefore(state.on())) {
      return because(
          CriticismRule.CRITICISM_DATES_RUN_FORWARD,
          Map.of("lastRecordedFor", state.on().toString()));
    }
    if (command instanceof ReplyToCriticism && day.isAfter(state.matter().replyUntil())) {
      return because(
          CriticismRule.REPLY_IN_TIME,
          Map.of("replyUntil", state.matter().replyUntil().toString()));
    }
    return command instanceof AppealCriticism
            && state instanceof Criticism.Issued issued
            && day.isAfter(issued.appealUntil())
        ? because(
            CriticismRule.APPEAL_IN_TIME, Map.of("appealUntil", issued.appealUntil().toString()))
        : Optional.empty();
  }

  private CriticismEvent event(CriticismCommand command, Known state) {
    LocalDate on = command.context().effectiveOn();
    return switch (command) {
      case ReplyToCriticism c -> new CriticismEvent.CriticismReplied(c.criticism(), c.reply(), on);
      case DropCriticism c -> new CriticismEvent.CriticismDropped(c.criticism(), c.reason(), on);
      case IssueCriticism c ->
          new CriticismEvent.CriticismIssued(
              c.criticism(),
              c.form(),
              state instanceof Criticism.Replied,
              on.plusDays(appealDays),
              c.document(),
              c.context().actor().person(),
              on);
      case AppealCriticism c -> new CriticismEvent.CriticismAppealed(c.criticism(), c.appeal(), on);
      case DecideAppeal c ->
          new CriticismEvent.AppealDecided(c.criticism(), c.upheld(), c.reason(), on);
      case CancelCriticism c ->
          new CriticismEvent.CriticismCancelled(c.criticism(), c.reason(), on);
      case NotifyCriticism _ -> throw new IllegalStateException("a notice begins a criticism");
    };
  }

  static Optional<Refusal> because(CriticismRule rule, Map<String, String> facts) {
    return Optional.of(new Refusal(rule, facts));
  }
}
