package org.tiendo.reporting.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedEvent;

/// Everything that one log tells of one stream, in order of position. What was the case on a date is derived from it when
/// it is asked for; what was derived of all of it is kept beside it.
///
/// Two chronicles are equal that tell the same.
public final class Chronicle<F extends PublishedEvent, E extends PublishedEvent> {

  private final Dated<F> first;
  private final List<Dated<E>> history;
  private final List<Entry> timeline;
  private final @Nullable Chronicle<F, E> source;
  private final boolean passing;
  private final boolean asRecorded;
  private final LocalDate lastDay;
  private final Derived derived = new Derived();

  /// @param first what makes the stream exist for readers, in nearly every case its first event
  /// @param history published events, `first` included
  /// @param timeline every event, those without a published form included
  public Chronicle(Dated<F> first, List<Dated<E>> history, List<Entry> timeline) {
    this(first, history, timeline, null, false);
  }

  private Chronicle(
      Dated<F> first,
      List<Dated<E>> history,
      List<Entry> timeline,
      @Nullable Chronicle<F, E> source,
      boolean passing) {
    this.first = first;
    this.history = List.copyOf(history);
    this.timeline = List.copyOf(timeline);
    this.source = source;
    this.passing = passing;
    LocalDate last = LocalDate.MIN;
    boolean recorded = true;
    for (Dated<E> event : this.history) {
      recorded &= !event.on().isBefore(last);
      last = event.on().isAfter(last) ? event.on() : last;
    }
    this.asRecorded = recorded;
    this.lastDay = last;
  }

  public Dated<F> first() {
    return first;
  }

  public List<Dated<E>> history() {
    return history;
  }

  public List<Entry> timeline() {
    return timeline;
  }

  /// What makes it exist.
  public F event() {
    return first.event();
  }

  public Entry at() {
    return first.at();
  }

  public boolean knownOn(LocalDate asOf) {
    return first.knownOn(asOf);
  }

  /// Published events of one type.
  public <T extends PublishedEvent> List<Dated<T>> all(Class<T> type) {
    return Dated.of(type, history.stream()).toList();
  }

  /// Those of them that count at an as-of date, in order of position.
  public <T extends PublishedEvent> List<Dated<T>> all(Class<T> type, LocalDate asOf) {
    return Dated.of(type, history.stream()).filter(dated -> dated.knownOn(asOf)).toList();
  }

  /// Published events that count at an as-of date, in the order in which they took effect.
  public List<Dated<E>> on(LocalDate asOf) {
    return asRecorded ? history.subList(0, countOn(asOf)) : Dated.inEffect(history, asOf);
  }

  /// How many of them count at an as-of date.
  public int countOn(LocalDate asOf) {
    if (!asOf.isBefore(lastDay)) {
      return history.size();
    }
    int count = 0;
    for (Dated<E> event : history) {
      count += event.knownOn(asOf) ? 1 : 0;
    }
    return count;
  }

  /// What a pure function makes of the events that count at an as-of date. What it makes of all of them is kept.
  ///
  /// @param kind each has one function
  public <T> T derived(Class<T> kind, LocalDate asOf, Function<List<Dated<E>>, T> function) {
    return asOf.isBefore(lastDay)
        ? function.apply(on(asOf))
        : derived.get(kind, () -> function.apply(on(asOf)));
  }

  /// What a pure function makes of the chronicle, kept.
  ///
  /// @param kind each has one function
  public <T> T kept(Class<T> kind, Supplier<T> function) {
    return derived.get(kind, function);
  }

  /// The chronicle that this one is the beginning of, if its events took effect in the order in which they were recorded, so
  /// that what was derived of a number of them holds for both; else this one.
  public Chronicle<F, E> source() {
    return source == null ? this : source;
  }

  /// Whether it was made for one answer, so that there is no use in keeping much beside it.
  public boolean isPassing() {
    return passing;
  }

  /// The same stream with its events changed, or left out for null, for somebody who may not see all of it.
  ///
  /// @param change keeps the event that makes the stream exist, perhaps changed
  public Chronicle<F, E> reduced(Class<F> type, Function<E, @Nullable E> change) {
    List<Dated<E>> reduced = new ArrayList<>(history.size());
    Set<Entry> left = new HashSet<>();
    Dated<F> beginning = first;
    boolean same = true;
    for (Dated<E> event : history) {
      E changed = change.apply(event.event());
      if (changed == null) {
        left.add(event.at());
      } else {
        reduced.add(changed == event.event() ? event : new Dated<>(event.at(), changed));
      }
      same &= changed == event.event();
      if (event.at().equals(first.at())) {
        beginning = new Dated<>(event.at(), Objects.requireNonNull(type.cast(changed)));
      }
    }
    return same
        ? this
        : new Chronicle<>(
            beginning, reduced, timeline.stream().filter(e -> !left.contains(e)).toList());
  }

  /// The same stream as far as it had been recorded at a position; empty if nothing had made it exist.
  Optional<Chronicle<F, E>> until(Class<F> type, long position) {
    if (timeline.getLast().position() <= position) {
      return Optional.of(this);
    }
    int count = 0;
    while (count < history.size() && history.get(count).at().position() <= position) {
      count++;
    }
    List<Dated<E>> some = history.subList(0, count);
    return first.at().position() <= position
        ? Optional.of(until(first, some, position))
        : Dated.of(type, some.stream())
            .reduce((_, later) -> later)
            .map(beginning -> until(beginning, some, position));
  }

  private Chronicle<F, E> until(Dated<F> beginning, List<Dated<E>> some, long position) {
    boolean shares = asRecorded && beginning.equals(first);
    return new Chronicle<>(
        beginning,
        some,
        timeline.stream().takeWhile(entry -> entry.position() <= position).toList(),
        shares ? this : null,
        !shares);
  }

  /// Its published events, of whatever type.
  public Stream<Dated<? extends PublishedEvent>> events() {
    return history.stream().map(event -> event);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Chronicle<?, ?> that
        && first.equals(that.first)
        && history.equals(that.history)
        && timeline.equals(that.timeline);
  }

  @Override
  public int hashCode() {
    return first.hashCode();
  }

  @Override
  public String toString() {
    return "Chronicle[first=%s, history=%s, timeline=%s]".formatted(first, history, timeline);
  }
}
