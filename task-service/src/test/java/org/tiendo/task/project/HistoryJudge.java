package org.tiendo.task.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.task.World.CENTRE;
import static org.tiendo.task.World.COMMISSION;
import static org.tiendo.task.World.DEPARTMENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.task.project.CoordinationEvent.CoordinationAnswered;
import org.tiendo.task.project.CoordinationEvent.CoordinationRequested;
import org.tiendo.task.project.EntryEvent.ProjectCorrectionConfirmed;
import org.tiendo.task.project.EntryEvent.ProjectCorrectionRejected;
import org.tiendo.task.project.EntryEvent.ProjectEntryCorrected;
import org.tiendo.task.project.LeadEvent.CoordinatorAdded;
import org.tiendo.task.project.LeadEvent.LeadReassigned;
import org.tiendo.task.project.LeadEvent.ProjectAcknowledged;
import org.tiendo.task.project.ProjectCommand.RecordReviewAcceptance;
import org.tiendo.task.project.ProjectCommand.RecordReviewRejection;
import org.tiendo.task.project.ProjectCommand.RecordReviewReturn;
import org.tiendo.task.project.ProjectCommand.RecordReviewScored;
import org.tiendo.task.project.ProjectCommand.ReportProgress;
import org.tiendo.task.project.ProjectEvent.CompletionReversed;
import org.tiendo.task.project.ProjectEvent.ProgressReported;
import org.tiendo.task.project.ProjectEvent.ProjectAssigned;
import org.tiendo.task.project.ProjectEvent.ProjectCompleted;
import org.tiendo.task.project.ProjectEvent.ProjectSubmitted;
import org.tiendo.task.project.TimeEvent.ExtensionApproved;
import org.tiendo.task.project.TimeEvent.ExtensionRejected;
import org.tiendo.task.project.TimeEvent.ExtensionRequested;

/// Judges a history by what happened and who did it, in words of its own: a table of what may follow what, and lists of who
/// did what. Nothing here asks the deciders or their states.
final class HistoryJudge {

  /// By phase, the events possible in it and the phase that follows; `=` is the same phase, `<` the one before the suspension.
  private static final Map<String, Map<String, String>> PHASES = table();

  /// Every kind of event that an item can have.
  static final Set<String> EVENTS =
      PHASES.values().stream().flatMap(row -> row.keySet().stream()).collect(Collectors.toSet());

  private static final Set<String> STEPS =
      Set.of(
          "ProjectAssigned",
          "ProjectAcknowledged",
          "LeadReassigned",
          "ProgressReported",
          "ProjectSubmitted",
          "SubmissionWithdrawn",
          "ProjectUnderReview",
          "ProjectScored",
          "ProjectReturned",
          "ProjectRejected",
          "ProjectAccepted",
          "ProjectCompleted",
          "CompletionReversed");

  /// What the review service tells.
  private static final Set<String> TOLD =
      Set.of(
          "ProjectUnderReview",
          "ProjectScored",
          "ProjectReturned",
          "ProjectRejected",
          "ProjectAccepted");

  private String phase = "-";
  private String stopped = "";
  private LocalDate last = LocalDate.MIN;
  private int rounds;
  private UnitId reviewingUnit = CENTRE;
  private final List<UnitId> leads = new ArrayList<>();
  private final Set<PersonId> workers = new HashSet<>();
  private final Set<PersonId> reviewers = new HashSet<>();
  private final Map<Integer, PersonId> extensions = new HashMap<>();
  private final Map<Integer, PersonId> corrections = new HashMap<>();
  private final Map<Integer, UnitId> asked = new HashMap<>();
  private UnitId assigner = CENTRE;

