package org.tiendo.reporting.register;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent.YearEndReviewOpened;
import org.tiendo.contracts.review.PublishedCommendationEvent.CommendationGranted;
import org.tiendo.contracts.review.PublishedCriteriaEvent.CriteriaPublished;
import org.tiendo.contracts.review.PublishedCriticismEvent.CriticismNotified;
import org.tiendo.contracts.review.PublishedInspectionEvent.InspectionPlanned;
import org.tiendo.contracts.review.ReviewEvent.ReviewOpened;
import org.tiendo.contracts.task.PublishedCalendarEvent.CalendarPublished;
import org.tiendo.contracts.task.PublishedDirectiveEvent.DirectiveIssued;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentIssued;
import org.tiendo.contracts.task.PublishedImportEvent.ImportStaged;
import org.tiendo.contracts.task.PublishedObligationEvent.ReportingObligationEstablished;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAdopted;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeDrafted;
import org.tiendo.contracts.task.PublishedProjectEvent;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectAssigned;
import org.tiendo.contracts.task.PublishedUnitEvent;
import org.tiendo.contracts.task.PublishedUnitEvent.UnitRegistered;
import org.tiendo.eventing.projection.Token;

/// Leaves out of a register what was recorded after a position, whatever date it bears: the second axis of time.
final class Recorded {

  private final Token until;

  private Recorded(Token until) {
    this.until = until;
  }

  /// The register as it was when the logs had come to `until`.
  static Register until(Token until, Register register) {
    return new Recorded(until).of(register);
  }

  private boolean kept(Entry entry) {
    return entry.position() <= last(entry.log());
  }

  private long last(String log) {
    return until.last(log);
  }

  private Register of(Register whole) {
    Map<UnitId, Chronicle<UnitRegistered, PublishedUnitEvent>> units = new LinkedHashMap<>();
    begun(UnitRegistered.class, List.copyOf(whole.units().values()))
        .forEach(unit -> units.put(unit.event().unit(), unit));
    return new Register(
        until,
        whole.moments(),
        whole.conditions(),
        units,
        whole.directives().left(stream -> begun(DirectiveIssued.class, stream)),
        whole.programmes().left(stream -> begun(ProgrammeAdopted.class, stream)),
        whole.documents().left(stream -> begun(DocumentIssued.class, stream)),
        whole.projects().left(this::project),
        whole.reviews().changed(this::review),
        oversight(whole.oversight()),
        groundwork(whole.groundwork()),
        begun(YearEndReviewOpened.class, whole.yearReviews()));
  }

  /// Those that had begun, in the order in which they had.
  private <F extends E, E extends PublishedEvent> List<Chronicle<F, E>> begun(
      Class<F> first, List<Chronicle<F, E>> streams) {
    return streams.stream()
        .flatMap(stream -> begun(first, stream).stream())
        .sorted(Comparator.comparingLong(stream -> stream.at().position()))
        .toList();
  }

  private <F extends E, E extends PublishedEvent> Optional<Chronicle<F, E>> begun(
      Class<F> first, Chronicle<F, E> stream) {
    return stream.until(first, last(stream.at().log()));
  }

  /// Most items had all that is known of them recorded by then, or nothing.
  private Optional<ProjectSection> project(ProjectSection section) {
    Chronicle<ProjectAssigned, PublishedProjectEvent> chronicle = section.chronicle();
    long last = last(chronicle.at().log());
    if (section.timeline().getLast().position() <= last) {
      return Optional.of(section);
    }
    return chronicle
        .until(ProjectAssigned.class, last)
        .map(begun ->
            new ProjectSection(
                begun,
                section.reminders().stream().filter(dated -> kept(dated.at())).toList(),
                section.timeline().stream().filter(this::kept).toList()));
  }

  private ReviewSection review(ReviewSection section) {
    return section.timeline().isEmpty() || kept(section.timeline().getLast())
        ? section
        : ReviewSection.of(
            begun(
                ReviewOpened.class,
                section.rounds().stream().map(ReviewSection.Round::review).toList()));
  }

  private Oversight oversight(Oversight whole) {
    return new Oversight(
        begun(InspectionPlanned.class, whole.inspections()),
        begun(CommendationGranted.class, whole.commendations()),
        begun(CriticismNotified.class, whole.criticisms()));
  }

  private Groundwork groundwork(Groundwork whole) {
    return new Groundwork(
        whole.drafts().stream().flatMap(this::draft).toList(),
        whole.proposals().stream()
            .filter(proposed -> kept(proposed.registered().at()))
            .map(proposed ->
                new Groundwork.Proposed(proposed.registered(), unlessLater(proposed.ended())))
            .toList(),
        begun(ReportingObligationEstablished.class, whole.obligations()),
        begun(CalendarPublished.class, whole.calendars()),
        begun(CriteriaPublished.class, whole.criteria()),
        whole.numbers().stream().filter(number -> kept(number.at())).toList(),
        begun(ImportStaged.class, whole.imports()));
  }

  private Stream<Groundwork.Draft> draft(Groundwork.Draft draft) {
    List<Dated<ProgrammeDrafted>> versions =
        draft.versions().stream().filter(version -> kept(version.at())).toList();
    return versions.isEmpty()
        ? Stream.empty()
        : Stream.of(new Groundwork.Draft(versions, unlessLater(draft.adopted())));
  }

  private @Nullable Entry unlessLater(@Nullable Entry entry) {
    return entry != null && kept(entry) ? entry : null;
  }
}
