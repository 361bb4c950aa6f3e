package org.tiendo.reporting.register;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tiendo.contracts.PublishedEvent;

/// A published event with its place in the log and its business date.
public record Dated<E extends PublishedEvent>(Entry at, E event) {

  public LocalDate on() {
    return at.effectiveOn();
  }

  /// Whether it counts at an as-of date.
  public boolean knownOn(LocalDate asOf) {
    return at.knownOn(asOf);
  }

  /// Those of one type.
  public static <T extends PublishedEvent> Stream<Dated<T>> of(
      Class<T> type, Stream<? extends Dated<?>> events) {
    return events.filter(dated -> type.isInstance(dated.event())).map(Dated::<T>same);
  }

  /// The same object: it holds an event of that type and never another.
  @SuppressWarnings("unchecked")
  private static <T extends PublishedEvent> Dated<T> same(Dated<?> dated) {
    return (Dated<T>) dated;
  }

  /// Those of one stream that count at an as-of date, by business date, then by position.
  public static <T extends PublishedEvent> List<Dated<T>> inEffect(
      List<Dated<T>> events, LocalDate asOf) {
    return events.stream()
        .filter(dated -> dated.knownOn(asOf))
        .sorted(
            Comparator.comparing((Dated<T> d) -> d.on()).thenComparingLong(d -> d.at().position()))
        .toList();
  }
}
