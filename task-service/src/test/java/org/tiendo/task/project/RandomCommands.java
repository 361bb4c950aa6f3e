package org.tiendo.task.project;

import static org.tiendo.task.World.AUTHORITY;
import static org.tiendo.task.World.CENTRE;
import static org.tiendo.task.World.COMMISSION;
import static org.tiendo.task.World.DEPARTMENT;
import static org.tiendo.task.World.HEAD;
import static org.tiendo.task.World.MONITOR;
import static org.tiendo.task.World.NOWHERE;
import static org.tiendo.task.World.OFFICE;
import static org.tiendo.task.World.OFFICER;
import static org.tiendo.task.World.QUALITY;
import static org.tiendo.task.World.SERVICE;
import static org.tiendo.task.World.actor;
import static org.tiendo.task.project.Items.CLAUSE;
import static org.tiendo.task.project.Items.CLOSED_PROGRAMME;
import static org.tiendo.task.project.Items.COMMENT;
import static org.tiendo.task.project.Items.DOCUMENT;
import static org.tiendo.task.project.Items.DUE;
import static org.tiendo.task.project.Items.FILE;
import static org.tiendo.task.project.Items.FOR_INFORMATION;
import static org.tiendo.task.project.Items.ID;
import static org.tiendo.task.project.Items.NEXT_PROGRAMME;
import static org.tiendo.task.project.Items.OPINION;
import static org.tiendo.task.project.Items.OTHER_DOCUMENT;
import static org.tiendo.task.project.Items.OTHER_HEAD;
import static org.tiendo.task.project.Items.OTHER_MONITOR;
import static org.tiendo.task.project.Items.OWN_PROGRAMME;
import static org.tiendo.task.project.Items.PROGRAMME;
import static org.tiendo.task.project.Items.REVIEWER;
import static org.tiendo.task.project.Items.day;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.tiendo.contracts.id.CommandId;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Corrections.Wanted;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.ClauseRef;
import org.tiendo.contracts.vocabulary.CommentResponse;
import org.tiendo.contracts.vocabulary.Deadline;
import org.tiendo.contracts.vocabulary.DeadlineRule;
import org.tiendo.contracts.vocabulary.FileRef;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.Opinion;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.contracts.vocabulary.SuspensionPolicy;
import org.tiendo.task.project.CoordinationCommand.AnswerCoordination;
import org.tiendo.task.project.CoordinationCommand.RecordCoordinationLapse;
import org.tiendo.task.project.CoordinationCommand.RequestCoordination;
import org.tiendo.task.project.EntryCommand.ConfirmCorrection;
import org.tiendo.task.project.EntryCommand.CorrectEntry;
import org.tiendo.task.project.EntryCommand.RejectCorrection;
import org.tiendo.task.project.FateCommand.CarryOverProject;
import org.tiendo.task.project.FateCommand.EndAsMerged;
import org.tiendo.task.project.FateCommand.MergeProjects;
import org.tiendo.task.project.FateCommand.Part;
import org.tiendo.task.project.FateCommand.SplitProject;
import org.tiendo.task.project.FateCommand.WithdrawProject;
import org.tiendo.task.project.LeadCommand.AcknowledgeAssignment;
import org.tiendo.task.project.LeadCommand.AddCoordinator;
import org.tiendo.task.project.LeadCommand.AnswerClarification;
import org.tiendo.task.project.LeadCommand.ProposeReassignment;
import org.tiendo.task.project.LeadCommand.ReassignLead;
import org.tiendo.task.project.LeadCommand.RemoveCoordinator;
import org.tiendo.task.project.LeadCommand.RequestClarification;
import org.tiendo.task.project.ProjectCommand.CompleteProject;
import org.tiendo.task.project.ProjectCommand.Place;
import org.tiendo.task.project.ProjectCommand.RecordReviewAcceptance;
import org.tiendo.task.project.ProjectCommand.RecordReviewOpened;
import org.tiendo.task.project.ProjectCommand.RecordReviewRejection;
import org.tiendo.task.project.ProjectCommand.RecordReviewReturn;
import org.tiendo.task.project.ProjectCommand.RecordReviewScored;
import org.tiendo.task.project.ProjectCommand.RegisterItem;
import org.tiendo.task.project.ProjectCommand.ReportProgress;
import org.tiendo.task.project.ProjectCommand.ReverseCompletion;
import org.tiendo.task.project.ProjectCommand.SubmitProject;
import org.tiendo.task.project.ProjectCommand.WithdrawSubmission;
import org.tiendo.task.project.TimeCommand.DecideExtension;
import org.tiendo.task.project.TimeCommand.RecordDeadlineEvent;
import org.tiendo.task.project.TimeCommand.RecordDeadlineRederived;
import org.tiendo.task.project.TimeCommand.RequestExtension;
import org.tiendo.task.project.TimeCommand.ResumeProject;
import org.tiendo.task.project.TimeCommand.SuspendProject;

