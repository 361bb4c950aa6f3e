package org.tiendo.review.config;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.eventing.command.Feature.States;
import org.tiendo.eventing.store.StreamId;
import org.tiendo.review.criteria.CriteriaCommand;
import org.tiendo.review.criteria.CriteriaSet;
import org.tiendo.review.item.Item;
import org.tiendo.review.review.OpeningFacts;
import org.tiendo.review.review.ReviewCommand;
import org.tiendo.review.review.ReviewCommand.OpenReview;

/// What the opening of a review reads: the item, and the criteria for its type.
///
/// @param countersigned types of items whose acceptance is countersigned
record ReviewReads(Set<ItemType> countersigned) {

  static final String CRITERIA = "criteria";

  static Set<StreamId> streams(ReviewCommand command, States known) {
    Set<StreamId> streams = new HashSet<>();
    if (command instanceof OpenReview open) {
      streams.add(NotedReads.stream(open.project()));
      NotedReads.item(open.project(), known).ifPresent(item -> streams.add(criteria(item.type())));
    }
    return streams;
  }

  OpeningFacts facts(ReviewCommand command, States states) {
    return command instanceof OpenReview open
        ? NotedReads.item(open.project(), states)
            .map(item -> facts(open, item, states))
            .orElse(OpeningFacts.NONE)
        : OpeningFacts.NONE;
  }

  private OpeningFacts facts(OpenReview open, Item.Noted item, States states) {
    Optional<CriteriaSet.Version> inForce =
        states.of(criteria(item.type()), CriteriaSet.class) instanceof CriteriaSet.Published set
            ? set.inForceOn(open.context().effectiveOn())
            : Optional.empty();
    return new OpeningFacts(
        item.leads(),
        item.hands(),
        item.assigner(),
        countersigned.contains(item.type()),
        inForce.map(CriteriaSet.Version::name).orElse(null),
        inForce.map(CriteriaSet.Version::criteria).orElse(List.of()));
  }

  private static StreamId criteria(ItemType type) {
    return new StreamId(CRITERIA, CriteriaCommand.setOf(type).value());
  }
}
