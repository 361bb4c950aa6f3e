package org.tiendo.reporting.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAdopted;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.figures.ClassCounts;
import org.tiendo.reporting.figures.Item;
import org.tiendo.reporting.figures.ItemClass;
import org.tiendo.reporting.figures.ProgrammeProgress;
import org.tiendo.reporting.register.Dated;
import org.tiendo.reporting.register.ProjectSection;

/// What indicators are computed of: some items on a date, on a basis.
///
/// @param works what is counted, withdrawn and merged ones included
/// @param programme the programme that it is all of; null if it is of something else
public record Scope(
    AsOf asOf, Basis basis, List<Work> works, @Nullable ProgrammeProgress programme) {

  public Scope {
    works = List.copyOf(works);
  }

  /// Some items, whatever programmes they stand in.
  ///
  /// @param basis of items or assignments
  public static Scope of(AsOf asOf, List<Item> items, Basis basis) {
    return new Scope(asOf, basis, works(asOf, items, basis, Item::itemClass), null);
  }

  /// The items of a programme: one that was carried out of it in the class in which it left.
  public static Scope of(AsOf asOf, Dated<ProgrammeAdopted> programme, Basis basis) {
    ProgrammeProgress progress = ProgrammeProgress.of(programme, asOf);
    return new Scope(
        asOf,
        basis,
        works(asOf, progress.items(), basis, item -> item.classIn(programme.event().programme())),
        progress);
  }

  private static List<Work> works(
      AsOf asOf, List<Item> items, Basis basis, Function<Item, ItemClass> by) {
    List<Work> works = new ArrayList<>(items.size());
    for (Item item : items) {
      Optional<ProjectId> id = item.projectId();
      @Nullable ProjectSection section = id.flatMap(asOf.register().projects()::find).orElse(null);
      boolean isIssued = id.filter(asOf::isIssued).isPresent();
      if (basis != Basis.ASSIGNMENT) {
        works.add(new Work(item.id(), item, by.apply(item), item.lead(), section, isIssued));
        continue;
      }
      for (UnitId unit : responsible(item, section, asOf)) {
        works.add(new Work(item.id() + "@" + unit, item, by.apply(item), unit, section, isIssued));
      }
    }
    return works;
  }

  private static List<UnitId> responsible(Item item, @Nullable ProjectSection section, AsOf asOf) {
    return section == null
        ? List.of(item.lead())
        : Stream.concat(Stream.of(item.lead()), asOf.standing(section).coordinators().stream())
            .distinct()
            .toList();
  }

  /// Each once, whatever the basis.
  public List<Item> items() {
    return ofEachItem().map(Work::item).toList();
  }

  /// The first work of each item, whatever the basis.
  Stream<Work> ofEachItem() {
    Set<String> seen = new HashSet<>();
    return works.stream().filter(work -> seen.add(work.item().id()));
  }

  public LocalDate date() {
    return asOf.date();
  }

  /// How many stand in each class.
  ///
  /// @throws IllegalStateException if the programme's own classes say otherwise
  public ClassCounts classes() {
    Map<ItemClass, Integer> counts = new EnumMap<>(ItemClass.class);
    works.forEach(work -> counts.merge(work.itemClass(), 1, Integer::sum));
    ClassCounts classes =
        new ClassCounts((int) works.stream().filter(Work::isCounted).count(), counts);
    if (programme != null && basis == Basis.ITEM && !classes.equals(programme.classes())) {
      throw new IllegalStateException(classes + " is not " + programme.classes());
    }
    return classes;
  }

  /// How many of some works satisfy a condition.
  Value ratio(Indicator indicator, Predicate<Work> of, Predicate<Work> counted) {
    List<Work> all = works.stream().filter(of).toList();
    List<Work> some = all.stream().filter(counted).toList();
    return quotient(indicator, some, all);
  }

  /// How many of some there are for each of others.
  static Value quotient(Indicator indicator, List<Work> counted, List<Work> of) {
    return new Value(
        indicator,
        counted.size(),
        of.size(),
        of.stream().map(Work::id).toList(),
        counted.stream().map(Work::id).toList(),
        events(Stream.concat(of.stream(), counted.stream())));
  }

  static List<String> events(Stream<Work> works) {
    return works.flatMap(work -> work.item().events().stream()).distinct().toList();
  }
}
