package org.tiendo.review.criteria;

import static org.tiendo.contracts.kernel.Decision.refuse;

import java.util.List;
import java.util.Map;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Noted;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.Criterion;
import org.tiendo.review.criteria.CriteriaCommand.PublishCriteria;

/// Decides on sets of criteria.
public final class CriteriaDecider {

  private static final int HIGHEST_SCALE = 100;

  private CriteriaDecider() {}

  public static Decision<CriteriaEvent> decide(
      CriteriaCommand command, CriteriaSet state, Noted noted) {
    return switch (command) {
      case PublishCriteria c -> publish(c, state, noted);
    };
  }

  private static Decision<CriteriaEvent> publish(
      PublishCriteria c, CriteriaSet state, Noted noted) {
    if (!isHighestAuthority(c.context().actor(), noted)) {
      return refuse(CriteriaRule.CRITERIA_BY_HIGHEST_AUTHORITY);
    }
    List<String> codes = c.criteria().stream().map(Criterion::code).toList();
    if (codes.stream().distinct().count() < codes.size()) {
      return refuse(CriteriaRule.CRITERION_CODE_ONCE);
    }
    if (c.criteria().stream().noneMatch(Criterion::mandatory)) {
      return refuse(CriteriaRule.SOME_CRITERION_MANDATORY);
    }
    for (Criterion criterion : c.criteria()) {
      if (criterion.names().isEmpty()) {
        return refuse(CriteriaRule.CRITERION_HAS_NAME, Map.of("criterion", criterion.code()));
      }
      if (!fits(criterion)) {
        return refuse(CriteriaRule.THRESHOLD_WITHIN_SCALE, Map.of("criterion", criterion.code()));
      }
    }
    return publishInTime(c, state);
  }

  private static Decision<CriteriaEvent> publishInTime(PublishCriteria c, CriteriaSet state) {
    if (c.inForceFrom().isBefore(c.context().effectiveOn())) {
      return refuse(
          CriteriaRule.CRITERIA_NOT_RETROACTIVE,
          Map.of("effectiveOn", c.context().effectiveOn().toString()));
    }
    return switch (state) {
      case CriteriaSet.Published published when !c.inForceFrom().isAfter(published.last()) ->
          refuse(
              CriteriaRule.CRITERIA_VERSIONS_RUN_FORWARD,
              Map.of("lastInForceFrom", published.last().toString()));
      case CriteriaSet.Published published ->
          Decision.accept(published(c, published.versions().size() + 1));
      case CriteriaSet.NotPublished _ -> Decision.accept(published(c, 1));
    };
  }

  private static CriteriaEvent published(PublishCriteria c, int version) {
    UnitId authority = c.context().actor().unit();
    return new CriteriaEvent.CriteriaPublished(
        c.set(), version, c.itemType(), authority, c.inForceFrom(), c.criteria());
  }

  /// Criteria hold for everybody's work, so a unit under another does not set them.
  private static boolean isHighestAuthority(Actor actor, Noted noted) {
    return actor.has(Role.ASSIGNING_AUTHORITY)
        && noted.knows(actor.unit())
        && noted.above(actor.unit()).isEmpty();
  }

  private static boolean fits(Criterion criterion) {
    return criterion.threshold() >= 1
        && criterion.threshold() <= criterion.scale()
        && criterion.scale() <= HIGHEST_SCALE;
  }
}
