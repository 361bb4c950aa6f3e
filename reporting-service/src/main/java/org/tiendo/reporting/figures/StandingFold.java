package org.tiendo.reporting.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.task.PublishedProjectCoordinationEvent;
import org.tiendo.contracts.task.PublishedProjectCorrectionEvent;
import org.tiendo.contracts.task.PublishedProjectDeadlineEvent;
import org.tiendo.contracts.task.PublishedProjectEvent;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectAssigned;
import org.tiendo.contracts.task.PublishedProjectFateEvent;
import org.tiendo.contracts.task.PublishedProjectLeadEvent;
import org.tiendo.contracts.vocabulary.ClockPolicy;
import org.tiendo.contracts.vocabulary.Membership;
import org.tiendo.contracts.vocabulary.MembershipState;
import org.tiendo.reporting.register.Dated;

/// Makes a [Standing] of the events of an item, in the order in which they took effect. A new type of event must find its
/// place here: what it does to the item, or that it does nothing.
final class StandingFold {

  private final ProjectAssigned assigned;
  private final Map<Long, String> events = new TreeMap<>();
  private @Nullable List<String> rested;
  private final Corrections corrections = new Corrections();
  private final DeadlineFold deadline;
  private List<UnitId> coordinators;
  private List<Membership> memberships;
  private List<Standing.Carry> carried = List.of();
  private List<ProjectId> successors = List.of();
  private UnitId lead;
  private Stage stage = Stage.ASSIGNED;
  private @Nullable LocalDate firstSubmittedOn;
  private @Nullable LocalDate submittedOn;
  private @Nullable LocalDate completedOn;
  private @Nullable LocalDate stoppedOn;
  private LocalDate lastHeardOn;
  private int rounds;
  private int returns;
  private int reassigned;
  private int corrected;
  private boolean toQuality;

  StandingFold(Dated<ProjectAssigned> first) {
    assigned = first.event();
    coordinators = assigned.coordinators();
    memberships = assigned.memberships();
    lead = assigned.lead();
    deadline = new DeadlineFold(assigned.deadline());
    lastHeardOn = first.on();
  }

  /// So far. Lists that do not change are shared by what it made before.
  Standing standing(@Nullable LocalDate issuedOn) {
    List<String> refs = rested == null ? List.copyOf(events.values()) : rested;
    rested = refs;
    return new Standing(
        corrections.value("title", assigned.title()),
        corrections.value("product", assigned.product()),
        field(),
        lead,
        coordinators,
        deadline.meant(corrections),
        deadline.asked(),
        stage,
        deadline.suspendedOn(),
        completedOn == null ? openStop(issuedOn) : stoppedOn,
        completedOn,
        rounds,
        returns,
        toQuality,
        reassigned,
        memberships,
        carried,
        successors,
        lastHeardOn,
        corrected,
        refs);
  }

  private @Nullable String field() {
    String entered = assigned.field();
    String meant = corrections.value("field", entered == null ? "" : entered);
    return meant.isEmpty() ? null : meant;
  }

  private @Nullable LocalDate openStop(@Nullable LocalDate issuedOn) {
    ClockPolicy clock = assigned.clock();
    return switch (clock == null ? ClockPolicy.ACCEPTED_SUBMISSION : clock) {
      case ACCEPTED_SUBMISSION -> submittedOn;
      case FIRST_SUBMISSION -> firstSubmittedOn;
      case ISSUE -> stage == Stage.ACCEPTED ? issuedOn : null;
    };
  }

  void take(Dated<PublishedProjectEvent> dated) {
    LocalDate on = dated.on();
    switch (dated.event()) {
      case PublishedProjectEvent.ItemRegistered _,
          PublishedProjectEvent.ProjectUnderReview _,
          PublishedProjectEvent.ProjectScored _ -> {}
      case ProjectAssigned _ -> rests(dated);
      case PublishedProjectEvent.ProgressReported _ -> reported(on);
      case PublishedProjectEvent.ProjectSubmitted _ -> submitted(on, dated);
      case PublishedProjectEvent.SubmissionWithdrawn _ -> back(Stage.IN_PROGRESS, dated);
      case PublishedProjectEvent.ProjectReturned _ -> failed(Stage.RETURNED, dated);
      case PublishedProjectEvent.ProjectRejected _ -> failed(Stage.IN_PROGRESS, dated);
      case PublishedProjectEvent.ProjectAccepted e -> accepted(e, dated);
      case PublishedProjectEvent.ProjectCompleted e -> completed(e, dated);
      case PublishedProjectEvent.CompletionReversed _ -> reversed(dated);
      case PublishedProjectLeadEvent e -> lead(e, dated);
      case PublishedProjectCoordinationEvent _ -> {}
      case PublishedProjectDeadlineEvent e -> {
        if (deadline.take(e, on)) {
          rests(dated);
        }
      }
      case PublishedProjectFateEvent e -> fate(e, dated);
      case PublishedProjectCorrectionEvent e -> correction(e, dated);
    }
  }

