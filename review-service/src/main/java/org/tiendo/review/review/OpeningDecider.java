package org.tiendo.review.review;

import static org.tiendo.contracts.kernel.Decision.refuse;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.Id;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.Criterion;
import org.tiendo.review.review.ReviewCommand.LapseReview;
import org.tiendo.review.review.ReviewCommand.OpenReview;

/// Decides what follows a submission and its withdrawal: the part of [ReviewDecider] that no person asks for.
final class OpeningDecider {

  private OpeningDecider() {}

  static Decision<ReviewEvent> open(OpenReview open, Review state, OpeningFacts facts) {
    if (!open.context().actor().has(Role.SERVICE)) {
      return refuse(ReviewRule.OPENED_BY_SUBMISSION);
    }
    if (!(state instanceof Review.NotOpened)) {
      return refuse(ReviewRule.ROUND_REVIEWED_ONCE, Map.of("state", state.name()));
    }
    UnitId reviewing = open.reviewingUnit();
    if (reviewing.equals(open.lead()) || facts.leads().contains(reviewing)) {
      return refuse(ReviewRule.REVIEWING_UNIT_NOT_LEAD, Map.of("unit", reviewing.value()));
    }
    return Decision.accept(opened(open, facts));
  }

  private static ReviewEvent.ReviewOpened opened(OpenReview open, OpeningFacts facts) {
    boolean published = facts.version() != null;
    List<String> mandatory =
        published
            ? facts.asked().stream().filter(Criterion::mandatory).map(Criterion::code).toList()
            : open.criteria();
    @Nullable UnitId countersignedBy = facts.countersigned() ? facts.assigner() : null;
    return new ReviewEvent.ReviewOpened(
        open.review(),
        open.project(),
        open.round(),
        open.lead(),
        open.reviewingUnit(),
        open.submitters(),
        mandatory,
        open.context().effectiveOn(),
        facts.version(),
        published ? facts.asked() : null,
        countersignedBy,
        facts.assigner(),
        facts.hands().isEmpty() ? null : sorted(facts.hands()));
  }

  private static <I extends Id> List<I> sorted(Collection<I> ids) {
    return ids.stream().sorted(Comparator.comparing(Id::value)).toList();
  }

  /// A withdrawal is decided by the task service, which knows of the first score; what it decided is followed.
  static Decision<ReviewEvent> lapse(LapseReview lapse, Review state) {
    if (!lapse.context().actor().has(Role.SERVICE)) {
      return refuse(ReviewRule.LAPSED_BY_WITHDRAWAL);
    }
    return switch (state) {
      case Review.Undecided review -> {
        Opening opening = review.opening();
        yield Decision.accept(
            new ReviewEvent.ReviewLapsed(opening.id(), opening.project(), opening.round()));
      }
      case Review.Accepted _, Review.Failed _, Review.Lapsed _ ->
          refuse(ReviewRule.VERDICT_FINAL, Map.of("state", state.name()));
      case Review.NotOpened _ -> ReviewDecider.unknown();
    };
  }
}
