package org.tiendo.review.commendation;

import static org.tiendo.contracts.kernel.Decision.refuse;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Noted;
import org.tiendo.contracts.kernel.Refusal;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.kernel.Sight;
import org.tiendo.contracts.vocabulary.Ground;
import org.tiendo.contracts.vocabulary.Subject;
import org.tiendo.review.commendation.Commendation.Known;
import org.tiendo.review.commendation.CommendationCommand.CancelCommendation;
import org.tiendo.review.commendation.CommendationCommand.GrantCommendation;

/// Decides on commendations.
public final class CommendationDecider {

  private CommendationDecider() {}

  public static Decision<CommendationEvent> decide(
      CommendationCommand command, Commendation state, Noted noted) {
    return switch (command) {
      case GrantCommendation c ->
          switch (state) {
            case Commendation.NotGranted _ -> grant(c, noted);
            case Known _ -> refuse(CommendationRule.COMMENDATION_GRANTED_ONCE);
          };
      case CancelCommendation c ->
          switch (state) {
            case Known known when existsFor(c.context().actor(), known, noted) ->
                cancel(c, known, noted);
            case Known _, Commendation.NotGranted _ ->
                refuse(CommendationRule.COMMENDATION_UNKNOWN);
          };
    };
  }

  private static Decision<CommendationEvent> grant(GrantCommendation c, Noted noted) {
    return wrongAuthority(c.context().actor(), c.subject(), noted)
        .or(() -> wrongGrounds(c, noted))
        .<Decision<CommendationEvent>>map(Decision.Refused::new)
        .orElseGet(() -> Decision.acceptClaiming(claims(c), List.of(granted(c))));
  }

  private static Optional<Refusal> wrongAuthority(Actor actor, Subject subject, Noted noted) {
    UnitId unit = subject.unit();
    boolean ownPerson = subject.person() != null && actor.unit().equals(unit);
    if (!actor.has(Role.ASSIGNING_AUTHORITY) && !(ownPerson && actor.has(Role.UNIT_HEAD))) {
      return because(CommendationRule.COMMENDED_BY_AUTHORITY, Map.of());
    }
    if (unit == null) {
      return Optional.empty();
    }
    if (!noted.knows(unit)) {
      return because(CommendationRule.COMMENDED_UNIT_UNKNOWN, Map.of("unit", unit.value()));
    }
    if (!ownPerson && !noted.above(unit).contains(actor.unit())) {
      return because(CommendationRule.COMMENDED_FROM_ABOVE, Map.of("unit", unit.value()));
    }
    return actor.person().equals(subject.person())
        ? because(CommendationRule.NEVER_COMMENDS_ONESELF, Map.of())
        : Optional.empty();
  }

  private static Optional<Refusal> wrongGrounds(GrantCommendation c, Noted noted) {
    if (c.grounds().isEmpty() && c.subject().kind() != Subject.Kind.SECTOR) {
      return because(CommendationRule.COMMENDATION_HAS_GROUNDS, Map.of());
    }
    if (c.grounds().stream().map(Ground::key).distinct().count() < c.grounds().size()) {
      return because(CommendationRule.GROUND_NAMED_ONCE, Map.of());
    }
    for (Ground ground : c.grounds()) {
      if (ground.project() != null && !noted.showsItem(c.context().actor(), ground.project())) {
        return because(CommendationRule.GROUND_UNKNOWN, Map.of("item", ground.project().value()));
      }
    }
    return c.year() > c.context().effectiveOn().getYear()
        ? because(CommendationRule.COMMENDED_YEAR_BEGUN, Map.of("year", Integer.toString(c.year())))
        : Optional.empty();
  }

  /// The same achievement of the same subject is taken once and for all.
  private static Set<String> claims(GrantCommendation c) {
    Set<String> claims = new HashSet<>();
    c.grounds()
        .forEach(ground -> claims.add("commended:" + c.subject().key() + "/" + ground.key()));
    return claims;
  }

  private static CommendationEvent granted(GrantCommendation c) {
    return new CommendationEvent.CommendationGranted(
        c.commendation(),
        c.context().actor().unit(),
        c.subject(),
        c.form(),
        c.year(),
        c.citation(),
        c.grounds(),
        c.document(),
        c.context().effectiveOn());
  }

  private static boolean existsFor(Actor actor, Known commendation, Noted noted) {
    UnitId unit = commendation.subject().unit();
    UnitId authority = commendation.authority();
    return noted
        .sightOf(actor)
        .item(new Sight.Parts(unit == null ? authority : unit, List.of(authority), List.of()));
  }

  private static Decision<CommendationEvent> cancel(
      CancelCommendation c, Known state, Noted noted) {
    return switch (state) {
      case Commendation.Cancelled _ -> refuse(CommendationRule.COMMENDATION_CANCELLED_ONCE);
      case Commendation.Granted granted -> cancel(c, granted, noted);
    };
  }

  private static Decision<CommendationEvent> cancel(
      CancelCommendation c, Commendation.Granted granted, Noted noted) {
    Actor actor = c.context().actor();
    boolean decides = actor.has(Role.ASSIGNING_AUTHORITY) || actor.has(Role.UNIT_HEAD);
    if (!decides || !noted.isWithin(granted.authority(), actor.unit())) {
      return refuse(CommendationRule.COMMENDATION_CANCELLED_BY_AUTHORITY);
    }
    if (c.context().effectiveOn().isBefore(granted.on())) {
      return refuse(
          CommendationRule.COMMENDATION_DATES_RUN_FORWARD,
          Map.of("lastRecordedFor", granted.on().toString()));
    }
    return Decision.accept(
        new CommendationEvent.CommendationCancelled(c.commendation(), c.reason()));
  }

  private static Optional<Refusal> because(CommendationRule rule, Map<String, String> facts) {
    return Optional.of(new Refusal(rule, facts));
  }
}
