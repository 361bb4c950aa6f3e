package org.tiendo.reporting.register;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.review.PublishedCriteriaEvent;
import org.tiendo.contracts.review.PublishedCriteriaEvent.CriteriaPublished;
import org.tiendo.contracts.task.PublishedCalendarEvent;
import org.tiendo.contracts.task.PublishedCalendarEvent.CalendarPublished;
import org.tiendo.contracts.task.PublishedDocumentEvent;
import org.tiendo.contracts.task.PublishedDocumentEvent.NumberReserved;
import org.tiendo.contracts.task.PublishedDocumentEvent.NumberVoided;
import org.tiendo.contracts.task.PublishedImportEvent;
import org.tiendo.contracts.task.PublishedImportEvent.ImportStaged;
import org.tiendo.contracts.task.PublishedObligationEvent;
import org.tiendo.contracts.task.PublishedObligationEvent.ReportingObligationEstablished;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAdopted;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeDrafted;
import org.tiendo.contracts.task.PublishedProjectEvent.ItemRegistered;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectAssigned;
import org.tiendo.contracts.task.PublishedProjectFateEvent.ProjectWithdrawn;

/// What a [Groundwork] is made of.
final class GroundworkShelves {

  private final Shelf<Groundwork.Draft> drafts =
      new Shelf<>(GroundworkShelves::draft, draft -> draft.last().at());
  private final Shelf<Groundwork.Proposed> proposals =
      new Shelf<>(GroundworkShelves::proposed, proposed -> proposed.registered().at());
  private final Shelf<Chronicle<ReportingObligationEstablished, PublishedObligationEvent>>
      obligations = Shelf.of(ReportingObligationEstablished.class, PublishedObligationEvent.class);
  private final Shelf<Chronicle<CalendarPublished, PublishedCalendarEvent>> calendars =
      Shelf.of(CalendarPublished.class, PublishedCalendarEvent.class);
  private final Shelf<Chronicle<CriteriaPublished, PublishedCriteriaEvent>> criteria =
      Shelf.of(CriteriaPublished.class, PublishedCriteriaEvent.class);
  private final Shelf<Dated<PublishedDocumentEvent>> numbers =
      new Shelf<>(GroundworkShelves::numbers, Dated::at);

  private final Shelf<Chronicle<ImportStaged, PublishedImportEvent>> imports =
      Shelf.of(ImportStaged.class, PublishedImportEvent.class);
  private @Nullable Groundwork last;

  void replace(@Nullable ReadStream before, ReadStream now) {
    for (Shelf<?> shelf :
        List.of(drafts, proposals, obligations, calendars, criteria, numbers, imports)) {
      if (shelf.replace(before, now).isAny()) {
        last = null;
      }
    }
  }

  /// The same object as before unless something is told of it.
  Groundwork groundwork() {
    Groundwork now = last;
    if (now == null) {
      now =
          new Groundwork(
              drafts.list(),
              proposals.list(),
              obligations.list(),
              calendars.list(),
              criteria.list(),
              numbers.list(),
              imports.list());
      last = now;
    }
    return now;
  }

  private static Stream<Groundwork.Draft> draft(ReadStream stream) {
    List<Dated<ProgrammeDrafted>> versions = stream.of(ProgrammeDrafted.class);
    return versions.isEmpty()
        ? Stream.empty()
        : Stream.of(new Groundwork.Draft(versions, stream.first(ProgrammeAdopted.class)));
  }

  private static Stream<Groundwork.Proposed> proposed(ReadStream stream) {
    @Nullable Entry assigned = stream.first(ProjectAssigned.class);
    @Nullable Entry ended = assigned == null ? stream.first(ProjectWithdrawn.class) : assigned;
    return stream.of(ItemRegistered.class).stream()
        .limit(1)
        .map(registered -> new Groundwork.Proposed(registered, ended));
  }

  private static Stream<Dated<PublishedDocumentEvent>> numbers(ReadStream stream) {
    return stream.of(PublishedDocumentEvent.class).stream()
        .filter(dated ->
            dated.event() instanceof NumberReserved || dated.event() instanceof NumberVoided);
  }
}
