package org.tiendo.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.ReviewId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.review.ReviewEvent;
import org.tiendo.contracts.task.PublishedDocumentEvent;
import org.tiendo.contracts.task.PublishedProgrammeEvent;
import org.tiendo.contracts.task.PublishedProjectCorrectionEvent;
import org.tiendo.contracts.task.PublishedProjectEvent;
import org.tiendo.contracts.task.PublishedUnitEvent;
import org.tiendo.contracts.task.TaskEvent;
import org.tiendo.contracts.vocabulary.ClauseRef;
import org.tiendo.contracts.vocabulary.Correction;
import org.tiendo.contracts.vocabulary.CriterionResult;
import org.tiendo.contracts.vocabulary.Deadline;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.Membership;
import org.tiendo.contracts.vocabulary.MembershipState;
import org.tiendo.contracts.vocabulary.Numbering;
import org.tiendo.contracts.vocabulary.OutcomeLine;
import org.tiendo.contracts.vocabulary.PlannedItem;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.reporting.register.History;

/// Adds single events of a sample installation to a history, one method for each kind.
public final class Facts {

  public static final UnitId COMMISSION = new UnitId("commission");
  private static final String CRITERION = "timely";

  private final History history = new History();

  public History history() {
    return history;
  }

  public Facts unit(String id, String parent, String vi, String en) {
    return task(
        "unit:" + id,
        "2021-12-01",
        new PublishedUnitEvent.UnitRegistered(
            new UnitId(id),
            Map.of("vi", vi, "en", en),
            parent == null ? null : new UnitId(parent),
            false,
            new Numbering(Numbering.Kind.YEAR, List.of())));
  }

  public Facts programme(
      String id, String authority, int year, List<PlannedItem> planned, List<OutcomeLine> lines) {
    return task(
        "programme:" + id,
        year == 2022 ? "2022-01-04" : "2022-12-20",
        new PublishedProgrammeEvent.ProgrammeAdopted(
            new ProgrammeId(id),
            new UnitId(authority),
            "Programme " + year,
            LocalDate.of(year, 1, 1),
            LocalDate.of(year, 12, 31),
            planned,
            lines,
            null,
            null));
  }

  public Facts assign(
      String id,
      ItemType type,
      String assigner,
      String on,
      String dueOn,
      List<Membership> memberships) {
    Deadline deadline =
        dueOn == null
            ? Deadline.noneButReviewOn(LocalDate.of(2023, 6, 30))
            : Deadline.on(LocalDate.parse(dueOn));
    return task(
        "project:" + id,
        on,
        new PublishedProjectEvent.ProjectAssigned(
            new ProjectId(id),
            type,
            "Item " + id,
            "paper",
            new UnitId(assigner),
            COMMISSION,
            List.of(),
            new UnitId("office"),
            deadline,
            List.of(new ClauseRef(new DirectiveId("d-1"), "I")),
            memberships,
            null,
            false,
            Secrecy.NONE,
            false));
  }

  /// What else happens to an item.
  public Facts item(String id, LocalDate on, PublishedProjectEvent event) {
    return task("project:" + id, on.toString(), event);
  }

  public Facts report(String id, String on, int percent) {
    return task(
        "project:" + id,
        on,
        new PublishedProjectEvent.ProgressReported(new ProjectId(id), percent, null, null));
  }

  public Facts submit(String id, int round, String on) {
    review(
        id,
        round,
        on,
        new ReviewEvent.ReviewOpened(
            new ReviewId(id + "-r" + round),
            new ProjectId(id),
            round,
            COMMISSION,
            new UnitId("office"),
            List.of(new PersonId("an")),
            List.of(CRITERION),
            null,
            null,
            null));
    task(
        "project:" + id,
        on,
        new PublishedProjectEvent.ProjectSubmitted(
            new ProjectId(id),
            round,
            COMMISSION,
            new UnitId("office"),
            List.of(new PersonId("an")),
            List.of()));
    return task(
        "project:" + id,
        on,
        new PublishedProjectEvent.ProjectUnderReview(new ProjectId(id), round));
  }

  public Facts giveBack(String id, int round, String on) {
    review(
        id,
        round,
        on,
        new ReviewEvent.ReviewReturned(
            new ReviewId(id + "-r" + round),
            new ProjectId(id),
            round,
            "content",
            List.of(new CriterionResult(CRITERION, false, false, "mend it")),
            null,
            null));
    return task(
        "project:" + id,
        on,
        new PublishedProjectEvent.ProjectReturned(new ProjectId(id), round, "content", null));
  }

  public Facts accept(String id, int round, String submittedOn, String on, boolean waived) {
    review(
        id,
        round,
        on,
        new ReviewEvent.ReviewAccepted(
            new ReviewId(id + "-r" + round),
            new ProjectId(id),
            round,
            List.of(new CriterionResult(CRITERION, !waived, waived, null)),
            false,
            null,
            null));
    return task(
        "project:" + id,
        on,
        new PublishedProjectEvent.ProjectAccepted(
            new ProjectId(id), round, LocalDate.parse(submittedOn), !waived));
  }

  public Facts complete(String id, int round, String stoppedOn, String on) {
    return task(
        "project:" + id,
        on,
        new PublishedProjectEvent.ProjectCompleted(
            new ProjectId(id), round, LocalDate.parse(stoppedOn), List.of()));
  }

  public Facts document(String authority, String type, int number, String on, LocalDate effectTo) {
    String id = authority + "-" + type + "-" + number;
    return task(
        "document:" + id,
        on,
        new PublishedDocumentEvent.DocumentIssued(
            new DocumentId(id),
            new UnitId(authority),
            type,
            Integer.toString(number),
            "X/Y",
            "2022",
            "Title " + number,
            LocalDate.parse(on),
            effectTo == null ? null : LocalDate.of(2022, 1, 1),
            effectTo,
            Secrecy.NONE,
            List.of(COMMISSION),
            List.of(),
            null,
            null));
  }

  /// The title of a project was mistyped; the correction holds at once.
  public Facts retitle(String id, String from, String to, String on) {
    return task(
        "project:" + id,
        on,
        new PublishedProjectCorrectionEvent.ProjectEntryCorrected(
            new ProjectId(id), new Correction(1, "title", from, to, "mistyped", false)));
  }

  public static Membership added(String programme) {
    return new Membership(new ProgrammeId(programme), MembershipState.ADDED, null);
  }

  public Facts task(String stream, String on, TaskEvent event) {
    history.add("task", stream, on, event);
    return this;
  }

  private void review(String id, int round, String on, ReviewEvent event) {
    history.add("review", "review:" + id + "-r" + round, on, event);
  }
}
