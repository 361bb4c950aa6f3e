package org.tiendo.reporting.yearend;

import static org.tiendo.contracts.kernel.Decision.refuse;

import java.util.Map;
import java.util.Optional;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Refusal;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.reporting.yearend.YearEndReview.Adopted;
import org.tiendo.reporting.yearend.YearEndReview.Frozen;
import org.tiendo.reporting.yearend.YearEndReview.Known;
import org.tiendo.reporting.yearend.YearEndReview.Meeting;
import org.tiendo.reporting.yearend.YearEndReview.Open;
import org.tiendo.reporting.yearend.YearEndReviewCommand.AddEntry;
import org.tiendo.reporting.yearend.YearEndReviewCommand.AdoptReview;
import org.tiendo.reporting.yearend.YearEndReviewCommand.CorrectReviewEntry;
import org.tiendo.reporting.yearend.YearEndReviewCommand.Drafting;
import org.tiendo.reporting.yearend.YearEndReviewCommand.FreezeFigures;
import org.tiendo.reporting.yearend.YearEndReviewCommand.IssueCorrigendum;
import org.tiendo.reporting.yearend.YearEndReviewCommand.LinkNextProgramme;
import org.tiendo.reporting.yearend.YearEndReviewCommand.OpenYearEndReview;
import org.tiendo.reporting.yearend.YearEndReviewCommand.PlanMeeting;
import org.tiendo.reporting.yearend.YearEndReviewCommand.RateYear;
import org.tiendo.reporting.yearend.YearEndReviewCommand.RecordMeeting;
import org.tiendo.reporting.yearend.YearEndReviewCommand.RemoveReviewEntry;
import org.tiendo.reporting.yearend.YearEndReviewEvent.YearRated;

/// Decides on year-end reviews: which command is possible in which state, and who may send it.
public record YearEndReviewDecider(RatingScales scales) {

  public Decision<YearEndReviewEvent> decide(YearEndReviewCommand command, YearEndReview state) {
    return switch (command) {
      case OpenYearEndReview c ->
          switch (state) {
            case YearEndReview.NotOpened _ -> OpeningDecider.open(c);
            case Known _ -> refuse(YearEndReviewRule.YEAR_REVIEW_OPENED_ONCE);
          };
      case Drafting _, IssueCorrigendum _ ->
          switch (state) {
            case Known known when existsFor(command, known) ->
                refusal(command, known)
                    .<Decision<YearEndReviewEvent>>map(Decision.Refused::new)
                    .orElseGet(() -> carryOut(command, known));
            case Known _, YearEndReview.NotOpened _ ->
                refuse(YearEndReviewRule.YEAR_REVIEW_UNKNOWN);
          };
    };
  }

  private static boolean existsFor(YearEndReviewCommand command, Known state) {
    return command
        .seen()
        .units()
        .sightOf(command.context().actor())
        .rulingOf(state.matter().unit());
  }

  /// First whether the step is possible, then who takes it, then when.
  private static Optional<Refusal> refusal(YearEndReviewCommand command, Known state) {
    return impossible(command, state)
        .or(() -> wrongPerson(command, state))
        .or(() -> tooEarly(command, state));
  }

  private static Optional<Refusal> impossible(YearEndReviewCommand command, Known state) {
    if (command instanceof IssueCorrigendum) {
      return state instanceof Adopted
          ? Optional.empty()
          : because(YearEndReviewRule.CORRIGENDUM_AFTER_ADOPTION);
    }
    if (state instanceof Adopted) {
      return because(YearEndReviewRule.YEAR_REVIEW_ADOPTED);
    }
    Meeting meeting = state.content().meeting();
    if (command instanceof PlanMeeting && meeting == Meeting.HELD) {
      return because(YearEndReviewRule.MEETING_HELD_ALREADY);
    }
    if (command instanceof AdoptReview && state instanceof Open) {
      return because(YearEndReviewRule.ADOPTED_AFTER_FREEZING);
    }
    return command instanceof AdoptReview && meeting == Meeting.PLANNED
        ? because(YearEndReviewRule.ADOPTED_AFTER_MEETING)
        : Optional.empty();
  }

  private static Optional<Refusal> wrongPerson(YearEndReviewCommand command, Known state) {
    Actor actor = command.context().actor();
    boolean own = actor.unit().equals(state.matter().unit());
    boolean adopts =
        actor.has(Role.ASSIGNING_AUTHORITY)
                && command.seen().units().isWithin(state.matter().unit(), actor.unit())
            || own && actor.has(Role.UNIT_HEAD);
    return switch (command) {
      case AdoptReview _ when !adopts -> because(YearEndReviewRule.ADOPTED_BY_AUTHORITY);
      case IssueCorrigendum _ when !adopts -> because(YearEndReviewRule.CORRIGENDUM_BY_AUTHORITY);
      case AdoptReview _, IssueCorrigendum _ -> Optional.empty();
      case Drafting _ when !own || !actor.isActing() ->
          because(YearEndReviewRule.YEAR_REVIEW_BY_OWN_UNIT);
      case Drafting _, OpenYearEndReview _ -> Optional.empty();
    };
  }

  private static Optional<Refusal> tooEarly(YearEndReviewCommand command, Known state) {
    return command.context().effectiveOn().isBefore(state.on())
        ? because(
            YearEndReviewRule.YEAR_REVIEW_DATES_RUN_FORWARD,
            Map.of("lastRecordedFor", state.on().toString()))
        : Optional.empty();
  }

  private Decision<YearEndReviewEvent> carryOut(YearEndReviewCommand command, Known state) {
    return switch (command) {
      case OpenYearEndReview _ -> refuse(YearEndReviewRule.YEAR_REVIEW_OPENED_ONCE);
      case PlanMeeting c -> MeetingDecider.plan(c);
      case RecordMeeting c -> MeetingDecider.hold(c);
      case RateYear c -> rate(c, state);
      case AddEntry c -> EntryDecider.add(c, state);
      case CorrectReviewEntry c -> EntryDecider.correct(c, state);
      case RemoveReviewEntry c -> EntryDecider.remove(c, state);
      case LinkNextProgramme c -> OpeningDecider.link(c, state);
      case FreezeFigures c -> ClosingDecider.freeze(c, state);
      case AdoptReview c -> ClosingDecider.adopt(c, (Frozen) state);
      case IssueCorrigendum c -> ClosingDecider.correct(c, (Adopted) state);
    };
  }

  private Decision<YearEndReviewEvent> rate(RateYear c, Known state) {
    return scales
        .inForceOn(state.matter().asOf())
        .filter(scale -> scale.ratings().contains(c.rating()))
        .<Decision<YearEndReviewEvent>>map(scale ->
            Decision.accept(
                new YearRated(c.review(), c.rating(), scale.from(), c.context().effectiveOn())))
        .orElseGet(() -> refuse(YearEndReviewRule.RATING_OF_SCALE, Map.of("rating", c.rating())));
  }

  private static Optional<Refusal> because(YearEndReviewRule rule) {
    return because(rule, Map.of());
  }

  private static Optional<Refusal> because(YearEndReviewRule rule, Map<String, String> facts) {
    return Optional.of(new Refusal(rule, facts));
  }
}
