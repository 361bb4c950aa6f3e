package org.tiendo.review.item;

import java.util.HashSet;
import java.util.Set;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.ItemType;

/// An item as far as this service knows it.
public sealed interface Item {

  record NotNoted() implements Item {}

  /// @param lead who leads it now
  /// @param leads all units that ever led it
  /// @param hands everybody who acted for a lead unit while it led
  record Noted(
      ProjectId project,
      ItemType type,
      UnitId assigner,
      UnitId lead,
      Set<UnitId> leads,
      Set<PersonId> hands)
      implements Item {
    public Noted {
      leads = Set.copyOf(leads);
      hands = Set.copyOf(hands);
    }

    boolean isNewHand(PersonId person, UnitId unit) {
      return unit.equals(lead) && !hands.contains(person);
    }
  }

  static Item evolve(Item state, ItemEvent event) {
    return switch (event) {
      case ItemEvent.ItemNoted e ->
          new Noted(e.project(), e.type(), e.assigner(), e.lead(), Set.of(e.lead()), Set.of());
      case ItemEvent.LeadNoted e -> {
        Noted item = noted(state);
        yield new Noted(
            item.project(),
            item.type(),
            item.assigner(),
            e.lead(),
            with(item.leads(), e.lead()),
            item.hands());
      }
      case ItemEvent.HandNoted e -> {
        Noted item = noted(state);
        yield new Noted(
            item.project(),
            item.type(),
            item.assigner(),
            item.lead(),
            item.leads(),
            with(item.hands(), e.person()));
      }
    };
  }

  private static <T> Set<T> with(Set<T> some, T one) {
    Set<T> all = new HashSet<>(some);
    all.add(one);
    return all;
  }

  private static Noted noted(Item state) {
    return switch (state) {
      case Noted noted -> noted;
      case NotNoted _ -> throw new IllegalStateException("an item is noted before its leads");
    };
  }
}
