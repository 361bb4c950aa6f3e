package org.tiendo.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Chooses the index that serves most of a query: most fields by equality, then a range, then the order asked for.
///
/// @param everything the index by `_id`, which is the documents themselves
/// @param others in the order they were made
record Planner(Shape everything, List<Shape> others) {

  Plan plan(Document query, Order order) {
    Conditions conditions = Conditions.of(query);
    return byIndex(conditions, order)
        .or(() -> byChoice(query, conditions, order))
        .orElseGet(() -> byOrder(order));
  }

  private Optional<Plan> byIndex(Conditions conditions, Order order) {
    List<Plan> plans = new ArrayList<>();
    Bounds.of(everything, conditions).map(bounds -> bounds.plan(order)).ifPresent(plans::add);
    for (Shape shape : others) {
      Bounds.of(shape, conditions).map(bounds -> bounds.plan(order)).ifPresent(plans::add);
    }
    return plans.stream().max(Comparator.comparingInt(Plan::worth));
  }

  /// An `$or` each of whose branches an index serves is the union of what they find.
  private Optional<Plan> byChoice(Document query, Conditions conditions, Order order) {
    for (List<Document> branches : conditions.choices()) {
      List<Plan> plans = new ArrayList<>();
      for (Document branch : branches) {
        byIndex(Conditions.of(branch), Order.NONE).ifPresent(plans::add);
      }
      if (!branches.isEmpty() && plans.size() == branches.size()) {
        List<Document> served = branches.equals(query.get("$or")) ? branches : List.of();
        return Optional.of(Plan.union(plans, served, order.fields().isEmpty()));
      }
    }
    return Optional.empty();
  }

  private Plan byOrder(Order order) {
    Plan all = Bounds.none(everything).plan(order);
    if (all.ordered()) {
      return all;
    }
    return others.stream()
        .filter(shape -> !shape.sparse() && !shape.anyArray())
        .map(shape -> Bounds.none(shape).plan(order))
        .filter(Plan::ordered)
        .findFirst()
        .orElse(all);
  }
}
