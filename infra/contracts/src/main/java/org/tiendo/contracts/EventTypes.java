package org.tiendo.contracts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tiendo.contracts.log.LogEvent;
import org.tiendo.contracts.operation.OperatorEvent;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent;
import org.tiendo.contracts.review.PublishedCommendationEvent;
import org.tiendo.contracts.review.PublishedCriteriaEvent;
import org.tiendo.contracts.review.PublishedCriticismEvent;
import org.tiendo.contracts.review.PublishedInspectionEvent;
import org.tiendo.contracts.review.ReviewEvent;
import org.tiendo.contracts.task.TaskEvent;

/// The closed table of published events: type and version → class. Nothing else is ever read from a record.
public final class EventTypes {

  /// The sealed family of each owner of a log. A new owner is entered here.
  private static final List<Class<? extends PublishedEvent>> FAMILIES =
      List.of(
          LogEvent.class,
          OperatorEvent.class,
          TaskEvent.class,
          ReviewEvent.class,
          PublishedCriteriaEvent.class,
          PublishedInspectionEvent.class,
          PublishedCommendationEvent.class,
          PublishedCriticismEvent.class,
          PublishedYearReviewEvent.class);

  private static final List<Entry> ENTRIES = entries();

  private EventTypes() {}

  /// One published type.
  ///
  /// @param type simple name, unique in the product, e.g. `ProjectAssigned`
  public record Entry(String type, int version, Class<? extends PublishedEvent> recordClass) {

    /// CloudEvents `type` attribute, e.g. `org.tiendo.task.ProjectAssigned.v1`.
    public String cloudEventType() {
      String owner = recordClass.getPackageName();
      return "org.tiendo."
          + owner.substring(owner.lastIndexOf('.') + 1)
          + "."
          + type
          + ".v"
          + version;
    }
  }

  /// All published types, in order of name.
  public static List<Entry> all() {
    return ENTRIES;
  }

  public static Optional<Entry> find(String type, int version) {
    return ENTRIES.stream().filter(e -> e.type().equals(type) && e.version() == version).findAny();
  }

  public static Entry of(Class<? extends PublishedEvent> recordClass) {
    return ENTRIES.stream()
        .filter(e -> e.recordClass().equals(recordClass))
        .findAny()
        .orElseThrow(() -> new IllegalArgumentException("not a published event: " + recordClass));
  }

  private static List<Entry> entries() {
    List<Entry> found = new ArrayList<>();
    FAMILIES.forEach(family -> collect(family, found));
    found.sort(Comparator.comparing(Entry::type));
    return List.copyOf(found);
  }

  private static void collect(Class<? extends PublishedEvent> type, List<Entry> found) {
    if (type.isRecord()) {
      found.add(new Entry(type.getSimpleName(), 1, type));
      return;
    }
    for (Class<?> sub : type.getPermittedSubclasses()) {
      collect(sub.asSubclass(PublishedEvent.class), found);
    }
  }
}
