package org.tiendo.review.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Authority;
import org.tiendo.contracts.kernel.Authority.Lent;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.eventing.command.Feature.States;
import org.tiendo.eventing.store.StreamId;
import org.tiendo.review.criteria.CriteriaCommand;
import org.tiendo.review.criteria.CriteriaSet;
import org.tiendo.review.item.Item;
import org.tiendo.review.review.OpeningFacts;
import org.tiendo.review.review.Review;
import org.tiendo.review.review.ReviewCommand;
import org.tiendo.review.review.ReviewCommand.OpenReview;
import org.tiendo.review.review.Rights;

/// What the opening of a review reads: the item, and the criteria for its type.
///
/// @param countersigned types of items whose acceptance is countersigned
record ReviewReads(Set<ItemType> countersigned) {

  static final String CRITERIA = "criteria";

  /// @param state of the review, whose units may lend the sender a role
  static Set<StreamId> streams(ReviewCommand command, Review state, States known) {
    Set<StreamId> streams = new HashSet<>();
    lending(state).forEach(unit -> streams.add(NotedReads.stream(unit)));
    if (command instanceof OpenReview open) {
      streams.add(NotedReads.stream(open.project()));
      NotedReads.item(open.project(), known).ifPresent(item -> streams.add(criteria(item.type())));
    }
    return streams;
  }

  /// The units whose reviewers, heads or authorities have a say in it.
  private static List<UnitId> lending(Review state) {
    return state instanceof Review.Known known
        ? Stream.of(
                known.opening().reviewingUnit(),
                known.opening().countersignedBy(),
                known.opening().assigner())
            .filter(Objects::nonNull)
            .distinct()
            .toList()
        : List.of();
  }

  /// By what right the sender acts. A power must be there on the business date and still be there today.
  static Rights rights(ReviewCommand command, Review state, States states) {
    CommandContext context = command.context();
    PersonId person = context.actor().person();
    List<Lent> lent = new ArrayList<>();
    Map<Lent, PersonId> delegators = new HashMap<>();
    for (UnitId id : lending(state)) {
      NotedReads.unit(id, states)
          .ifPresent(unit -> {
            List<Lent> now = unit.lentTo(person, context.today());
            for (Lent power : unit.lentTo(person, context.effectiveOn())) {
              PersonId by = unit.delegator(power);
              if (now.contains(power)) {
                lent.add(power);
              }
              if (by != null) {
                delegators.put(power, by);
              }
            }
          });
    }
    return new Rights(new Authority(context.actor(), lent), delegators);
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