  private static Map<String, Map<String, String>> table() {
    Map<String, Map<String, String>> table = new HashMap<>();
    row(table, "-", "ItemRegistered PLANNED", "ProjectAssigned ASSIGNED");
    row(table, "PLANNED", "ProjectAssigned ASSIGNED", "ProjectWithdrawn WITHDRAWN");
    for (String phase : List.of("ASSIGNED", "ACKNOWLEDGED", "IN_PROGRESS", "RETURNED")) {
      row(
          table,
          phase,
          "ClarificationRequested =",
          "ReassignmentProposed =",
          "LeadReassigned ASSIGNED",
          "CoordinationRequested =",
          "ExtensionRequested =",
          "ProgressReported " + (phase.equals("RETURNED") ? "RETURNED" : "IN_PROGRESS"));
    }
    for (String phase :
        List.of(
            "ASSIGNED",
            "ACKNOWLEDGED",
            "IN_PROGRESS",
            "SUBMITTED",
            "UNDER_REVIEW",
            "RETURNED",
            "ACCEPTED")) {
      row(
          table,
          phase,
          "ClarificationAnswered =",
          "CoordinatorAdded =",
          "CoordinatorRemoved =",
          "CoordinationAnswered =",
          "CoordinationLapsed =",
          "ExtensionApproved =",
          "ExtensionRejected =",
          "DeadlineStarted =",
          "ProjectsAbsorbed =",
          "ProjectSuspended SUSPENDED");
    }
    for (String phase :
        List.of(
            "ASSIGNED",
            "ACKNOWLEDGED",
            "IN_PROGRESS",
            "SUBMITTED",
            "UNDER_REVIEW",
            "RETURNED",
            "ACCEPTED",
            "SUSPENDED")) {
      row(
          table,
          phase,
          "DeadlineRederived =",
          "ProjectWithdrawn WITHDRAWN",
          "ProjectMerged MERGED",
          "ProjectSplit MERGED",
          "ProjectCarriedOver =",
          "ProjectEntryCorrected =",
          "ProjectCorrectionConfirmed =",
          "ProjectCorrectionRejected =");
    }
    row(table, "ASSIGNED", "ProjectAcknowledged ACKNOWLEDGED");
    row(table, "IN_PROGRESS", "ProjectSubmitted SUBMITTED");
    row(table, "RETURNED", "ProjectSubmitted SUBMITTED");
    row(table, "SUBMITTED", "SubmissionWithdrawn IN_PROGRESS", "ProjectUnderReview UNDER_REVIEW");
    row(
        table,
        "UNDER_REVIEW",
        "SubmissionWithdrawn IN_PROGRESS",
        "ProjectScored UNDER_REVIEW",
        "ProjectReturned RETURNED",
        "ProjectRejected IN_PROGRESS",
        "ProjectAccepted ACCEPTED");
    row(table, "ACCEPTED", "ProjectCompleted COMPLETED");
    row(table, "SUSPENDED", "ProjectResumed <");
    row(
        table,
        "COMPLETED",
        "CompletionReversed IN_PROGRESS",
        "ProjectEntryCorrected =",
        "ProjectCorrectionConfirmed =",
        "ProjectCorrectionRejected =");
    return table;
  }

  private static void row(Map<String, Map<String, String>> table, String phase, String... entries) {
    for (String entry : entries) {
      String[] words = entry.split(" ");
      table.computeIfAbsent(phase, _ -> new HashMap<>()).put(words[0], words[1]);
    }
  }

  void judge(ProjectEvent event, ProjectCommand command) {
    Actor actor = command.context().actor();
    follow(event);
    duties(event, command, actor);
    remember(event, command, actor);
  }

  private void follow(ProjectEvent event) {
    String name = event.getClass().getSimpleName();
    Map<String, String> row = PHASES.getOrDefault(phase, Map.of());
    if (phase.equals("SUSPENDED") && !row.containsKey(name)) {
      // what a review tells holds for the phase that the work stopped in
      String next = PHASES.get(stopped).get(name);
      assertThat(next).as("%s while stopped in %s", name, stopped).isNotNull();
      assertThat(name).startsWith("Project").isNotIn("ProjectSubmitted", "ProjectCompleted");
      stopped = next;
      return;
    }
    String next = row.get(name);
    assertThat(next).as("%s in %s", name, phase).isNotNull();
    if (phase.equals("SUSPENDED") || name.equals("ProjectSuspended")) {
      if (name.equals("ProjectSuspended")) stopped = phase;
      phase = next.equals("<") ? stopped : next.equals("=") ? phase : next;
      return;
    }
    if (STEPS.contains(name)) {
      assertThat(event.on()).as(name).isAfterOrEqualTo(last);
      last = event.on();
    }
    phase = next.equals("=") ? phase : next;
  }

