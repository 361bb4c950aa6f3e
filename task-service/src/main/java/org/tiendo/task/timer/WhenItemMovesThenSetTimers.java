package org.tiendo.task.timer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.task.PublishedProjectCoordinationEvent;
import org.tiendo.contracts.task.PublishedProjectCoordinationEvent.CoordinationAnswered;
import org.tiendo.contracts.task.PublishedProjectCoordinationEvent.CoordinationLapsed;
import org.tiendo.contracts.task.PublishedProjectCoordinationEvent.CoordinationRequested;
import org.tiendo.contracts.task.PublishedProjectCorrectionEvent;
import org.tiendo.contracts.task.PublishedProjectCorrectionEvent.ProjectCorrectionConfirmed;
import org.tiendo.contracts.task.PublishedProjectCorrectionEvent.ProjectCorrectionRejected;
import org.tiendo.contracts.task.PublishedProjectCorrectionEvent.ProjectEntryCorrected;
import org.tiendo.contracts.task.PublishedProjectDeadlineEvent;
import org.tiendo.contracts.task.PublishedProjectEvent;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectAssigned;
import org.tiendo.contracts.task.PublishedProjectFateEvent;
import org.tiendo.contracts.task.PublishedProjectFateEvent.ProjectCarriedOver;
import org.tiendo.contracts.task.PublishedProjectFateEvent.ProjectsAbsorbed;
import org.tiendo.contracts.task.PublishedProjectLeadEvent;
import org.tiendo.contracts.vocabulary.Deadline;
import org.tiendo.task.timer.ItemFacts.Correction;
import org.tiendo.task.timer.ItemFacts.Due;
import org.tiendo.task.timer.ItemFacts.Heard;
import org.tiendo.task.timer.ItemFacts.Mark;
import org.tiendo.task.timer.ItemFacts.Parties;
import org.tiendo.task.timer.ItemFacts.Question;
import org.tiendo.task.timer.ItemFacts.Stage;
import org.tiendo.task.timer.ItemFacts.Turn;

/// Folds what happens to an item into what its timers depend on. Pure.
public final class WhenItemMovesThenSetTimers {

  private WhenItemMovesThenSetTimers() {}

  /// The item that a record is about.
  public static Optional<ProjectId> item(PublishedRecord record) {
    return record.event() instanceof PublishedProjectEvent event
        ? Optional.of(event.project())
        : Optional.empty();
  }

  /// The facts after a record; none as long as the item is not assigned.
  public static @Nullable ItemFacts fold(@Nullable ItemFacts before, PublishedRecord record) {
    Mark mark = new Mark(record.position(), record.effectiveOn(), record.recordedAt());
    if (record.event() instanceof ProjectAssigned e) return assigned(e, mark);
    return before != null && record.event() instanceof PublishedProjectEvent event
        ? moved(before, event, mark)
        : before;
  }

  private static ItemFacts assigned(ProjectAssigned e, Mark mark) {
    return new ItemFacts(
        e.project(),
        e.type(),
        new Parties(e.assigner(), e.lead(), e.coordinators()),
        new Turn(Stage.OPEN, false),
        new Due(e.deadline(), mark, true, List.of()),
        new Heard(mark, mark, mark),
        List.of());
  }

  private static ItemFacts moved(ItemFacts facts, PublishedProjectEvent event, Mark mark) {
    return switch (event) {
      case PublishedProjectEvent.ItemRegistered _, ProjectAssigned _ -> facts;
      case PublishedProjectEvent.ProgressReported _ -> facts.progressed(mark);
      case PublishedProjectEvent.ProjectSubmitted _ -> facts.progressed(mark).at(Stage.HANDED_OVER);
      case PublishedProjectEvent.ProjectUnderReview _,
          PublishedProjectEvent.ProjectScored _,
          PublishedProjectEvent.ProjectAccepted _ ->
          facts.at(Stage.HANDED_OVER);
      case PublishedProjectEvent.SubmissionWithdrawn _,
          PublishedProjectEvent.ProjectReturned _,
          PublishedProjectEvent.ProjectRejected _,
          PublishedProjectEvent.CompletionReversed _ ->
          facts.running(mark);
      case PublishedProjectEvent.ProjectCompleted _ -> facts.at(Stage.ENDED);
      case PublishedProjectLeadEvent e -> led(facts, e, mark);
      case PublishedProjectCoordinationEvent e -> coordinated(facts, e, mark);
      case PublishedProjectDeadlineEvent e -> timed(facts, e, mark);
      case PublishedProjectFateEvent e -> fated(facts, e);
      case PublishedProjectCorrectionEvent e -> corrected(facts, e, mark);
    };
  }

