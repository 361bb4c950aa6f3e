package org.tiendo.reporting.register;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.log.LogEvent;
import org.tiendo.contracts.log.LogEvent.LogOpened;
import org.tiendo.contracts.operation.OperatorEvent;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent.YearEndReviewOpened;
import org.tiendo.contracts.review.PublishedCommendationEvent;
import org.tiendo.contracts.review.PublishedCommendationEvent.CommendationGranted;
import org.tiendo.contracts.review.PublishedCriticismEvent;
import org.tiendo.contracts.review.PublishedCriticismEvent.CriticismNotified;
import org.tiendo.contracts.review.PublishedInspectionEvent;
import org.tiendo.contracts.review.PublishedInspectionEvent.InspectionPlanned;
import org.tiendo.contracts.review.ReviewEvent;
import org.tiendo.contracts.review.ReviewEvent.ReviewOpened;
import org.tiendo.contracts.task.PublishedDirectiveEvent;
import org.tiendo.contracts.task.PublishedDirectiveEvent.DirectiveIssued;
import org.tiendo.contracts.task.PublishedDocumentEvent;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentIssued;
import org.tiendo.contracts.task.PublishedProgrammeEvent;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAdopted;
import org.tiendo.contracts.task.PublishedProjectEvent;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectAssigned;
import org.tiendo.contracts.task.PublishedReminderEvent;
import org.tiendo.contracts.task.PublishedUnitEvent;
import org.tiendo.contracts.task.PublishedUnitEvent.UnitRegistered;
import org.tiendo.eventing.projection.Token;
import org.tiendo.eventing.projection.Views;
import org.tiendo.reporting.register.Register.Conditions;

/// Makes a [Register] of the documents of the read model.
final class RegisterReader {

  private final Token token;
  private final Streams streams;

  RegisterReader(Views.Snapshot snapshot) {
    this(snapshot.token(), Streams.of(snapshot));
  }

  RegisterReader(Token token, Streams streams) {
    this.token = token;
    this.streams = streams;
  }

  Register read() {
    Map<UnitId, Chronicle<UnitRegistered, PublishedUnitEvent>> units = new LinkedHashMap<>();
    begunBy(UnitRegistered.class, PublishedUnitEvent.class)
        .forEach(unit -> units.put(unit.event().unit(), unit));
    List<Chronicle<DocumentIssued, PublishedDocumentEvent>> documents =
        begunBy(DocumentIssued.class, PublishedDocumentEvent.class);
    Map<ProjectId, List<Dated<PublishedReminderEvent>>> reminders = reminders();
    return new Register(
        token,
        Moments.of(streams.all().stream().flatMap(stream -> stream.timeline().stream())),
        conditions(),
        Collections.unmodifiableMap(units),
        begunBy(DirectiveIssued.class, PublishedDirectiveEvent.class),
        begunBy(ProgrammeAdopted.class, PublishedProgrammeEvent.class),
        documents,
        begunBy(ProjectAssigned.class, PublishedProjectEvent.class).stream()
            .map(project -> section(project, reminders, documents))
            .toList(),
        reviews(),
        new Oversight(
            begunBy(InspectionPlanned.class, PublishedInspectionEvent.class),
            begunBy(CommendationGranted.class, PublishedCommendationEvent.class),
            begunBy(CriticismNotified.class, PublishedCriticismEvent.class)),
        new GroundworkReader(streams).read(),
        begunBy(YearEndReviewOpened.class, PublishedYearReviewEvent.class),
        streams.all().stream().flatMap(stream -> stream.of(OperatorEvent.class).stream()).toList());
  }

  private <F extends E, E extends PublishedEvent> List<Chronicle<F, E>> begunBy(
      Class<F> first, Class<E> family) {
    return streams.begunBy(first, family);
  }

  private static ProjectSection section(
      Chronicle<ProjectAssigned, PublishedProjectEvent> project,
      Map<ProjectId, List<Dated<PublishedReminderEvent>>> reminders,
      List<Chronicle<DocumentIssued, PublishedDocumentEvent>> documents) {
    ProjectId id = project.event().project();
    List<Dated<PublishedReminderEvent>> raised = reminders.getOrDefault(id, List.of());
    Stream<Entry> issued =
        documents.stream()
            .filter(document -> document.event().producedBy().contains(id))
            .map(Chronicle::at);
    return new ProjectSection(
        project,
        raised,
        Stream.of(project.timeline().stream(), raised.stream().map(Dated::at), issued)
            .flatMap(entries -> entries)
            .sorted(Comparator.comparingLong(Entry::position))
            .toList());
  }

  /// Reminders stand in streams of their own, beside those of the items.
  private Map<ProjectId, List<Dated<PublishedReminderEvent>>> reminders() {
    return streams.all().stream()
        .flatMap(stream -> stream.of(PublishedReminderEvent.class).stream())
        .collect(groupingBy(reminder -> reminder.event().project()));
  }

  private Map<String, ReviewSection> reviews() {
    Map<String, ReviewSection> reviews = new LinkedHashMap<>();
    begunBy(ReviewOpened.class, ReviewEvent.class).stream()
        .collect(groupingBy(review -> "project:" + review.event().project()))
        .forEach((item, rounds) -> reviews.put(item, ReviewSection.of(rounds)));
    return Collections.unmodifiableMap(reviews);
  }

  private Conditions conditions() {
    List<LogOpened> logs =
        begunBy(LogOpened.class, LogEvent.class).stream().map(Chronicle::event).toList();
    @Nullable LocalDate until =
        logs.stream()
            .map(LogOpened::clockUntil)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null);
    return new Conditions(logs.stream().anyMatch(LogOpened::sample), until);
  }
}
