package org.tiendo.review.review;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Authority;
import org.tiendo.contracts.kernel.Authority.Grant;
import org.tiendo.contracts.kernel.Authority.Lent;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.kernel.Sight;
import org.tiendo.review.review.ReviewCommand.AcceptReview;
import org.tiendo.review.review.ReviewCommand.AssignReviewer;
import org.tiendo.review.review.ReviewCommand.ConfirmEdits;
import org.tiendo.review.review.ReviewCommand.CountersignAcceptance;
import org.tiendo.review.review.ReviewCommand.DeclineAcceptance;
import org.tiendo.review.review.ReviewCommand.ExcuseFailure;
import org.tiendo.review.review.ReviewCommand.LapseReview;
import org.tiendo.review.review.ReviewCommand.OpenReview;
import org.tiendo.review.review.ReviewCommand.RecuseReviewer;
import org.tiendo.review.review.ReviewCommand.RejectReview;
import org.tiendo.review.review.ReviewCommand.ReturnForRevision;
import org.tiendo.review.review.ReviewCommand.ScoreCriterion;

/// By what right the sender of a command acts in a review: in a role of the token, or in one that an office or a delegation
/// lends (ủy quyền).
///
/// @param authority what the units of the review lend on the business date, and still lend today
/// @param delegators who delegated, by what is lent; holders and who acts for them are not in it
public record Rights(Authority authority, Map<Lent, PersonId> delegators) {

  public Rights {
    delegators = Map.copyOf(delegators);
  }

  public static Rights ofToken(Actor actor) {
    return new Rights(Authority.ofToken(actor), Map.of());
  }

  /// Empty if the sender may not.
  Optional<Grant> to(ReviewCommand command, Opening opening) {
    return switch (command) {
      case AssignReviewer _ -> at(opening.reviewingUnit(), Role.UNIT_HEAD);
      case RecuseReviewer c ->
          c.reviewer().equals(authority.actor().person())
              ? at(opening.reviewingUnit(), Role.REVIEWER, Role.UNIT_HEAD)
              : at(opening.reviewingUnit(), Role.UNIT_HEAD);
      case ScoreCriterion _, AcceptReview _, ConfirmEdits _, ReturnForRevision _, RejectReview _ ->
          at(opening.reviewingUnit(), Role.REVIEWER);
      case CountersignAcceptance _, DeclineAcceptance _ ->
          at(opening.countersignedBy(), Role.ASSIGNING_AUTHORITY);
      case ExcuseFailure _ -> at(opening.assigner(), Role.ASSIGNING_AUTHORITY);
      case OpenReview _, LapseReview _ -> Optional.empty();
    };
  }

  private Optional<Grant> at(@Nullable UnitId unit, Role... anyOf) {
    return unit == null ? Optional.empty() : authority.grant(unit, anyOf);
  }

  /// Whether something exists for the sender, in the role of the token or in one that is lent. Units above are not asked
  /// here: for them, too, a review does not exist to be decided.
  boolean show(Sight.Parts parts) {
    Actor actor = authority.actor();
    return sees(actor, parts)
        || authority.lent().stream()
            .anyMatch(l -> sees(new Actor(actor.person(), l.unit(), l.roles()), parts));
  }

  private static boolean sees(Actor actor, Sight.Parts parts) {
    return new Sight(actor, _ -> List.of()).item(parts);
  }

  /// What is told before an act in a lent role; nothing of one in a role of the token.
  Optional<ReviewEvent> exercised(ReviewCommand command, Opening opening) {
    return to(command, opening)
        .filter(grant -> grant.through() != null)
        .map(grant -> exercised(grant, command, opening));
  }

  private ReviewEvent exercised(Grant grant, ReviewCommand command, Opening opening) {
    Lent through = Objects.requireNonNull(grant.through());
    return new ReviewEvent.ReviewAuthorityExercised(
        opening.id(),
        opening.project(),
        opening.round(),
        grant.unit(),
        through.office(),
        through.delegation(),
        delegators.get(through),
        grant.role(),
        through.acting(),
        command.getClass().getSimpleName());
  }
}
