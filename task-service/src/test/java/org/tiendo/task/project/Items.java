package org.tiendo.task.project;

import static org.tiendo.task.World.CENTRE;
import static org.tiendo.task.World.COMMISSION;
import static org.tiendo.task.World.DAY;
import static org.tiendo.task.World.DEPARTMENT;
import static org.tiendo.task.World.HEAD;
import static org.tiendo.task.World.MONITOR;
import static org.tiendo.task.World.OFFICE;
import static org.tiendo.task.World.OFFICER;
import static org.tiendo.task.World.QUALITY;
import static org.tiendo.task.World.SERVICE;
import static org.tiendo.task.World.TODAY;
import static org.tiendo.task.World.actor;
import static org.tiendo.task.World.by;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tiendo.contracts.calendar.CoveredYear;
import org.tiendo.contracts.calendar.DatedException;
import org.tiendo.contracts.calendar.WorkCalendar;
import org.tiendo.contracts.id.CalendarId;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.ClauseRef;
import org.tiendo.contracts.vocabulary.Deadline;
import org.tiendo.contracts.vocabulary.FileRef;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.Membership;
import org.tiendo.contracts.vocabulary.MembershipState;
import org.tiendo.contracts.vocabulary.PlannedItem;
import org.tiendo.contracts.vocabulary.ReviewComment;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.task.Story;
import org.tiendo.task.project.Project.NotAssigned;
import org.tiendo.task.project.ProjectCommand.CompleteProject;
import org.tiendo.task.project.ProjectCommand.RecordReviewAcceptance;
import org.tiendo.task.project.ProjectCommand.RecordReviewOpened;
import org.tiendo.task.project.ProjectCommand.RecordReviewReturn;
import org.tiendo.task.project.ProjectCommand.ReportProgress;
import org.tiendo.task.project.ProjectCommand.SubmitProject;
import org.tiendo.task.project.ProjectEvent.ProgressReported;
import org.tiendo.task.project.ProjectEvent.ProjectAccepted;
import org.tiendo.task.project.ProjectEvent.ProjectAssigned;
import org.tiendo.task.project.ProjectEvent.ProjectCompleted;
import org.tiendo.task.project.ProjectEvent.ProjectReturned;
import org.tiendo.task.project.ProjectEvent.ProjectSubmitted;
import org.tiendo.task.project.ProjectEvent.ProjectUnderReview;
import org.tiendo.task.project.ProjectReferences.Plan;

/// One project from its assignment on day 0 to its completion on day 9: what is asked, and what happens.
final class Items {

  static final ProjectId ID = new ProjectId("project-1");
  static final DirectiveId DIRECTIVE = new DirectiveId("d-1");
  static final ClauseRef CLAUSE = new ClauseRef(DIRECTIVE, "III.2");
  static final ClauseRef FOR_INFORMATION = new ClauseRef(DIRECTIVE, "IV");
  static final ProgrammeId PROGRAMME = new ProgrammeId("programme-1");
  static final ProgrammeId NEXT_PROGRAMME = new ProgrammeId("programme-2");
  static final ProgrammeId OWN_PROGRAMME = new ProgrammeId("programme-3");
  static final ProgrammeId CLOSED_PROGRAMME = new ProgrammeId("programme-4");
  static final DocumentId DOCUMENT = new DocumentId("doc-1");
  static final DocumentId OTHER_DOCUMENT = new DocumentId("doc-2");
  static final LocalDate DUE = LocalDate.of(2022, 6, 30);
  static final LocalDate PERIOD_BEGINS = LocalDate.of(2022, 1, 1);
  static final FileRef FILE = new FileRef("project.pdf", "a1".repeat(32), 4096, "application/pdf");
  static final PersonId REVIEWER = new PersonId("reviewer");
  static final PersonId SUBMITTER = HEAD.person();

