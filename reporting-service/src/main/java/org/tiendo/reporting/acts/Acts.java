package org.tiendo.reporting.acts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What can be done to an item, in the order in which it is usually done.
final class Acts {

  private static final List<Act> ALL =
      Stream.of(
              WorkActs.ALL,
              OpinionActs.ALL,
              ReviewActs.ALL,
              RulingActs.ALL,
              FateActs.ALL,
              EntryActs.ALL)
          .flatMap(List::stream)
          .toList();

  private Acts() {}

  static List<Act> all() {
    return ALL;
  }

  static Optional<Act> named(String name) {
    return ALL.stream().filter(act -> act.name().equals(name)).findFirst();
  }

  static List<Act> offered(Subject subject) {
    return ALL.stream().filter(act -> act.isOffered(subject)).toList();
  }

  /// The business date, today unless said otherwise.
  static Field on(Subject subject) {
    return Field.required(Declared.ON, Field.Kind.DATE)
        .with(subject.query().asOf().date().toString());
  }
}
