package org.tiendo.reporting.pages;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.task.PublishedProjectCoordinationEvent;
import org.tiendo.contracts.task.PublishedProjectCorrectionEvent;
import org.tiendo.contracts.task.PublishedProjectDeadlineEvent;
import org.tiendo.reporting.pages.evidence.Said;
import org.tiendo.reporting.pages.layout.Page;
import org.tiendo.reporting.register.Dated;
import org.tiendo.reporting.register.Entry;
import org.tiendo.reporting.register.ProjectSection;
import org.tiendo.reporting.register.Register;

/// An event of an item with what it says.
///
/// @param event null if it has no published form
record TimelineRow(Entry at, @Nullable PublishedEvent event, String said) {

  /// Every event of an item up to the as-of date, by business date.
  static List<TimelineRow> of(ProjectSection section, Page page) {
    Register register = page.query().asOf().register();
    LocalDate asOf = page.query().asOf().date();
    Map<String, PublishedEvent> events = new HashMap<>();
    section.history().forEach(dated -> put(dated, events));
    section.reminders().forEach(dated -> put(dated, events));
    register
        .reviews(section.assigned().event().project())
        .rounds()
        .forEach(round -> round.review().history().forEach(dated -> put(dated, events)));
    register.documents().forEach(document -> put(document.first(), events));
    return Entry.timeline(register.timeline(section), asOf).stream()
        .map(at -> row(at, events.get(at.ref()), page))
        .toList();
  }

  private static void put(Dated<? extends PublishedEvent> dated, Map<String, PublishedEvent> to) {
    to.put(dated.at().ref(), dated.event());
  }

  private static TimelineRow row(Entry at, @Nullable PublishedEvent event, Page page) {
    return new TimelineRow(at, event, Said.of(event, page));
  }

  static List<TimelineRow> coordination(List<TimelineRow> rows) {
    return those(rows, e -> e instanceof PublishedProjectCoordinationEvent);
  }

  static List<TimelineRow> deadlines(List<TimelineRow> rows) {
    return those(rows, e -> e instanceof PublishedProjectDeadlineEvent);
  }

  static List<TimelineRow> corrections(List<TimelineRow> rows) {
    return those(rows, e -> e instanceof PublishedProjectCorrectionEvent);
  }

  private static List<TimelineRow> those(
      List<TimelineRow> rows, Predicate<@Nullable PublishedEvent> which) {
    return rows.stream().filter(row -> which.test(row.event())).toList();
  }
}
