package org.tiendo.reporting.query;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tiendo.reporting.figures.Item;
import org.tiendo.reporting.figures.ItemClass;
import org.tiendo.reporting.search.Searched;
import org.tiendo.reporting.search.Terms;

/// Which items are asked for, as it was written; what is not given restricts nothing.
///
/// @param programme id
/// @param directive id
/// @param lead id of a unit
/// @param q words to search for
public record ItemsWanted(
    @Nullable String programme,
    @Nullable String directive,
    @Nullable String lead,
    @Nullable String q) {

  /// Those of a class: in the order of the register, or the best first if words are searched for.
  ///
  /// @param itemClass a class's name in any case; null for every class
  /// @throws QueryProblem if there is no such class
  public List<Item> of(@Nullable String itemClass, Query query) {
    Searched searched = new Searched(Terms.of(q), query.asOf());
    return searched.best(
        query.asOf().items(ofClass(itemClass).and(this::fits)),
        searched::score,
        query.texts().order(Item::title));
  }

  private boolean fits(Item item) {
    return (lead == null || item.lead().value().equals(lead))
        && (programme == null
            || item.memberships().stream().anyMatch(m -> m.programme().value().equals(programme)))
        && (directive == null
            || item.sources().stream().anyMatch(s -> s.directive().value().equals(directive)));
  }

  private static Predicate<Item> ofClass(@Nullable String text) {
    if (text == null) {
      return _ -> true;
    }
    ItemClass wanted = Wanted.one(ItemClass.class, "class", text);
    return item -> item.itemClass() == wanted;
  }
}
