package org.tiendo.reporting.register;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.PublishedRecord;
import tools.jackson.databind.JsonNode;

/// A stream of one log with everything published in it, in order of position.
record ReadStream(List<Dated<PublishedEvent>> history, List<Entry> timeline) {

  ReadStream {
    history = List.copyOf(history);
    timeline = List.copyOf(timeline);
  }

  /// @param section of the read model
  /// @param pool of what entries say again and again
  static ReadStream of(JsonNode section, Pool pool) {
    List<Dated<PublishedEvent>> history = new ArrayList<>();
    List<Entry> timeline = new ArrayList<>();
    for (Strand.Told told : Strand.read(section).events()) {
      Entry at = pool.same(told.at());
      Dated<PublishedEvent> published = told.published(at);
      timeline.add(at);
      if (published != null) {
        history.add(published);
      }
    }
    return new ReadStream(history, timeline);
  }

  static ReadStream of(List<PublishedRecord> records) {
    List<Dated<PublishedEvent>> history = new ArrayList<>();
    List<Entry> timeline = new ArrayList<>();
    for (PublishedRecord record : records) {
      Entry at = Entry.of(record);
      PublishedEvent event = record.event();
      timeline.add(at);
      if (event != null) {
        history.add(new Dated<>(at, event));
      }
    }
    return new ReadStream(history, timeline);
  }

  <T extends PublishedEvent> List<Dated<T>> of(Class<T> type) {
    return Dated.of(type, history.stream()).toList();
  }

  <T extends PublishedEvent> @Nullable Entry first(Class<T> type) {
    return history.stream()
        .filter(dated -> type.isInstance(dated.event()))
        .findFirst()
        .map(Dated::at)
        .orElse(null);
  }

  /// The stream as a chronicle that an event of a type begins, the last such if there are several; without one it does not
  /// exist yet for any reader.
  <F extends E, E extends PublishedEvent> Stream<Chronicle<F, E>> begunBy(
      Class<F> first, Class<E> family) {
    return Dated.of(first, history.stream())
        .reduce((_, later) -> later)
        .map(begun -> new Chronicle<>(begun, family(family), timeline))
        .stream();
  }

  /// In nearly every stream all events are of one family: then its chronicle shares the list.
  @SuppressWarnings("unchecked")
  private <E extends PublishedEvent> List<Dated<E>> family(Class<E> family) {
    List<Dated<E>> some = of(family);
    return some.size() == history.size() ? (List<Dated<E>>) (List<?>) history : some;
  }
}
