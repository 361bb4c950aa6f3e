package org.tiendo.reporting.register;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedEvent;
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

/// Makes the [Groundwork] of what the read model holds.
record GroundworkReader(Streams streams) {

  Groundwork read() {
    return new Groundwork(
        inOrder(this::draft, draft -> draft.last().at()),
        inOrder(this::proposed, proposed -> proposed.registered().at()),
        streams.begunBy(ReportingObligationEstablished.class, PublishedObligationEvent.class),
        streams.begunBy(CalendarPublished.class, PublishedCalendarEvent.class),
        streams.begunBy(CriteriaPublished.class, PublishedCriteriaEvent.class),
        inOrder(this::numbers, Dated::at),
        streams.begunBy(ImportStaged.class, PublishedImportEvent.class));
  }

  private <T> List<T> inOrder(Function<Streams.Read, Stream<T>> found, Function<T, Entry> place) {
    return streams.all().stream()
        .flatMap(found)
        .sorted(Comparator.comparingLong(each -> place.apply(each).position()))
        .toList();
  }

  private Stream<Groundwork.Draft> draft(Streams.Read stream) {
    List<Dated<ProgrammeDrafted>> versions = stream.of(ProgrammeDrafted.class);
    return versions.isEmpty()
        ? Stream.empty()
        : Stream.of(new Groundwork.Draft(versions, first(stream.of(ProgrammeAdopted.class))));
  }

  private Stream<Groundwork.Proposed> proposed(Streams.Read stream) {
    @Nullable Entry assigned = first(stream.of(ProjectAssigned.class));
    @Nullable Entry ended = assigned == null ? first(stream.of(ProjectWithdrawn.class)) : assigned;
    return stream.of(ItemRegistered.class).stream()
        .limit(1)
        .map(registered -> new Groundwork.Proposed(registered, ended));
  }

  private static <T extends PublishedEvent> @Nullable Entry first(List<Dated<T>> events) {
    return events.isEmpty() ? null : events.getFirst().at();
  }

  private Stream<Dated<PublishedDocumentEvent>> numbers(Streams.Read stream) {
    return stream.of(PublishedDocumentEvent.class).stream()
        .filter(dated ->
            dated.event() instanceof NumberReserved || dated.event() instanceof NumberVoided);
  }
}
