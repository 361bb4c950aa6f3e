package org.tiendo.reporting.register;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedEvent;

/// Chronicles of one kind that streams tell of; those of which nothing is told stand where they stood.
final class ChronicleShelf<F extends E, E extends PublishedEvent> {

  private final Class<F> first;
  private final Class<E> family;
  private final List<Chronicle<F, E>> gone = new ArrayList<>();
  private final List<Chronicle<F, E>> there = new ArrayList<>();
  private Chronicles<F, E> chronicles;

  /// @param none without any
  ChronicleShelf(Class<F> first, Class<E> family, Chronicles<F, E> none) {
    this.first = first;
    this.family = family;
    this.chronicles = none;
  }

  /// @param before the same stream as it was read before; null if it is new
  Shelf.Change<Chronicle<F, E>> replace(@Nullable ReadStream before, ReadStream now) {
    List<Chronicle<F, E>> was = before == null ? List.of() : before.begunBy(first, family).toList();
    List<Chronicle<F, E>> is = now.begunBy(first, family).toList();
    was.forEach(each -> there.removeIf(known -> Chronicles.isSamePlace(known, each)));
    gone.addAll(was);
    there.addAll(is);
    return new Shelf.Change<>(was, is);
  }

  /// The same object as before unless something is told of them.
  Chronicles<F, E> chronicles() {
    chronicles = chronicles.with(gone, there);
    gone.clear();
    there.clear();
    return chronicles;
  }
}
