package org.tiendo.reporting.register;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.projection.Views;

/// Everything that the read model holds, stream by stream.
record Streams(List<Read> all) {

  Streams {
    all = List.copyOf(all);
  }

  /// A stream with everything published in it.
  record Read(List<Dated<PublishedEvent>> history, List<Entry> timeline) {

    <T extends PublishedEvent> List<Dated<T>> of(Class<T> type) {
      return Dated.of(type, history.stream()).toList();
    }
  }

  static Streams of(Views.Snapshot snapshot) {
    return new Streams(
        snapshot.documents().stream()
            .flatMap(view -> view.sections().values().stream())
            .map(Strand::read)
            .map(strand -> new Read(strand.history(), strand.timeline()))
            .toList());
  }

  /// Without a read model between.
  ///
  /// @param records each log in order of position
  static Streams of(List<PublishedRecord> records) {
    Map<String, List<PublishedRecord>> streams =
        records.stream()
            .collect(groupingBy(r -> r.log() + "/" + r.stream(), LinkedHashMap::new, toList()));
    return new Streams(streams.values().stream().map(Streams::read).toList());
  }

  private static Read read(List<PublishedRecord> stream) {
    List<Dated<PublishedEvent>> history = new ArrayList<>();
    List<Entry> timeline = new ArrayList<>();
    for (PublishedRecord record : stream) {
      Entry at = Entry.of(record);
      PublishedEvent event = record.event();
      timeline.add(at);
      if (event != null) {
        history.add(new Dated<>(at, event));
      }
    }
    return new Read(history, timeline);
  }

  /// Streams with an event of a type, the last such if there are several, in order of these. Others do not exist yet for
  /// any reader.
  <F extends E, E extends PublishedEvent> List<Chronicle<F, E>> begunBy(
      Class<F> first, Class<E> family) {
    List<Chronicle<F, E>> found = new ArrayList<>();
    for (Read stream : all) {
      List<Dated<F>> begun = stream.of(first);
      if (!begun.isEmpty()) {
        found.add(new Chronicle<>(begun.getLast(), stream.of(family), stream.timeline()));
      }
    }
    found.sort(Comparator.comparing(chronicle -> chronicle.at().position()));
    return List.copyOf(found);
  }
}