  static final ProjectReferences KNOWN =
      new ProjectReferences(
          Map.of(
              CENTRE, List.of(),
              OFFICE, List.of(CENTRE),
              QUALITY, List.of(CENTRE),
              COMMISSION, List.of(CENTRE),
              DEPARTMENT, List.of(CENTRE, COMMISSION)),
          Map.of(CLAUSE, true, FOR_INFORMATION, false),
          Map.of(
              PROGRAMME,
              new Plan(
                  CENTRE,
                  PERIOD_BEGINS,
                  List.of(new PlannedItem("07", ItemType.PROJECT, "T", COMMISSION, DUE))),
              NEXT_PROGRAMME,
              new Plan(CENTRE, PERIOD_BEGINS.plusYears(1), List.of()),
              OWN_PROGRAMME,
              new Plan(COMMISSION, PERIOD_BEGINS.plusYears(1), List.of()),
              CLOSED_PROGRAMME,
              new Plan(CENTRE, PERIOD_BEGINS, List.of(), Set.of(), true)),
          Map.of(DOCUMENT, Set.of(ID), OTHER_DOCUMENT, Set.of(new ProjectId("another"))));

  static final ProjectEvent ASSIGNED = assigned(false);
  static final ProjectEvent REPORTED =
      new ProgressReported(ID, day(1), 40, "draft", null, OFFICER.person(), TODAY);
  static final ProjectEvent SUBMITTED = submitted(1, day(2));
  static final ProjectEvent OPENED = new ProjectUnderReview(ID, day(2), 1);
  static final ProjectEvent RETURNED =
      new ProjectReturned(ID, day(4), 1, "legal-basis", LocalDate.of(2022, 4, 1), null, REVIEWER);
  static final ProjectEvent SUBMITTED_AGAIN = submitted(2, day(6));
  static final ProjectEvent OPENED_AGAIN = new ProjectUnderReview(ID, day(6), 2);
  static final ProjectEvent ACCEPTED = new ProjectAccepted(ID, day(8), 2, day(6), true, REVIEWER);
  static final ProjectEvent COMPLETED = new ProjectCompleted(ID, day(9), 2, day(6), List.of());

  /// The whole history, every event once.
  static final List<ProjectEvent> HISTORY =
      List.of(
          ASSIGNED,
          REPORTED,
          SUBMITTED,
          OPENED,
          RETURNED,
          SUBMITTED_AGAIN,
          OPENED_AGAIN,
          ACCEPTED,
          COMPLETED);

  static final Actor OTHER_HEAD = actor("dung", DEPARTMENT, Role.UNIT_HEAD);
  static final Actor OPINION = actor("mai", OFFICE, Role.UNIT_HEAD);
  static final Actor OTHER_MONITOR = actor("binh", OFFICE, Role.MONITORING_OFFICE);
  static final Actor OTHER_AUTHORITY = actor("phuong", CENTRE, Role.ASSIGNING_AUTHORITY);
  static final ReviewComment COMMENT = new ReviewComment("1-1", null, "Say by when.");

  /// Mondays to Fridays of 2022, but for one holiday.
  static final WorkCalendar CALENDAR =
      new WorkCalendar(
          new CalendarId("main"),
          2,
          "Test",
          List.of(
              DayOfWeek.MONDAY,
              DayOfWeek.TUESDAY,
              DayOfWeek.WEDNESDAY,
              DayOfWeek.THURSDAY,
              DayOfWeek.FRIDAY),
          List.of(new CoveredYear(2022, true, null)),
          List.of(
              new DatedException(
                  LocalDate.of(2022, 3, 10), DatedException.Kind.HOLIDAY, "Holiday", "Notice 1")));

  /// The next version, without the holiday.
  static final WorkCalendar LATER_CALENDAR =
      new WorkCalendar(
          CALENDAR.calendar(), 3, "Test", CALENDAR.workingDays(), CALENDAR.years(), List.of());

  private Items() {}