/// Commands of one history: often what is likely next, often nonsense, by whomever.
final class RandomCommands {

  private static final Actor BOTH =
      actor("both", COMMISSION, Role.UNIT_HEAD, Role.MONITORING_OFFICE, Role.ASSIGNING_AUTHORITY);
  private static final List<Actor> ACTORS =
      List.of(
          AUTHORITY,
          MONITOR,
          HEAD,
          OFFICER,
          SERVICE,
          BOTH,
          OTHER_HEAD,
          OTHER_MONITOR,
          OPINION,
          actor("both", OFFICE, Role.MONITORING_OFFICE, Role.UNIT_HEAD),
          actor("nam", OFFICE, Role.MONITORING_OFFICE),
          actor("tu", OFFICE, Role.MONITORING_OFFICE),
          actor("tu", CENTRE, Role.ASSIGNING_AUTHORITY),
          actor("reviewer", DEPARTMENT, Role.UNIT_HEAD, Role.MONITORING_OFFICE),
          actor("reviewer", QUALITY, Role.REVIEWER),
          actor("watcher", CENTRE, Role.AUDITOR),
          actor("watcher", COMMISSION, Role.OPERATOR, Role.ADMINISTRATOR));
  private static final List<UnitId> UNITS =
      List.of(COMMISSION, COMMISSION, DEPARTMENT, OFFICE, QUALITY, CENTRE, NOWHERE);
  private static final List<UnitId> UNITS_AND_UNHEARD =
      List.of(COMMISSION, DEPARTMENT, OFFICE, QUALITY, NOWHERE, new UnitId("unheard-of"));

  private static final CommandId COMMAND = new CommandId("c-1");
  private static final ProjectId OTHER = new ProjectId("project-2");
  private static final ProgrammeId UNHEARD = new ProgrammeId("unheard-of");
  private static final DocumentId UNHEARD_DOCUMENT = new DocumentId("unheard-of");
  private static final ClauseRef NO_CLAUSE = new ClauseRef(CLAUSE.directive(), "none");

  private final SplittableRandom random;
  private int day;

  RandomCommands(SplittableRandom random) {
    this.random = random;
  }

  ProjectCommand next(Project state) {
    day += odds(4) ? random.nextInt(3) : 0;
    int late = odds(12) ? -3 : odds(60) ? 150 : 0;
    if (state instanceof Project.NotAssigned) return beginning(late);
    if (state instanceof Project.Planned && odds(2)) return assignment(late);
    return odds(3) ? anything(late) : likely(state, late);
  }

  private ProjectCommand beginning(int late) {
    return odds(6)
        ? new RegisterItem(
            at(pick(HEAD, MONITOR, AUTHORITY, OFFICER), late),
            ID,
            ItemType.TASK,
            "T",
            null,
            pick(UNITS_AND_UNHEARD),
            odds(2) ? null : pick(UNITS_AND_UNHEARD),
            DUE,
            odds(3) ? PROGRAMME : null)
        : odds(20) ? anything(late) : assignment(late);
  }