  private void rests(Dated<?> dated) {
    events.put(dated.at().position(), dated.at().ref());
    rested = null;
  }

  private void reported(LocalDate on) {
    lastHeardOn = on;
    if (stage == Stage.ASSIGNED || stage == Stage.ACKNOWLEDGED) {
      stage = Stage.IN_PROGRESS;
    }
  }

  private void submitted(LocalDate on, Dated<?> dated) {
    rests(dated);
    rounds++;
    stage = Stage.SUBMITTED;
    submittedOn = on;
    firstSubmittedOn = firstSubmittedOn == null ? on : firstSubmittedOn;
  }

  /// The clock runs again.
  private void back(Stage to, Dated<?> dated) {
    rests(dated);
    stage = to;
    submittedOn = null;
  }

  private void failed(Stage to, Dated<?> dated) {
    back(to, dated);
    returns++;
  }

  private void accepted(PublishedProjectEvent.ProjectAccepted event, Dated<?> dated) {
    rests(dated);
    stage = Stage.ACCEPTED;
    submittedOn = event.submittedOn();
    toQuality = event.toQuality();
  }

  private void completed(PublishedProjectEvent.ProjectCompleted event, Dated<?> dated) {
    rests(dated);
    stage = Stage.COMPLETED;
    completedOn = dated.on();
    stoppedOn = event.clockStoppedOn();
  }

  private void reversed(Dated<?> dated) {
    back(Stage.IN_PROGRESS, dated);
    completedOn = null;
    stoppedOn = null;
    toQuality = false;
  }

  private void lead(PublishedProjectLeadEvent event, Dated<?> dated) {
    switch (event) {
      case PublishedProjectLeadEvent.ProjectAcknowledged _ ->
          stage = stage == Stage.ASSIGNED ? Stage.ACKNOWLEDGED : stage;
      case PublishedProjectLeadEvent.LeadReassigned e -> {
        rests(dated);
        lead = e.lead();
        coordinators = Steady.without(coordinators, e.lead());
        reassigned++;
        stage = Stage.ASSIGNED;
        submittedOn = null;
      }
      case PublishedProjectLeadEvent.CoordinatorAdded e ->
          coordinators = Steady.with(coordinators, e.unit());
      case PublishedProjectLeadEvent.CoordinatorRemoved e ->
          coordinators = Steady.without(coordinators, e.unit());
      case PublishedProjectLeadEvent.ClarificationRequested _,
          PublishedProjectLeadEvent.ClarificationAnswered _,
          PublishedProjectLeadEvent.ReassignmentProposed _ -> {}
    }
  }

  private void fate(PublishedProjectFateEvent event, Dated<?> dated) {
    rests(dated);
    switch (event) {
      case PublishedProjectFateEvent.ProjectWithdrawn _ -> ended(Stage.WITHDRAWN);
      case PublishedProjectFateEvent.ProjectMerged e -> {
        ended(Stage.MERGED);
        successors = Steady.with(successors, e.successor());
      }
      case PublishedProjectFateEvent.ProjectSplit e -> {
        ended(Stage.MERGED);
        for (ProjectId part : e.parts()) {
          successors = Steady.with(successors, part);
        }
      }
      case PublishedProjectFateEvent.ProjectsAbsorbed _ -> {}
      case PublishedProjectFateEvent.ProjectCarriedOver e -> {
        carried = Steady.with(carried, new Standing.Carry(e.from(), e.to(), dated.on()));
        memberships =
            Steady.with(memberships, new Membership(e.to(), MembershipState.CARRIED_IN, null));
      }
    }
  }

  private void ended(Stage as) {
    stage = as;
    deadline.ended();
  }

  private void correction(PublishedProjectCorrectionEvent event, Dated<?> dated) {
    switch (event) {
      case PublishedProjectCorrectionEvent.ProjectEntryCorrected e ->
          corrections.entered(e.correction());
      case PublishedProjectCorrectionEvent.ProjectCorrectionConfirmed e ->
          corrections.confirmed(e.number());
      case PublishedProjectCorrectionEvent.ProjectCorrectionRejected e ->
          corrections.rejected(e.number());
    }
    if (corrections.count() > corrected) {
      rests(dated);
      corrected = corrections.count();
    }
  }
}
