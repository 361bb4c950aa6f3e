package org.tiendo.review.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tiendo.contracts.id.CommandId;
import org.tiendo.contracts.id.CriteriaSetId;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.ReviewId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.CriteriaVersion;
import org.tiendo.contracts.vocabulary.Criterion;
import org.tiendo.contracts.vocabulary.CriterionResult;

/// Given these events, when this command, then those events or that refusal.
final class ReviewStory {

  static final ReviewId REVIEW = new ReviewId("statute-r1");
  static final ProjectId PROJECT = new ProjectId("statute");
  static final UnitId LEAD = new UnitId("planning");
  static final UnitId REVIEWING = new UnitId("quality");
  static final PersonId SUBMITTER = new PersonId("an");
  static final LocalDate DAY = LocalDate.of(2026, 5, 20);
  static final List<String> CRITERIA = List.of("timely", "consistent", "meets-demand");
  static final Actor SERVICE = actor("review-service", "installation", Role.SERVICE);
  static final Actor REVIEWER = actor("binh", "quality", Role.REVIEWER);

  static final ReviewEvent OPENED =
      new ReviewEvent.ReviewOpened(
          REVIEW,
          PROJECT,
          1,
          LEAD,
          REVIEWING,
          List.of(SUBMITTER),
          CRITERIA,
          DAY,
          null,
          null,
          null,
          null,
          null);
  static final ReviewEvent ACCEPTED = accepted(allMet(), false);
  static final ReviewEvent RETURNED =
      new ReviewEvent.ReviewReturned(REVIEW, PROJECT, 1, "content", oneNotMet(), null, null, DAY);

  /// What items with published criteria are judged by; in force on the day of the submission.
  static final List<Criterion> ASKED =
      List.of(
          new Criterion("legal-basis", Map.of("en", "Legal basis"), true, 10, 6),
          new Criterion("feasible", Map.of("en", "Feasible"), false, 5, 3));

  static final UnitId BOARD = new UnitId("board");
  static final Actor CHAIR = actor("giang", "board", Role.ASSIGNING_AUTHORITY);
  static final Actor HEAD = actor("dung", "quality", Role.UNIT_HEAD);

  /// An item with published criteria, a worker besides the submitter, and a countersignature.
  static final OpeningFacts FACTS =
      new OpeningFacts(
          Set.of(LEAD, new UnitId("archive")),
          Set.of(new PersonId("em")),
          BOARD,
          true,
          new CriteriaVersion(new CriteriaSetId("project"), 2),
          ASKED);

  static final ReviewEvent OPENED_IN_FULL =
      new ReviewEvent.ReviewOpened(
          REVIEW,
          PROJECT,
          1,
          LEAD,
          REVIEWING,
          List.of(SUBMITTER),
          List.of("legal-basis"),
          DAY,
          FACTS.version(),
          ASKED,
          BOARD,
          BOARD,
          List.of(new PersonId("em")));

  static final ReviewEvent SCORED = scored("binh", "legal-basis", 6, true, null);
  static final ReviewEvent PROPOSED =
      new ReviewEvent.AcceptanceProposed(
          REVIEW, PROJECT, 1, oneMet(), false, List.of(), new PersonId("binh"), DAY);
  static final ReviewEvent REJECTED =
      new ReviewEvent.ReviewRejected(
          REVIEW, PROJECT, 1, "feasibility", oneNotMet(), List.of(), DAY);
  static final ReviewEvent LAPSED = new ReviewEvent.ReviewLapsed(REVIEW, PROJECT, 1);

  private final Review state;
  private Decision<ReviewEvent> decision = Decision.accept();

  private ReviewStory(Review state) {
    this.state = state;
  }

  static ReviewStory given(ReviewEvent... events) {
    Review state = new Review.NotOpened();
    for (ReviewEvent event : events) {
      state = Review.evolve(state, event);
    }
    return new ReviewStory(state);
  }

  ReviewStory when(ReviewCommand command) {
    return when(command, OpeningFacts.NONE);
  }

  ReviewStory when(ReviewCommand command, OpeningFacts facts) {
    decision = ReviewDecider.decide(command, state, facts);
    return this;
  }

  ReviewStory when(ReviewCommand command, Rights rights) {
    decision = ReviewDecider.decide(command, state, OpeningFacts.NONE, rights);
    return this;
  }

  void then(ReviewEvent... events) {
    assertThat(decision).isEqualTo(Decision.accept(events));
  }

  void thenRefusedBy(ReviewRule rule) {
    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.Refused.class, r -> assertThat(r.refusal().rule()).isEqualTo(rule));
  }

  static Actor actor(String person, String unit, Role... roles) {
    return new Actor(new PersonId(person), new UnitId(unit), Set.of(roles));
  }

  static CommandContext by(Actor actor) {
    return by(actor, DAY);
  }

  static CommandContext by(Actor actor, LocalDate effectiveOn) {
    return new CommandContext(new CommandId("c-1"), actor, effectiveOn, DAY.plusDays(90));
  }

  static ReviewCommand open(CommandContext context, UnitId reviewingUnit) {
    return new ReviewCommand.OpenReview(
        context, REVIEW, PROJECT, 1, LEAD, reviewingUnit, List.of(SUBMITTER), CRITERIA);
  }

  static ReviewCommand accept(CommandContext context, List<CriterionResult> criteria) {
    return new ReviewCommand.AcceptReview(context, REVIEW, criteria, false, List.of());
  }

  static ReviewCommand giveBack(
      CommandContext context, String reason, List<CriterionResult> criteria, LocalDate dueOn) {
    return new ReviewCommand.ReturnForRevision(context, REVIEW, reason, criteria, dueOn, List.of());
  }

  static ReviewEvent accepted(List<CriterionResult> criteria, boolean openEdits) {
    return new ReviewEvent.ReviewAccepted(REVIEW, PROJECT, 1, criteria, openEdits, null, null, DAY);
  }

  static ReviewEvent scored(
      String reviewer, String criterion, int score, boolean met, String comment) {
    return new ReviewEvent.CriterionScored(
        REVIEW, PROJECT, 1, new PersonId(reviewer), criterion, score, met, comment, DAY);
  }

  static ReviewCommand score(CommandContext context, String criterion, int score, String comment) {
    return new ReviewCommand.ScoreCriterion(context, REVIEW, criterion, score, comment);
  }

  static ReviewCommand assign(CommandContext context, String reviewer) {
    return new ReviewCommand.AssignReviewer(context, REVIEW, new PersonId(reviewer));
  }

  static ReviewCommand recuse(CommandContext context, String reviewer) {
    return new ReviewCommand.RecuseReviewer(
        context, REVIEW, new PersonId(reviewer), "took part in an earlier draft");
  }

  static List<CriterionResult> oneMet() {
    return List.of(new CriterionResult("legal-basis", true, false, null));
  }

  static List<CriterionResult> allMet() {
    return CRITERIA.stream().map(c -> new CriterionResult(c, true, false, null)).toList();
  }

  static List<CriterionResult> oneNotMet() {
    return with(new CriterionResult("consistent", false, false, "clause 3 contradicts clause 7"));
  }

  /// All met but the one given.
  static List<CriterionResult> with(CriterionResult result) {
    return allMet().stream()
        .map(c -> c.criterion().equals(result.criterion()) ? result : c)
        .toList();
  }
}