  private ProjectCommand assignment(int late) {
    Assigning assigning =
        Items.assign()
            .actor(odds(4) ? pick(ACTORS) : AUTHORITY)
            .effectiveOn(day(day + late))
            .assigner(odds(6) ? COMMISSION : CENTRE);
    if (odds(8)) assigning.lead(pick(UNITS_AND_UNHEARD));
    if (odds(12)) assigning.reviewingUnit(pick(UNITS));
    if (odds(4)) assigning.coordinators(pick(UNITS), pick(UNITS));
    if (odds(4)) {
      assigning.sources(pick(CLAUSE, CLAUSE, FOR_INFORMATION, NO_CLAUSE));
    }
    if (odds(3)) assigning.memberships(places());
    if (odds(2)) assigning.issueRequired();
    if (odds(20)) assigning.title(" ");
    if (odds(20)) assigning.secrecy(Secrecy.SECRET);
    if (odds(2)) assigning.responsible(OFFICER.person(), "Asks");
    if (odds(4)) assigning.deadline(rule(), Deadline.on(DUE));
    return assigning.command();
  }

  private Place[] places() {
    Place one =
        new Place(pick(PROGRAMME, NEXT_PROGRAMME, OWN_PROGRAMME, CLOSED_PROGRAMME, UNHEARD), null);
    return switch (random.nextInt(5)) {
      case 0 -> new Place[] {one, one};
      case 1 -> new Place[] {new Place(PROGRAMME, pick("07", "08"))};
      case 2 -> new Place[] {one, new Place(PROGRAMME, odds(2) ? null : "07")};
      default -> new Place[] {one};
    };
  }

  private DeadlineRule rule() {
    return switch (random.nextInt(5)) {
      case 0 -> DeadlineRule.none(DUE.plusYears(2));
      case 1 -> DeadlineRule.workingDays(5 + random.nextInt(9));
      case 2 -> DeadlineRule.workingDays(400);
      case 3 -> DeadlineRule.fixed(day(-2), DeadlineRule.LastDay.AS_IT_IS);
      default -> DeadlineRule.after("it", 4, DeadlineRule.Kind.WORKING_DAYS, DUE.plusYears(2));
    };
  }

  /// What takes the item further.
  private ProjectCommand likely(Project state, int late) {
    if (!(state instanceof Project.Known known)) return anything(late);
    if (odds(4)) return pending(known, late);
    Actor lead = known.lead().equals(DEPARTMENT) ? OTHER_HEAD : HEAD;
    int last = known.item().rounds().last();
    return switch (known) {
      case Project.Assigned _ ->
          odds(3)
              ? new AcknowledgeAssignment(at(lead, late), ID)
              : progress(at(odds(3) ? OFFICER : lead, late), null);
      case Project.Acknowledged _ -> progress(at(lead, late), null);
      case Project.InProgress _ -> submission(at(lead, late), known);
      case Project.Returned _ -> submission(at(lead, late), known);
      case Project.Submitted _ -> new RecordReviewOpened(at(SERVICE, late), ID, last);
      case Project.UnderReview _ -> verdict(at(SERVICE, late), last);
      case Project.Accepted _ ->
          odds(3)
              ? anything(late)
              : new CompleteProject(
                  at(pick(MONITOR, AUTHORITY), late),
                  ID,
                  List.of(pick(DOCUMENT, DOCUMENT, OTHER_DOCUMENT)));
      case Project.Suspended _ -> new ResumeProject(at(AUTHORITY, late), ID);
      case Project.Completed _, Project.Withdrawn _, Project.Merged _ -> anything(late);
    };
  }

  /// What goes on beside the steps: what waits for an answer often gets one.
  private ProjectCommand pending(Project.Known project, int late) {
    Affairs affairs = project.item().affairs();
    if (affairs.extension() != null) return timing(pick(AUTHORITY, AUTHORITY, BOTH), late);
    if (!project.item().corrections().open().isEmpty()) {
      return correcting(pick(OTHER_MONITOR, MONITOR, AUTHORITY), late);
    }
    if (!affairs.requests().isEmpty() && odds(2)) return coordinating(pick(OPINION, SERVICE), late);
    if (!affairs.unanswered().isEmpty()) return leading(pick(AUTHORITY, MONITOR), late);
    return switch (random.nextInt(5)) {
      case 0 -> leading(pick(HEAD, AUTHORITY), late);
      case 1 -> coordinating(HEAD, late);
      case 2 -> timing(HEAD, late);
      case 3 -> correcting(MONITOR, late);
      default -> ending(AUTHORITY, late);
    };
  }

