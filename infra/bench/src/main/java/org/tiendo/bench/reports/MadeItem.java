package org.tiendo.bench.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.ReviewId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.review.ReviewEvent;
import org.tiendo.contracts.review.ReviewEvent.CriterionScored;
import org.tiendo.contracts.review.ReviewEvent.ReviewAccepted;
import org.tiendo.contracts.review.ReviewEvent.ReviewOpened;
import org.tiendo.contracts.review.ReviewEvent.ReviewReturned;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentIssued;
import org.tiendo.contracts.task.PublishedProjectCoordinationEvent.CoordinationAnswered;
import org.tiendo.contracts.task.PublishedProjectCoordinationEvent.CoordinationRequested;
import org.tiendo.contracts.task.PublishedProjectDeadlineEvent.ExtensionApproved;
import org.tiendo.contracts.task.PublishedProjectDeadlineEvent.ExtensionRequested;
import org.tiendo.contracts.task.PublishedProjectEvent.ProgressReported;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectAccepted;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectAssigned;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectCompleted;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectReturned;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectSubmitted;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectUnderReview;
import org.tiendo.contracts.task.PublishedProjectFateEvent.ProjectCarriedOver;
import org.tiendo.contracts.task.PublishedProjectLeadEvent.CoordinatorAdded;
import org.tiendo.contracts.task.PublishedProjectLeadEvent.ProjectAcknowledged;
import org.tiendo.contracts.vocabulary.CriterionResult;
import org.tiendo.contracts.vocabulary.Deadline;
import org.tiendo.contracts.vocabulary.Opinion;
import org.tiendo.contracts.vocabulary.Secrecy;

/// The life of one item, told as the services publish it. What its lead and others report is entered late now and then; each step
/// of its course is recorded after the one before.
final class MadeItem {

  private static final List<String> CRITERIA = List.of("legal-basis", "content", "form", "timely");
  private static final UnitId REVIEWER = new UnitId("office");
  private static final int PERCENT = 100;

  private final MadeLogs logs;
  private final Random random;
  private final ProjectAssigned assigned;
  private final ProjectId id;
  private LocalDate on;
  private LocalDate recordedOn;
  private int round;

  MadeItem(MadeLogs logs, Random random, LocalDate on, ProjectAssigned assigned) {
    this.logs = logs;
    this.random = random;
    this.assigned = assigned;
    this.id = assigned.project();
    this.on = on;
    this.recordedOn = on;
    step(0, assigned);
  }

  ProjectId id() {
    return id;
  }

  /// The next step of its course.
  private void step(int days, PublishedEvent event) {
    on = on.plusDays(days);
    LocalDate entered = on.plusDays(late());
    recordedOn = entered.isBefore(recordedOn) ? recordedOn : entered;
    logs.tell(
        event instanceof ReviewEvent ? "review" : "task", stream(event), on, recordedOn, event);
  }

  private String stream(PublishedEvent event) {
    return switch (event) {
      case ReviewEvent _ -> "review:" + reviewId().value();
      case DocumentIssued e -> "document:" + e.document();
      default -> "project:" + id;
    };
  }

  /// Something beside its course.
  private void aside(LocalDate day, PublishedEvent event) {
    logs.tell("task", "project:" + id, day, day.plusDays(late()), event);
  }

  /// One in five is entered on a later day, one in twenty weeks later.
  private int late() {
    int drawn = random.nextInt(20);
    return drawn == 0 ? 30 + random.nextInt(30) : drawn < 4 ? 1 + random.nextInt(5) : 0;
  }

  private ReviewId reviewId() {
    return new ReviewId(id + "-r" + round);
  }

  /// Goes its way to a first submission.
  MadeItem works(int days) {
    LocalDate begun = on;
    step(1 + random.nextInt(4), new ProjectAcknowledged(id, assigned.lead()));
    aside(on.plusDays(1), new CoordinatorAdded(id, new UnitId("ministry-1"), null));
    int month = Math.max(7, days / 8);
    for (int day = month; day < days; day += month) {
      aside(
          begun.plusDays(day),
          new ProgressReported(
              id,
              day * PERCENT / days,
              "drafting",
              "Comments of two units are awaited; the second part is with the office of the"
                  + " chair."));
    }
    for (int request = 1; request <= 2; request++) {
      asks(begun.plusDays(10L * request), request);
    }
    if (random.nextInt(5) == 0) {
      extended(begun.plusDays(days / 2));
    }
    on = begun.plusDays(days);
    return this;
  }

  private void asks(LocalDate day, int request) {
    UnitId unit = new UnitId("ministry-" + (1 + (request + round) % 7));
    aside(day, new CoordinationRequested(id, request, unit, "Your view?", day.plusDays(7), false));
    LocalDate answered = day.plusDays(3 + random.nextInt(7));
    aside(
        answered,
        new CoordinationAnswered(
            id, request, unit, Opinion.AGREE, null, List.of(), answered.isAfter(day.plusDays(7))));
  }

  private void extended(LocalDate day) {
    LocalDate due = assigned.deadline().dueOn();
    LocalDate later = (due == null ? day : due).plusDays(30);
    aside(day, new ExtensionRequested(id, 1, later, "a law is awaited", "half done"));
    aside(day.plusDays(60), new ExtensionApproved(id, 1, Deadline.on(later), null));
  }

  /// Is submitted, and sent back now and then, until it is accepted and completed.
  void ends() {
    boolean again = true;
    while (again) {
      submitted();
      again = round < 3 && random.nextInt(4) == 0;
      if (again) {
        step(6, new ReviewReturned(reviewId(), id, round, "content", results(false), null, null));
        step(0, new ProjectReturned(id, round, "content", null));
        on = on.plusDays(12);
      }
    }
    LocalDate submitted = on;
    boolean well = random.nextInt(PERCENT) != 0;
    step(8, new ReviewAccepted(reviewId(), id, round, results(well), false, null, null));
    step(0, new ProjectAccepted(id, round, submitted, well));
    if (random.nextInt(3) == 0) {
      step(5, document());
    }
    step(2, new ProjectCompleted(id, round, submitted, List.of()));
  }

  private void submitted() {
    round++;
    List<PersonId> by = List.of(new PersonId("an"));
    step(0, new ProjectSubmitted(id, round, assigned.lead(), REVIEWER, by, List.of()));
    step(
        0,
        new ReviewOpened(
            reviewId(), id, round, assigned.lead(), REVIEWER, by, CRITERIA, null, null, null));
    step(0, new ProjectUnderReview(id, round));
    for (String criterion : CRITERIA) {
      step(
          0,
          new CriterionScored(
              reviewId(), id, round, new PersonId("binh"), criterion, 8, true, null));
    }
  }

  private static List<CriterionResult> results(boolean met) {
    List<CriterionResult> results = new ArrayList<>();
    CRITERIA.forEach(criterion -> results.add(new CriterionResult(criterion, met, false, null)));
    return results;
  }

  private DocumentIssued document() {
    return new DocumentIssued(
        new DocumentId("of-" + id),
        assigned.assigner(),
        "decision",
        id.value(),
        "X/Y",
        "" + on.getYear(),
        "On " + assigned.title(),
        on,
        null,
        null,
        Secrecy.NONE,
        List.of(assigned.lead()),
        List.of(id),
        null,
        null);
  }

  /// Goes on into the programme of the next year, unfinished.
  MadeItem carried(LocalDate day, ProgrammeId from, ProgrammeId to) {
    on = day;
    recordedOn = day.isBefore(recordedOn) ? recordedOn : day;
    step(0, new ProjectCarriedOver(id, from, to, 1));
    return this;
  }
}