  private static ItemFacts led(ItemFacts facts, PublishedProjectLeadEvent event, Mark mark) {
    return switch (event) {
      case PublishedProjectLeadEvent.ProjectAcknowledged _ -> facts.acknowledged();
      case PublishedProjectLeadEvent.LeadReassigned e -> facts.led(e.lead(), mark);
      case PublishedProjectLeadEvent.CoordinatorAdded e ->
          facts.coordinated(
              Stream.concat(facts.parties().coordinators().stream(), Stream.of(e.unit()))
                  .distinct()
                  .toList());
      case PublishedProjectLeadEvent.CoordinatorRemoved e ->
          facts.coordinated(
              facts.parties().coordinators().stream()
                  .filter(unit -> !unit.equals(e.unit()))
                  .toList());
      case PublishedProjectLeadEvent.ClarificationRequested _,
          PublishedProjectLeadEvent.ClarificationAnswered _,
          PublishedProjectLeadEvent.ReassignmentProposed _ ->
          facts;
    };
  }

  private static ItemFacts coordinated(
      ItemFacts facts, PublishedProjectCoordinationEvent event, Mark mark) {
    return switch (event) {
      case CoordinationRequested e -> {
        List<Question> open = new ArrayList<>(facts.questions());
        open.add(new Question(e.number(), e.unit(), e.dueOn(), mark));
        yield facts.asking(open);
      }
      case CoordinationAnswered e -> without(facts, e.number());
      case CoordinationLapsed _ -> facts;
    };
  }

  private static ItemFacts without(ItemFacts facts, int question) {
    return facts.asking(
        facts.questions().stream().filter(one -> one.number() != question).toList());
  }

  private static ItemFacts timed(ItemFacts facts, PublishedProjectDeadlineEvent event, Mark mark) {
    return switch (event) {
      case PublishedProjectDeadlineEvent.ExtensionRequested _,
          PublishedProjectDeadlineEvent.ExtensionRejected _ ->
          facts;
      case PublishedProjectDeadlineEvent.ExtensionApproved e -> due(facts, e.deadline(), mark);
      case PublishedProjectDeadlineEvent.ProjectSuspended _ -> facts.suspended();
      case PublishedProjectDeadlineEvent.ProjectResumed e -> resumed(facts, e.deadline(), mark);
      case PublishedProjectDeadlineEvent.DeadlineStarted e -> due(facts, e.deadline(), mark);
      case PublishedProjectDeadlineEvent.DeadlineRederived e -> due(facts, e.deadline(), mark);
    };
  }

  /// Work that was handed over when it was suspended stays handed over.
  private static ItemFacts resumed(ItemFacts facts, Deadline deadline, Mark mark) {
    return due(facts.running(mark), deadline, mark).at(facts.turn().stage());
  }

  /// A deadline that stays as it is sets no timer anew.
  private static ItemFacts due(ItemFacts facts, Deadline deadline, Mark mark) {
    return deadline.equals(facts.due().deadline())
        ? facts
        : facts.with(new Due(deadline, mark, false, facts.due().corrections()));
  }

  private static ItemFacts fated(ItemFacts facts, PublishedProjectFateEvent event) {
    return switch (event) {
      case PublishedProjectFateEvent.ProjectWithdrawn _,
          PublishedProjectFateEvent.ProjectMerged _,
          PublishedProjectFateEvent.ProjectSplit _ ->
          facts.at(Stage.ENDED);
      case ProjectsAbsorbed _, ProjectCarriedOver _ -> facts;
    };
  }

  private static ItemFacts corrected(
      ItemFacts facts, PublishedProjectCorrectionEvent event, Mark mark) {
    return switch (event) {
      case ProjectEntryCorrected e -> date(e).map(to -> mended(facts, e, to, mark)).orElse(facts);
      case ProjectCorrectionConfirmed e ->
          facts.due().corrections().stream()
              .filter(one -> one.number() == e.number())
              .findFirst()
              .map(one -> settled(mended(facts, one.to(), mark), e.number()))
              .orElse(facts);
      case ProjectCorrectionRejected e -> settled(facts, e.number());
    };
  }

  private static ItemFacts mended(
      ItemFacts facts, ProjectEntryCorrected event, LocalDate to, Mark mark) {
    if (!event.correction().awaitsConfirmation()) return mended(facts, to, mark);
    List<Correction> open = new ArrayList<>(facts.due().corrections());
    open.add(new Correction(event.correction().number(), to));
    return facts.with(facts.due().correcting(open));
  }

  /// Only the original deadline is mended; one that took its place stays.
  private static ItemFacts mended(ItemFacts facts, LocalDate to, Mark mark) {
    return facts.due().original()
        ? facts.with(new Due(Deadline.on(to), mark, true, facts.due().corrections()))
        : facts;
  }

  private static ItemFacts settled(ItemFacts facts, int correction) {
    return facts.with(
        facts
            .due()
            .correcting(
                facts.due().corrections().stream()
                    .filter(one -> one.number() != correction)
                    .toList()));
  }

  private static Optional<LocalDate> date(ProjectEntryCorrected event) {
    if (!event.correction().field().equals("deadline")) return Optional.empty();
    try {
      return Optional.of(LocalDate.parse(event.correction().to()));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