  private ProjectCommand submission(CommandContext context, Project.Known project) {
    List<CommentResponse> answers =
        odds(8)
            ? List.of()
            : project.item().rounds().comments().stream()
                .map(id -> new CommentResponse(id, "Done", true))
                .toList();
    FileRef wrong = new FileRef(" ", FILE.sha256(), 1, "text/plain");
    List<FileRef> files = odds(20) ? List.of() : odds(20) ? List.of(FILE, wrong) : List.of(FILE);
    return new SubmitProject(context, ID, files, answers, null);
  }

  private ProjectCommand progress(CommandContext context, UnitId behalf) {
    Integer percent = odds(12) ? null : Integer.valueOf(random.nextInt(-4, 106));
    return new ReportProgress(context, ID, behalf, percent, null, null);
  }

  private ProjectCommand verdict(CommandContext context, int round) {
    PersonId reviewer = odds(4) ? pick(ACTORS).person() : REVIEWER;
    return switch (random.nextInt(6)) {
      case 0 -> new RecordReviewScored(context, ID, round, reviewer);
      case 1 ->
          new RecordReviewRejection(context, ID, round, "content", List.of(COMMENT), reviewer);
      case 2, 3 ->
          new RecordReviewReturn(
              context,
              ID,
              round,
              "content",
              null,
              odds(2) ? List.of() : List.of(COMMENT),
              reviewer);
      default -> new RecordReviewAcceptance(context, ID, round, true, reviewer);
    };
  }

  private ProjectCommand anything(int late) {
    Actor anybody = pick(ACTORS);
    return switch (random.nextInt(9)) {
      case 0 -> leading(odds(2) ? pick(HEAD, AUTHORITY, MONITOR) : anybody, late);
      case 1 -> coordinating(odds(2) ? pick(HEAD, OPINION) : anybody, late);
      case 2 -> timing(odds(2) ? pick(HEAD, AUTHORITY) : anybody, late);
      case 3 -> ending(odds(2) ? AUTHORITY : anybody, late);
      case 4 -> correcting(odds(2) ? pick(MONITOR, OTHER_MONITOR) : anybody, late);
      case 5 -> reviewing(odds(2) ? SERVICE : anybody, late);
      default -> working(anybody, late);
    };
  }

  private ProjectCommand working(Actor actor, int late) {
    CommandContext context = at(actor, late);
    return switch (random.nextInt(6)) {
      case 0 -> progress(context, odds(2) ? null : pick(COMMISSION, DEPARTMENT));
      case 1 -> new SubmitProject(context, ID, List.of(FILE), List.of(), null);
      case 2 -> new WithdrawSubmission(at(odds(2) ? HEAD : actor, late), ID, "Annex");
      case 3 -> new ReverseCompletion(context, ID, "Revoked");
      case 4 -> assignment(late);
      default ->
          new CompleteProject(
              context, ID, List.of(pick(DOCUMENT, OTHER_DOCUMENT, UNHEARD_DOCUMENT)));
    };
  }

  private ProjectCommand reviewing(Actor actor, int late) {
    int round = 1 + random.nextInt(3);
    return odds(4)
        ? new RecordReviewOpened(at(actor, late), ID, round)
        : verdict(at(actor, late), round);
  }

  private ProjectCommand leading(Actor actor, int late) {
    CommandContext context = at(actor, late);
    return switch (random.nextInt(7)) {
      case 0 -> new AcknowledgeAssignment(context, ID);
      case 1 -> new RequestClarification(context, ID, "What?");
      case 2 -> new AnswerClarification(context, ID, 1 + random.nextInt(2), "That");
      case 3 -> new ProposeReassignment(context, ID, odds(2) ? null : pick(UNITS), "Why");
      case 4 -> new ReassignLead(context, ID, pick(UNITS_AND_UNHEARD), "Why", null);
      case 5 -> new AddCoordinator(context, ID, pick(UNITS_AND_UNHEARD), null);
      default -> new RemoveCoordinator(context, ID, pick(UNITS), "Why");
    };
  }

