package org.tiendo.reporting.register;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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

  /// The same stream with another beginning, for somebody who may not see all of it.
  public Chronicle<F, E> beginningWith(E reduced, Class<F> type) {
    return new Chronicle<>(
        new Dated<>(first.at(), type.cast(reduced)),
        history.stream()
            .map(event -> event.at().equals(first.at()) ? new Dated<>(event.at(), reduced) : event)
            .toList(),
        timeline);
  }

  /// Its published events, of whatever type.
  public Stream<Dated<? extends PublishedEvent>> events() {
    return history.stream().map(event -> event);
  }
}
