package org.tiendo.reporting.figures;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentIssued;
import org.tiendo.reporting.register.Dated;

/// A number that can be checked: what it counts, out of what, and the events it rests on.
///
/// @param name stable, kebab case, e.g. `own-programme-done`
/// @param denominator null for a plain count
/// @param items ids of what is counted in numerator or denominator, e.g. `project:3f…`
/// @param counted those of the items that the numerator counts
/// @param events e.g. `task/123`, distinct
public record Figure(
    String name,
    int numerator,
    @Nullable Integer denominator,
    List<String> items,
    List<String> counted,
    List<String> events) {

  public Figure {
    items = List.copyOf(items);
    counted = List.copyOf(counted);
    events = List.copyOf(events);
    if (denominator != null && numerator > denominator) {
      throw new IllegalArgumentException(name + ": " + numerator + " of " + denominator);
    }
  }

  /// How many of these items satisfy a condition.
  public static Figure ratio(String name, Collection<Item> of, Predicate<Item> counted) {
    List<Item> in = of.stream().filter(counted).toList();
    return new Figure(name, in.size(), of.size(), ids(of), ids(in), events(of.stream()));
  }

  /// How many items there are.
  public static Figure count(String name, Collection<Item> of) {
    return new Figure(name, of.size(), null, ids(of), ids(of), events(of.stream()));
  }

  /// How many documents there are.
  public static Figure documents(String name, Collection<Dated<DocumentIssued>> of) {
    List<String> ids = of.stream().map(d -> "document:" + d.event().document()).toList();
    return new Figure(name, of.size(), null, ids, ids, of.stream().map(d -> d.at().ref()).toList());
  }

  private static List<String> ids(Collection<Item> items) {
    return items.stream().map(Item::id).toList();
  }

  private static List<String> events(Stream<Item> items) {
    return items.flatMap(item -> item.events().stream()).distinct().toList();
  }
}