  private void duties(ProjectEvent event, ProjectCommand command, Actor actor) {
    String name = event.getClass().getSimpleName();
    assertThat(actor.has(Role.SERVICE) || actor.isActing()).as("who only watches").isTrue();
    if (TOLD.contains(name)) assertThat(actor.has(Role.SERVICE)).as(name).isTrue();
    switch (event) {
      case ProjectAssigned e -> assertThat(e.lead()).isNotEqualTo(e.reviewingUnit());
      case LeadReassigned e -> {
        assertThat(e.lead()).isNotEqualTo(reviewingUnit);
        assertThat(actor.is(Role.ASSIGNING_AUTHORITY, assigner)).isTrue();
      }
      case CoordinatorAdded e -> assertThat(e.unit()).isNotEqualTo(leads.getLast());
      case ProgressReported _ -> {
        if (!actor.unit().equals(leads.getLast())) {
          assertThat(((ReportProgress) command).onBehalfOf()).isEqualTo(leads.getLast());
          assertThat(actor.has(Role.MONITORING_OFFICE)).isTrue();
        }
      }
      case ProjectSubmitted e -> {
        assertThat(actor.is(Role.UNIT_HEAD, leads.getLast())).isTrue();
        assertThat(reviewers).doesNotContain(actor.person());
        assertThat(e.round()).isEqualTo(rounds + 1);
        assertThat(e.submitters()).contains(actor.person());
      }
      case ProjectCompleted _ -> {
        assertThat(leads).noneMatch(lead -> isOrIsBelow(actor.unit(), lead));
        assertThat(workers).doesNotContain(actor.person());
      }
      case CompletionReversed _ ->
          assertThat(leads).noneMatch(lead -> isOrIsBelow(actor.unit(), lead));
      case ExtensionApproved e -> decidesForOthers(actor, extensions.get(e.number()));
      case ExtensionRejected e -> decidesForOthers(actor, extensions.get(e.number()));
      case ProjectCorrectionConfirmed e -> decidesForOthers(actor, corrections.get(e.number()));
      case ProjectCorrectionRejected e -> decidesForOthers(actor, corrections.get(e.number()));
      case CoordinationAnswered e -> assertThat(actor.unit()).isEqualTo(asked.get(e.number()));
      case ProjectEvent _ -> {}
    }
  }

  private void decidesForOthers(Actor actor, PersonId requester) {
    assertThat(requester).isNotNull().isNotEqualTo(actor.person());
    assertThat(workers).doesNotContain(actor.person());
  }

  private void remember(ProjectEvent event, ProjectCommand command, Actor actor) {
    switch (event) {
      case ProjectAssigned e -> {
        leads.add(e.lead());
        reviewingUnit = e.reviewingUnit();
        assigner = e.assigner();
      }
      case LeadReassigned e -> leads.add(e.lead());
      case ProjectAcknowledged _ -> workers.add(actor.person());
      case ProgressReported _ -> {
        if (actor.unit().equals(leads.getLast()) && worksAtAll(actor)) workers.add(actor.person());
      }
      case ProjectSubmitted e -> {
        rounds = e.round();
        workers.add(actor.person());
      }
      case CoordinationRequested e -> {
        workers.add(actor.person());
        asked.put(e.number(), e.unit());
      }
      case ExtensionRequested e -> {
        workers.add(actor.person());
        extensions.put(e.number(), actor.person());
      }
      case ProjectEntryCorrected e -> corrections.put(e.correction().number(), actor.person());
      case ProjectEvent _ -> {}
    }
    switch (command) {
      case RecordReviewScored c -> reviewers.add(c.reviewer());
      case RecordReviewReturn c -> reviewers.add(c.reviewer());
      case RecordReviewRejection c -> reviewers.add(c.reviewer());
      case RecordReviewAcceptance c -> reviewers.add(c.reviewer());
      case ProjectCommand _ -> {}
    }
  }

  private static boolean worksAtAll(Actor actor) {
    return actor.has(Role.UNIT_HEAD) || actor.has(Role.UNIT_OFFICER);
  }

  /// The tree of the tests, written down once more.
  private static boolean isOrIsBelow(UnitId unit, UnitId upper) {
    return unit.equals(upper)
        || upper.equals(CENTRE)
        || (upper.equals(COMMISSION) && unit.equals(DEPARTMENT));
  }

  /// The state that was folded is the phase that was followed.
  void agree(Project state) {
    String label =
        switch (state) {
          case Project.NotAssigned _ -> "-";
          case Project.Planned _ -> "PLANNED";
          case Project.Dropped _ -> "WITHDRAWN";
          case Project.Known known -> known.label();
        };
    assertThat(label).isEqualTo(phase);
    if (state instanceof Project.Known known) {
      assertThat(known.lead()).isEqualTo(leads.getLast());
      assertThat(known.item().rounds().last()).isEqualTo(rounds);
    }
  }
}