  private ProjectCommand coordinating(Actor actor, int late) {
    return switch (random.nextInt(3)) {
      case 0 ->
          new RequestCoordination(
              at(actor, late),
              ID,
              odds(2) ? OFFICE : pick(UNITS_AND_UNHEARD),
              "Sound?",
              day(day + random.nextInt(-1, 6)),
              odds(2));
      case 1 ->
          new AnswerCoordination(
              at(actor, late),
              ID,
              1 + random.nextInt(2),
              pick(Opinion.values()),
              odds(2) ? null : "Annex 3",
              List.of());
      default ->
          new RecordCoordinationLapse(
              at(odds(2) ? SERVICE : actor, late + 3), ID, 1 + random.nextInt(2));
    };
  }

  private ProjectCommand timing(Actor actor, int late) {
    CommandContext context = at(actor, late);
    LocalDate later = DUE.plusDays(random.nextInt(-1, 40));
    return switch (random.nextInt(7)) {
      case 0 -> new RequestExtension(context, ID, later, "Late", "Half");
      case 1, 2 ->
          new DecideExtension(
              at(odds(4) ? BOTH : actor, late),
              ID,
              1 + random.nextInt(2),
              odds(3) ? null : later,
              odds(2) ? null : "Fair");
      case 3 -> new SuspendProject(context, ID, "Law", "14-TB", pick(SuspensionPolicy.values()));
      case 4 -> new ResumeProject(context, ID);
      case 5 ->
          new RecordDeadlineEvent(
              at(pick(actor, MONITOR), late), ID, day(day + late - random.nextInt(-1, 4)));
      default -> new RecordDeadlineRederived(at(pick(actor, MONITOR), late), ID);
    };
  }

  private ProjectCommand ending(Actor actor, int late) {
    CommandContext context = at(actor, late);
    Part part = new Part("P", "Draft", COMMISSION, odds(3) ? DUE.plusDays(300) : null);
    return switch (random.nextInt(odds(3) ? 6 : 3)) {
      case 0 ->
          new CarryOverProject(
              context,
              ID,
              pick(PROGRAMME, NEXT_PROGRAMME, UNHEARD),
              pick(PROGRAMME, NEXT_PROGRAMME, OWN_PROGRAMME));
      case 1 -> new MergeProjects(context, ID, List.of(odds(2) ? OTHER : ID), "Same", null);
      case 2 ->
          new SplitProject(
              at(actor, late - 1), ID, odds(2) ? List.of(part) : List.of(part, part), "Two", null);
      case 3 -> new WithdrawProject(context, ID, "Given up", null);
      case 4 -> new EndAsMerged(context, ID, OTHER, "Same", null);
      default -> new SplitProject(context, ID, List.of(part, part), "Two", null);
    };
  }

  private ProjectCommand correcting(Actor actor, int late) {
    CommandContext context = at(actor, late);
    return switch (random.nextInt(3)) {
      case 0 ->
          new CorrectEntry(
              context,
              ID,
              new Wanted(
                  pick("title", "product", "field", "deadline", "percent", "lead"),
                  pick("Titles", "2022-07-30", "45", ""),
                  "Typing"));
      case 1 -> new ConfirmCorrection(context, ID, 1 + random.nextInt(2));
      default -> new RejectCorrection(context, ID, 1 + random.nextInt(2), "Right");
    };
  }

  private CommandContext at(Actor actor, int late) {
    return new CommandContext(COMMAND, actor, day(day + late), day(day));
  }

  private boolean odds(int one) {
    return random.nextInt(one) == 0;
  }

  @SafeVarargs
  private <T> T pick(T... values) {
    return values[random.nextInt(values.length)];
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
