package org.tiendo.reporting.access;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.task.PublishedDocumentEvent;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentIssued;
import org.tiendo.contracts.task.PublishedProgrammeEvent;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAdopted;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAmended;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeClosed;
import org.tiendo.contracts.task.PublishedProjectCoordinationEvent;
import org.tiendo.contracts.task.PublishedProjectCorrectionEvent;
import org.tiendo.contracts.task.PublishedProjectDeadlineEvent;
import org.tiendo.contracts.task.PublishedProjectEvent;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectAssigned;
import org.tiendo.contracts.task.PublishedProjectFateEvent;
import org.tiendo.contracts.task.PublishedProjectLeadEvent;
import org.tiendo.contracts.vocabulary.Correction;
import org.tiendo.contracts.vocabulary.PlannedItem;
import org.tiendo.reporting.register.Chronicle;
import org.tiendo.reporting.register.ProjectSection;

/// What an event of something visible tells of other things: nothing that does not exist for the person. A new type of event
/// must find its place here.
///
/// @param items whether an item exists for the person
/// @param planned whether a planned item of a programme does
record Telling(Predicate<ProjectId> items, BiPredicate<ProgrammeAdopted, PlannedItem> planned) {

  private static final String PLANNED = "planned/";

  /// An event of a visible programme; null to leave it out. Drafts are left out: they are nobody's programme yet.
  @Nullable PublishedProgrammeEvent programme(ProgrammeAdopted of, PublishedProgrammeEvent event) {
    return switch (event) {
      case PublishedProgrammeEvent.ProgrammeDrafted _ -> null;
      case ProgrammeAdopted e ->
          new ProgrammeAdopted(
              e.programme(),
              e.authority(),
              e.title(),
              e.from(),
              e.to(),
              those(of, e.planned()),
              e.accountsFor(),
              e.kind(),
              e.parent());
      case ProgrammeAmended e ->
          new ProgrammeAmended(
              e.programme(),
              e.number(),
              those(of, e.added()),
              those(of, e.changed()),
              e.withdrawn(),
              e.reason(),
              e.approvedBy());
      case ProgrammeClosed e ->
          new ProgrammeClosed(
              e.programme(),
              e.asOf(),
              e.fates().stream().filter(fate -> items.test(fate.project())).toList(),
              e.withdrawn());
      case PublishedProgrammeEvent.ProgrammeEntryCorrected e ->
          isTold(of, e.correction()) ? e : null;
      case PublishedProgrammeEvent.ProgrammeCorrectionConfirmed _,
          PublishedProgrammeEvent.ProgrammeCorrectionRejected _ ->
          event;
    };
  }

  private List<PlannedItem> those(ProgrammeAdopted of, List<PlannedItem> all) {
    return all.stream().filter(item -> planned.test(of, item)).toList();
  }

  private boolean isTold(ProgrammeAdopted of, Correction correction) {
    String field = correction.field();
    return !field.startsWith(PLANNED)
        || of.planned().stream()
            .filter(item -> planned.test(of, item))
            .anyMatch(item -> field.startsWith(PLANNED + item.ref() + "/"));
  }

  /// A document does not name items that do not exist for the person.
  Chronicle<DocumentIssued, PublishedDocumentEvent> document(
      Chronicle<DocumentIssued, PublishedDocumentEvent> document) {
    return document.reduced(DocumentIssued.class, this::ofDocument);
  }

  private @Nullable PublishedDocumentEvent ofDocument(PublishedDocumentEvent event) {
    return switch (event) {
      case DocumentIssued e when items(e) -> e;
      case DocumentIssued e ->
          new DocumentIssued(
              e.document(),
              e.authority(),
              e.type(),
              e.number(),
              e.symbol(),
              e.numberingPeriod(),
              e.title(),
              e.issuedOn(),
              e.effectFrom(),
              e.effectTo(),
              e.secrecy(),
              e.advisedBy(),
              those(e.producedBy()),
              e.signature(),
              e.jointWith());
      case PublishedDocumentEvent.DocumentLinked e -> items.test(e.project()) ? e : null;
      case PublishedDocumentEvent.DocumentUnlinked e -> items.test(e.project()) ? e : null;
      case PublishedDocumentEvent.NumberReserved _,
          PublishedDocumentEvent.NumberVoided _,
          PublishedDocumentEvent.DocumentEntryCorrected _,
          PublishedDocumentEvent.DocumentCorrectionConfirmed _,
          PublishedDocumentEvent.DocumentCorrectionRejected _ ->
          event;
    };
  }

  private boolean items(DocumentIssued document) {
    return document.producedBy().stream().allMatch(items);
  }

  private List<ProjectId> those(List<ProjectId> all) {
    return all.stream().filter(items).toList();
  }

  /// An item names others, by id alone, only where these exist for the person; which one it went on as it always names.
  ProjectSection project(ProjectSection project) {
    return project.history().stream().noneMatch(dated -> namesOthers(dated.event()))
        ? project
        : new ProjectSection(
            project.chronicle().reduced(ProjectAssigned.class, this::ofProject),
            project.reminders(),
            project.timeline());
  }

  private static boolean namesOthers(PublishedProjectEvent event) {
    return event instanceof PublishedProjectFateEvent.ProjectsAbsorbed
        || event instanceof PublishedProjectFateEvent.ProjectSplit;
  }

  private PublishedProjectEvent ofProject(PublishedProjectEvent event) {
    return switch (event) {
      case PublishedProjectFateEvent.ProjectsAbsorbed e ->
          new PublishedProjectFateEvent.ProjectsAbsorbed(
              e.project(), those(e.sources()), e.reason(), e.basis());
      case PublishedProjectFateEvent.ProjectSplit e ->
          new PublishedProjectFateEvent.ProjectSplit(
              e.project(), those(e.parts()), e.reason(), e.basis());
      case PublishedProjectFateEvent.ProjectWithdrawn _,
          PublishedProjectFateEvent.ProjectMerged _,
          PublishedProjectFateEvent.ProjectCarriedOver _,
          PublishedProjectLeadEvent _,
          PublishedProjectCoordinationEvent _,
          PublishedProjectDeadlineEvent _,
          PublishedProjectCorrectionEvent _,
          PublishedProjectEvent.ItemRegistered _,
          ProjectAssigned _,
          PublishedProjectEvent.ProgressReported _,
          PublishedProjectEvent.ProjectSubmitted _,
          PublishedProjectEvent.SubmissionWithdrawn _,
          PublishedProjectEvent.ProjectUnderReview _,
          PublishedProjectEvent.ProjectScored _,
          PublishedProjectEvent.ProjectReturned _,
          PublishedProjectEvent.ProjectRejected _,
          PublishedProjectEvent.ProjectAccepted _,
          PublishedProjectEvent.ProjectCompleted _,
          PublishedProjectEvent.CompletionReversed _ ->
          event;
    };
  }
}
