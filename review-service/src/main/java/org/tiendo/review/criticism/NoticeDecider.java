package org.tiendo.review.criticism;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Noted;
import org.tiendo.contracts.kernel.Refusal;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.Ground;
import org.tiendo.contracts.vocabulary.Subject;
import org.tiendo.review.criticism.CriticismCommand.NotifyCriticism;

/// Decides on the notice that every criticism begins with.
final class NoticeDecider {

  private final int replyDays;

  NoticeDecider(int replyDays) {
    this.replyDays = replyDays;
  }

  Decision<CriticismEvent> decide(NotifyCriticism c, Noted noted) {
    return wrongAuthority(c.context().actor(), c.subject(), noted)
        .or(() -> wrongGrounds(c, noted))
        .<Decision<CriticismEvent>>map(Decision.Refused::new)
        .orElseGet(() ->
            Decision.accept(
                new CriticismEvent.CriticismNotified(
                    c.criticism(),
                    c.context().actor().unit(),
                    c.subject(),
                    c.statement(),
                    c.grounds(),
                    c.replyUntil(),
                    c.context().actor().person(),
                    c.context().effectiveOn())));
  }

  private static Optional<Refusal> wrongAuthority(Actor actor, Subject subject, Noted noted) {
    UnitId unit = subject.unit();
    boolean ownPerson = subject.person() != null && actor.unit().equals(unit);
    if (!actor.has(Role.ASSIGNING_AUTHORITY) && !(ownPerson && actor.has(Role.UNIT_HEAD))) {
      return CriticismDecider.because(CriticismRule.CRITICISED_BY_AUTHORITY, Map.of());
    }
    if (unit == null) {
      return CriticismDecider.because(CriticismRule.CRITICISM_OF_UNIT_OR_PERSON, Map.of());
    }
    Map<String, String> facts = Map.of("unit", unit.value());
    if (!noted.knows(unit)) {
      return CriticismDecider.because(CriticismRule.CRITICISED_UNIT_UNKNOWN, facts);
    }
    if (!ownPerson && !noted.above(unit).contains(actor.unit())) {
      return CriticismDecider.because(CriticismRule.CRITICISED_FROM_ABOVE, facts);
    }
    return actor.person().equals(subject.person())
        ? CriticismDecider.because(CriticismRule.NEVER_CRITICISES_ONESELF, Map.of())
        : Optional.empty();
  }

  private Optional<Refusal> wrongGrounds(NotifyCriticism c, Noted noted) {
    if (c.grounds().isEmpty()) {
      return CriticismDecider.because(CriticismRule.CRITICISM_HAS_GROUNDS, Map.of());
    }
    for (Ground ground : c.grounds()) {
      if (ground.project() != null && !noted.showsItem(c.context().actor(), ground.project())) {
        return CriticismDecider.because(
            CriticismRule.CRITICISM_GROUND_UNKNOWN, Map.of("item", ground.project().value()));
      }
    }
    LocalDate earliest = c.context().effectiveOn().plusDays(replyDays);
    return c.replyUntil().isBefore(earliest)
        ? CriticismDecider.because(
            CriticismRule.REPLY_PERIOD_LONG_ENOUGH, Map.of("earliest", earliest.toString()))
        : Optional.empty();
  }
}
