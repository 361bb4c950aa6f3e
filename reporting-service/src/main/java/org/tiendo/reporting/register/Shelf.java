package org.tiendo.reporting.register;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedEvent;

/// All things of one kind that streams tell of, in order of position. As long as none of them changes its list is the same.
final class Shelf<T> {

  private static final Comparator<Place> ORDER =
      Comparator.comparingLong(Place::position).thenComparing(Place::log);

  private record Place(long position, String log) {}

  private final Function<ReadStream, Stream<T>> found;
  private final Function<T, Entry> at;
  private final Map<Place, T> things = new TreeMap<>(ORDER);
  private @Nullable List<T> listed;

  /// @param found what a stream tells of
  /// @param at where that begins
  Shelf(Function<ReadStream, Stream<T>> found, Function<T, Entry> at) {
    this.found = found;
    this.at = at;
  }

  /// Chronicles that begin with an event of a type.
  static <F extends E, E extends PublishedEvent> Shelf<Chronicle<F, E>> of(
      Class<F> first, Class<E> family) {
    return new Shelf<>(stream -> stream.begunBy(first, family), Chronicle::at);
  }

  /// What was told of, and what is told of now.
  record Change<T>(List<T> before, List<T> now) {

    boolean isAny() {
      return !before.isEmpty() || !now.isEmpty();
    }
  }

  /// @param before the same stream as it was read before; null if it is new
  Change<T> replace(@Nullable ReadStream before, ReadStream now) {
    List<T> gone = before == null ? List.of() : found.apply(before).toList();
    List<T> come = found.apply(now).toList();
    if (gone.equals(come)) {
      return new Change<>(List.of(), List.of());
    }
    gone.forEach(thing -> things.remove(place(thing)));
    come.forEach(thing -> things.put(place(thing), thing));
    Change<T> change = new Change<>(gone, come);
    if (change.isAny()) {
      listed = null;
    }
    return change;
  }

  private Place place(T thing) {
    Entry entry = at.apply(thing);
    return new Place(entry.position(), entry.log());
  }

  List<T> list() {
    List<T> known = listed;
    if (known == null) {
      known = List.copyOf(things.values());
      listed = known;
    }
    return known;
  }
}
