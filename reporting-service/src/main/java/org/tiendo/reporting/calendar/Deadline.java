package org.tiendo.reporting.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.task.PublishedProjectCorrectionEvent;
import org.tiendo.contracts.task.PublishedProjectDeadlineEvent;
import org.tiendo.contracts.task.PublishedProjectEvent.CompletionReversed;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectAssigned;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectCompleted;
import org.tiendo.contracts.task.PublishedProjectFateEvent;
import org.tiendo.contracts.task.PublishedProjectLeadEvent;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.figures.Item;
import org.tiendo.reporting.register.Dated;
import org.tiendo.reporting.register.Entry;
import org.tiendo.reporting.register.ProjectSection;
import org.tiendo.reporting.register.Register;

/// A deadline of an item that is shown in a calendar.
///
/// @param changed the last event that moved the deadline or says how the item ended; its position grows with each change
/// @param secret whether its title may not leave the installation
record Deadline(Item item, LocalDate dueOn, Entry changed, boolean secret) {

  /// How long a deadline that is over stays in the calendar.
  private static final int DAYS_KEPT = 366;

  /// Of these items, those with a deadline that is not long past, nearest first.
  static List<Deadline> of(List<Item> items, AsOf asOf) {
    Map<String, Entry> plans = plans(asOf.register());
    LocalDate first = asOf.date().minusDays(DAYS_KEPT);
    return items.stream()
        .flatMap(item -> Stream.ofNullable(deadline(item, plans, asOf)))
        .filter(deadline -> !deadline.dueOn().isBefore(first) || deadline.isOpen())
        .sorted(Comparator.comparing(Deadline::dueOn).thenComparing(d -> d.item().id()))
        .toList();
  }

  private static @Nullable Deadline deadline(Item item, Map<String, Entry> plans, AsOf asOf) {
    LocalDate dueOn = item.dueOn();
    if (dueOn == null) {
      return null;
    }
    ProjectSection section =
        item.projectId().flatMap(asOf.register().projects()::find).orElse(null);
    if (section != null) {
      boolean secret = section.assigned().event().secrecy() != Secrecy.NONE;
      return new Deadline(item, dueOn, changed(section, asOf.date()), secret);
    }
    Entry planned = plans.get(item.events().getFirst());
    return planned == null ? null : new Deadline(item, dueOn, planned, false);
  }

  private static Entry changed(ProjectSection section, LocalDate asOf) {
    return section.history().stream()
        .filter(dated -> dated.knownOn(asOf) && moves(dated.event()))
        .map(Dated::at)
        .max(Comparator.comparingLong(Entry::position))
        .orElse(section.assigned().at());
  }

  /// Whether the deadline, or how the item stands to it, may be another after an event.
  private static boolean moves(PublishedEvent event) {
    return switch (event) {
      case ProjectAssigned _,
          PublishedProjectDeadlineEvent _,
          PublishedProjectFateEvent _,
          PublishedProjectLeadEvent _,
          PublishedProjectCorrectionEvent _,
          ProjectCompleted _,
          CompletionReversed _ ->
          true;
      default -> false;
    };
  }

  /// The events of programmes by their names such as `task/12`: one of them planned an item which nobody was assigned.
  private static Map<String, Entry> plans(Register register) {
    return register.programmes().stream()
        .flatMap(programme -> programme.timeline().stream())
        .collect(Collectors.toMap(Entry::ref, Function.identity(), (first, _) -> first));
  }

  /// Whether something is still to be done.
  boolean isOpen() {
    return !item.done() && item.isCounted();
  }

  /// The same for ever, whatever becomes of the item.
  String uid(String tenant) {
    return item.id().replaceAll("[:/]", "-") + "@" + tenant + ".tiendo";
  }

  Instant changedAt() {
    return changed.recordedAt();
  }

  int sequence() {
    return Math.toIntExact(Math.min(changed.position(), Integer.MAX_VALUE));
  }
}