  /// What is known, with a calendar and one unit that is no more.
  static ProjectReferences known(WorkCalendar calendar, UnitId... ended) {
    Map<UnitId, List<UnitId>> superiors = new HashMap<>(KNOWN.superiors());
    Stream.of(ended).forEach(unit -> superiors.putIfAbsent(unit, List.of(CENTRE)));
    return new ProjectReferences(
        superiors,
        Set.of(ended),
        KNOWN.assignsWork(),
        KNOWN.programmes(),
        KNOWN.documents(),
        Map.of(DOCUMENT, day(9)),
        calendar,
        List.of());
  }

  static Story<ProjectCommand, Project, ProjectEvent> given(
      ItemPolicy policy, ProjectReferences known, ProjectEvent... events) {
    ProjectDecider decider = new ProjectDecider(policy);
    return Story.of(
        new NotAssigned(), Project::evolve, (c, s) -> decider.decide(c, s, known), List.of(events));
  }

  /// The events of `first`, and more.
  static ProjectEvent[] and(List<ProjectEvent> first, ProjectEvent... more) {
    List<ProjectEvent> all = new ArrayList<>(first);
    all.addAll(List.of(more));
    return all.toArray(ProjectEvent[]::new);
  }

  static List<ProjectEvent> until(ProjectEvent last) {
    return HISTORY.subList(0, HISTORY.indexOf(last) + 1);
  }

  /// The same assignment in a programme of the centre.
  static ProjectEvent assignedIn(ProgrammeId... programmes) {
    return assign()
        .event(
            Stream.of(programmes)
                .map(programme -> new Membership(programme, MembershipState.ADDED, null))
                .toArray(Membership[]::new));
  }

  static LocalDate day(int n) {
    return DAY.plusDays(n);
  }

  static Story<ProjectCommand, Project, ProjectEvent> given(ProjectEvent... events) {
    return given(List.of(events));
  }

  /// The history up to and with an event.
  static Story<ProjectCommand, Project, ProjectEvent> upTo(ProjectEvent last) {
    return given(HISTORY.subList(0, HISTORY.indexOf(last) + 1));
  }

  static Story<ProjectCommand, Project, ProjectEvent> given(List<ProjectEvent> events) {
    ProjectDecider decider = new ProjectDecider(false);
    return Story.of(
        new NotAssigned(), Project::evolve, (c, s) -> decider.decide(c, s, KNOWN), events);
  }

  static Assigning assign() {
    return new Assigning();
  }

  static ProjectCommand report(int day) {
    return new ReportProgress(by(OFFICER, day(day)), ID, null, 40, "draft", null);
  }

  static ProjectCommand submit(int day) {
    return new SubmitProject(by(HEAD, day(day)), ID, List.of(FILE), List.of(), null);
  }

  static ProjectCommand opened(int round, int day) {
    return new RecordReviewOpened(by(SERVICE, day(day)), ID, round);
  }

  static ProjectCommand returned(int round, int day) {
    return new RecordReviewReturn(
        by(SERVICE, day(day)),
        ID,
        round,
        "legal-basis",
        LocalDate.of(2022, 4, 1),
        List.of(),
        REVIEWER);
  }

  static ProjectCommand accepted(int round, int day) {
    return new RecordReviewAcceptance(by(SERVICE, day(day)), ID, round, true, REVIEWER);
  }

  static ProjectCommand complete(int day, DocumentId... documents) {
    return new CompleteProject(by(MONITOR, day(day)), ID, List.of(documents));
  }

  static ProjectEvent assigned(boolean issueRequired) {
    return new ProjectAssigned(
        ID,
        day(0),
        ItemType.PROJECT,
        "Title",
        "Draft resolution",
        CENTRE,
        COMMISSION,
        List.of(),
        QUALITY,
        Deadline.on(DUE),
        List.of(),
        List.of(),
        null,
        false,
        Secrecy.NONE,
        issueRequired,
        null,
        null,
        null,
        null,
        TODAY,
        null);
  }

  static ProjectEvent submitted(int round, LocalDate on) {
    return new ProjectSubmitted(
        ID, on, round, COMMISSION, QUALITY, List.of(SUBMITTER), List.of(FILE), null, null);
  }
}
