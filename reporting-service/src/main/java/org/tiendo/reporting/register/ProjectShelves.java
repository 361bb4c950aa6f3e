package org.tiendo.reporting.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.review.ReviewEvent;
import org.tiendo.contracts.review.ReviewEvent.ReviewOpened;
import org.tiendo.contracts.task.PublishedDocumentEvent;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentIssued;
import org.tiendo.contracts.task.PublishedProjectEvent;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectAssigned;
import org.tiendo.contracts.task.PublishedReminderEvent;

/// What sections of items are made of: their own streams, reminders and reviews, which stand in streams beside them, and the
/// documents that came of them. Only items that something new is told of are made anew.
final class ProjectShelves {

  private static final Comparator<Dated<?>> BY_POSITION =
      Comparator.comparingLong(dated -> dated.at().position());

  private final Shelf<Chronicle<ProjectAssigned, PublishedProjectEvent>> begun =
      Shelf.of(ProjectAssigned.class, PublishedProjectEvent.class);
  private final Shelf<Dated<PublishedReminderEvent>> reminders =
      new Shelf<>(stream -> stream.of(PublishedReminderEvent.class).stream(), Dated::at);
  private final Shelf<Chronicle<ReviewOpened, ReviewEvent>> rounds =
      Shelf.of(ReviewOpened.class, ReviewEvent.class);
  private final Map<ProjectId, Parts> parts = new HashMap<>();
  private final Set<ProjectId> touched = new HashSet<>();
  private final Set<ProjectId> reviewed = new HashSet<>();
  private Buckets<ProjectId, ReviewSection> reviews = new Buckets<>();
  private Projects listed = Projects.of(List.of());

  /// What one item has so far.
  private static final class Parts {
    private @Nullable Chronicle<ProjectAssigned, PublishedProjectEvent> chronicle;
    private @Nullable ProjectSection section;
    private int place;
    private final Set<Dated<PublishedReminderEvent>> reminders = new HashSet<>();
    private final Set<Entry> issued = new HashSet<>();
    private final Map<Long, Chronicle<ReviewOpened, ReviewEvent>> rounds = new TreeMap<>();
  }

  private Parts of(ProjectId item, Set<ProjectId> changed) {
    changed.add(item);
    return parts.computeIfAbsent(item, _ -> new Parts());
  }

  void replace(@Nullable ReadStream before, ReadStream now) {
    for (var chronicle : begun.replace(before, now).now()) {
      of(chronicle.event().project(), touched).chronicle = chronicle;
    }
    for (var reminder : reminders.replace(before, now).now()) {
      of(reminder.event().project(), touched).reminders.add(reminder);
    }
    for (var round : rounds.replace(before, now).now()) {
      of(round.event().project(), reviewed).rounds.put(round.at().position(), round);
    }
  }

  /// A document tells of items by what it says when it is issued.
  void replace(Shelf.Change<Chronicle<DocumentIssued, PublishedDocumentEvent>> documents) {
    for (var document : documents.before()) {
      document.event().producedBy().forEach(i -> of(i, touched).issued.remove(document.at()));
    }
    for (var document : documents.now()) {
      document.event().producedBy().forEach(i -> of(i, touched).issued.add(document.at()));
    }
  }

  Projects projects() {
    Map<Integer, ProjectSection> replaced = new HashMap<>();
    SortedMap<Long, Parts> more = new TreeMap<>();
    boolean inOrder = true;
    for (ProjectId item : touched) {
      Parts of = Objects.requireNonNull(parts.get(item));
      ProjectSection before = of.section;
      if (of.chronicle == null) {
        continue;
      }
      ProjectSection now = section(of.chronicle, of);
      of.section = now;
      if (before == null) {
        more.put(place(now), of);
      } else {
        replaced.put(of.place, now);
        inOrder &= place(now) == place(before);
      }
    }
    touched.clear();
    boolean behind =
        more.isEmpty() || listed.isEmpty() || more.firstKey() > place(listed.getLast());
    listed = inOrder && behind ? longer(replaced, more.values()) : sorted();
    return listed;
  }

  private static long place(ProjectSection section) {
    return section.assigned().at().position();
  }

  private Projects longer(Map<Integer, ProjectSection> replaced, Collection<Parts> more) {
    if (replaced.isEmpty() && more.isEmpty()) {
      return listed;
    }
    List<ProjectSection> behind = new ArrayList<>();
    for (Parts of : more) {
      of.place = listed.size() + behind.size();
      behind.add(Objects.requireNonNull(of.section));
    }
    return listed.with(replaced, behind);
  }

  /// In an order that was not that in which they came.
  private Projects sorted() {
    List<Parts> all =
        parts.values().stream()
            .filter(of -> of.section != null)
            .sorted(Comparator.comparingLong(of -> place(Objects.requireNonNull(of.section))))
            .toList();
    List<ProjectSection> sections = new ArrayList<>();
    for (Parts of : all) {
      of.place = sections.size();
      sections.add(Objects.requireNonNull(of.section));
    }
    return Projects.of(sections);
  }

  private static ProjectSection section(
      Chronicle<ProjectAssigned, PublishedProjectEvent> chronicle, Parts of) {
    return new ProjectSection(
        chronicle,
        of.reminders.stream().sorted(BY_POSITION).toList(),
        of.reminders.isEmpty() && of.issued.isEmpty()
            ? chronicle.timeline()
            : Stream.of(
                    chronicle.timeline().stream(),
                    of.reminders.stream().map(Dated::at),
                    of.issued.stream())
                .flatMap(entries -> entries)
                .sorted(Comparator.comparingLong(Entry::position))
                .toList());
  }

  Reviews reviews() {
    Map<ProjectId, ReviewSection> changes = new HashMap<>();
    for (ProjectId item : reviewed) {
      Parts of = Objects.requireNonNull(parts.get(item));
      changes.put(item, ReviewSection.of(List.copyOf(of.rounds.values())));
    }
    reviewed.clear();
    reviews = changes.isEmpty() ? reviews : reviews.with(changes);
    return new Reviews(reviews);
  }
}
