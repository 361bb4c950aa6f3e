package org.tiendo.reporting.register;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.id.Id;
import org.tiendo.contracts.task.PublishedDirectiveEvent;
import org.tiendo.contracts.task.PublishedDirectiveEvent.DirectiveIssued;
import org.tiendo.contracts.task.PublishedDocumentEvent;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentIssued;
import org.tiendo.contracts.task.PublishedProgrammeEvent;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAdopted;

/// Chronicles of one kind in order of position, and ways to some of them that pass by all others: by what they name, and by the
/// years that they belong to. Immutable; one with other chronicles shares with it what they do not touch.
public final class Chronicles<F extends E, E extends PublishedEvent>
    extends AbstractList<Chronicle<F, E>> implements RandomAccess {

  private static final Comparator<Chronicle<?, ?>> ORDER =
      Comparator.comparingLong((Chronicle<?, ?> chronicle) -> chronicle.at().position())
          .thenComparing(chronicle -> chronicle.at().log());

  /// What others are made of, where this is a part of something greater: it is looked at only where somebody goes, once.
  private record Part<F extends E, E extends PublishedEvent>(
      Chronicles<F, E> whole,
      Function<Chronicle<F, E>, Optional<Chronicle<F, E>>> left,
      Map<Chronicle<F, E>, Optional<Chronicle<F, E>>> known) {

    List<Chronicle<F, E>> of(List<Chronicle<F, E>> some) {
      synchronized (known) {
        return some.stream()
            .flatMap(each -> known.computeIfAbsent(each, left).stream())
            .sorted(ORDER)
            .toList();
      }
    }
  }

  private final Keys<E> keys;
  private final @Nullable Part<F, E> part;
  private final Buckets<String, List<Chronicle<F, E>>> names;
  private final NavigableMap<Integer, List<Chronicle<F, E>>> years;
  private volatile @Nullable List<Chronicle<F, E>> all;

  private Chronicles(
      Keys<E> keys,
      @Nullable Part<F, E> part,
      Buckets<String, List<Chronicle<F, E>>> names,
      NavigableMap<Integer, List<Chronicle<F, E>>> years) {
    this.keys = keys;
    this.part = part;
    this.names = names;
    this.years = years;
  }

  private static <F extends E, E extends PublishedEvent> Chronicles<F, E> of(
      Keys<E> keys, Collection<Chronicle<F, E>> all) {
    return new Chronicles<F, E>(keys, null, new Buckets<>(), new TreeMap<>()).with(List.of(), all);
  }

  public static Chronicles<DirectiveIssued, PublishedDirectiveEvent> directives(
      Collection<Chronicle<DirectiveIssued, PublishedDirectiveEvent>> all) {
    return of(Keys.OF_DIRECTIVES, all);
  }

  public static Chronicles<ProgrammeAdopted, PublishedProgrammeEvent> programmes(
      Collection<Chronicle<ProgrammeAdopted, PublishedProgrammeEvent>> all) {
    return of(Keys.OF_PROGRAMMES, all);
  }

  public static Chronicles<DocumentIssued, PublishedDocumentEvent> documents(
      Collection<Chronicle<DocumentIssued, PublishedDocumentEvent>> all) {
    return of(Keys.OF_DOCUMENTS, all);
  }

  /// What a function leaves of each, found when somebody goes there.
  ///
  /// @param function changes nothing but how much of it is known
  Chronicles<F, E> left(Function<Chronicle<F, E>, Optional<Chronicle<F, E>>> function) {
    Part<F, E> of = new Part<>(this, function, new IdentityHashMap<>());
    return new Chronicles<>(keys, of, new Buckets<>(), new TreeMap<>());
  }

  /// What a function makes of each, or leaves out, found at once.
  public Chronicles<F, E> reduced(Function<Chronicle<F, E>, Optional<Chronicle<F, E>>> function) {
    return of(keys, stream().flatMap(each -> function.apply(each).stream()).toList());
  }

  static boolean isSamePlace(Chronicle<?, ?> one, Chronicle<?, ?> other) {
    return ORDER.compare(one, other) == 0;
  }

  /// Chronicles that took the place of others. One that is only changed is both gone and there.
  public record Change<F extends E, E extends PublishedEvent>(
      List<Chronicle<F, E>> gone, List<Chronicle<F, E>> there) {}

  /// What is not the same object as in earlier ones; what both share is passed by.
  public Change<F, E> since(Chronicles<F, E> then) {
    Set<Chronicle<F, E>> gone = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Chronicle<F, E>> there = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Integer> all = new TreeSet<>(years.keySet());
    all.addAll(then.years.keySet());
    for (Integer year : all) {
      List<Chronicle<F, E>> before = then.years.getOrDefault(year, List.of());
      List<Chronicle<F, E>> now = years.getOrDefault(year, List.of());
      if (before != now) {
        gone.addAll(before);
        there.addAll(now);
      }
    }
    List<Chronicle<F, E>> both = gone.stream().filter(there::contains).toList();
    both.forEach(gone::remove);
    both.forEach(there::remove);
    return new Change<>(sorted(gone), sorted(there));
  }

  private static <F extends E, E extends PublishedEvent> List<Chronicle<F, E>> sorted(
      Collection<Chronicle<F, E>> some) {
    return some.stream().sorted(ORDER).toList();
  }

  /// The same without some, by their place in the log, and with others.
  public Chronicles<F, E> with(
      Collection<Chronicle<F, E>> gone, Collection<Chronicle<F, E>> there) {
    if (gone.isEmpty() && there.isEmpty()) {
      return this;
    }
    Map<String, List<Chronicle<F, E>>> named = new HashMap<>();
    Map<Integer, List<Chronicle<F, E>>> dated = new HashMap<>();
    for (Chronicle<F, E> each : gone) {
      touch(each, named, dated, list -> list.removeIf(known -> isSamePlace(known, each)));
    }
    for (Chronicle<F, E> each : there) {
      touch(each, named, dated, list -> list.add(each));
    }
    named.replaceAll((_, list) -> sorted(list));
    NavigableMap<Integer, List<Chronicle<F, E>>> now = new TreeMap<>(years);
    dated.forEach((year, list) -> now.put(year, sorted(list)));
    return new Chronicles<>(keys, null, names.with(named), now);
  }

  /// Changes every list in which a chronicle stands or is to stand.
  private void touch(
      Chronicle<F, E> each,
      Map<String, List<Chronicle<F, E>>> named,
      Map<Integer, List<Chronicle<F, E>>> dated,
      Consumer<List<Chronicle<F, E>>> change) {
    each.history().stream()
        .flatMap(event -> keys.names().apply(event.event()))
        .map(Id::value)
        .distinct()
        .map(name -> named.computeIfAbsent(name, of -> new ArrayList<>(known(of))))
        .forEach(change);
    each.history().stream()
        .flatMapToInt(event -> keys.years().apply(event.event()))
        .distinct()
        .mapToObj(year ->
            dated.computeIfAbsent(year, of -> new ArrayList<>(years.getOrDefault(of, List.of()))))
        .forEach(change);
  }

  private List<Chronicle<F, E>> known(String name) {
    List<Chronicle<F, E>> known = names.get(name);
    return known == null ? List.of() : known;
  }

  /// Those that name something, and perhaps others, which their events tell apart.
  ///
  /// @param id as it was written
  public List<Chronicle<F, E>> naming(String id) {
    Part<F, E> of = part;
    return of == null ? known(id) : of.of(of.whole.naming(id));
  }

  public List<Chronicle<F, E>> naming(Id id) {
    return naming(id.value());
  }

  /// Those that belong to a year of a period, and perhaps others.
  public List<Chronicle<F, E>> around(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return List.of();
    }
    Part<F, E> of = part;
    return of == null
        ? once(years.subMap(from.getYear(), true, to.getYear(), true).values())
        : of.of(of.whole.around(from, to));
  }

  private static <F extends E, E extends PublishedEvent> List<Chronicle<F, E>> once(
      Collection<List<Chronicle<F, E>>> lists) {
    if (lists.size() == 1) {
      return lists.iterator().next();
    }
    List<Chronicle<F, E>> once = new ArrayList<>();
    lists.stream()
        .flatMap(List::stream)
        .sorted(ORDER)
        .forEach(each -> {
          if (once.isEmpty() || once.getLast() != each) {
            once.add(each);
          }
        });
    return List.copyOf(once);
  }

  private List<Chronicle<F, E>> all() {
    List<Chronicle<F, E>> known = all;
    if (known == null) {
      Part<F, E> of = part;
      known = of == null ? once(years.values()) : of.of(of.whole.all());
      all = known;
    }
    return known;
  }

  @Override
  public Chronicle<F, E> get(int index) {
    return all().get(index);
  }

  @Override
  public int size() {
    return all().size();
  }
}
