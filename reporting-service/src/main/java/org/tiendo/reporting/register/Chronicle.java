package org.tiendo.reporting.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedEvent;

/// Everything that one log tells of one stream, in order of position. What was the case on a date is derived from it when
/// it is asked for.
///
/// @param first what makes the stream exist for readers, in nearly every case its first event
/// @param history published events, `first` included
/// @param timeline every event, those without a published form included
public record Chronicle<F extends PublishedEvent, E extends PublishedEvent>(
    Dated<F> first, List<Dated<E>> history, List<Entry> timeline) {

  public Chronicle {
    history = List.copyOf(history);
    timeline = List.copyOf(timeline);
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

  /// Published events that count at an as-of date, in the order in which they took effect.
  public List<Dated<E>> on(LocalDate asOf) {
    return Dated.inEffect(history, asOf);
  }

  /// The same stream with its events changed, or left out for null, for somebody who may not see all of it.
  ///
  /// @param change keeps the event that makes the stream exist, perhaps changed
  public Chronicle<F, E> reduced(Class<F> type, Function<E, @Nullable E> change) {
    List<Dated<E>> reduced = new ArrayList<>();
    Set<Entry> left = new HashSet<>();
    Dated<F> beginning = first;
    for (Dated<E> event : history) {
      E changed = change.apply(event.event());
      if (changed != null) {
        reduced.add(new Dated<>(event.at(), changed));
      } else {
        left.add(event.at());
      }
      if (event.at().equals(first.at())) {
        beginning = new Dated<>(event.at(), Objects.requireNonNull(type.cast(changed)));
      }
    }
    return new Chronicle<>(
        beginning, reduced, timeline.stream().filter(entry -> !left.contains(entry)).toList());
  }

  /// The same stream with some of its events only; empty if nothing of them makes it exist.
  Optional<Chronicle<F, E>> only(Class<F> type, Predicate<Entry> kept) {
    List<Dated<E>> some = history.stream().filter(event -> kept.test(event.at())).toList();
    return Dated.of(type, some.stream())
        .reduce((_, later) -> later)
        .map(
            beginning -> new Chronicle<>(beginning, some, timeline.stream().filter(kept).toList()));
  }

  /// Its published events, of whatever type.
  public Stream<Dated<? extends PublishedEvent>> events() {
    return history.stream().map(event -> event);
  }
}
