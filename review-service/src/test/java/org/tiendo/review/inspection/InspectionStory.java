package org.tiendo.review.inspection;

import static org.tiendo.review.Given.BOARD;
import static org.tiendo.review.Given.DAY;
import static org.tiendo.review.Given.NOTED;
import static org.tiendo.review.Given.OFFICE;
import static org.tiendo.review.Given.PLANNING;
import static org.tiendo.review.Given.QUALITY;
import static org.tiendo.review.Given.STATUTE;
import static org.tiendo.review.Given.actor;
import static org.tiendo.review.Given.by;

import java.time.LocalDate;
import java.util.List;
import org.tiendo.contracts.id.InspectionId;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.Conclusion;
import org.tiendo.contracts.vocabulary.FileRef;
import org.tiendo.contracts.vocabulary.TeamMember;
import org.tiendo.review.Given;

/// The office of the board inspects planning.
final class InspectionStory {

  static final InspectionId ID = new InspectionId("insp-1");
  static final Actor PLANNER = actor("hoa", OFFICE, Role.MONITORING_OFFICE);
  static final Actor CHAIR = actor("giang", BOARD, Role.ASSIGNING_AUTHORITY);
  static final Actor INSPECTOR = actor("binh", QUALITY, Role.REVIEWER);
  static final Actor HEAD = actor("an", PLANNING, Role.UNIT_HEAD);
  static final LocalDate DUE = DAY.plusDays(30);
  static final Conclusion CONCLUSION =
      new Conclusion("files not kept", "slight", "no register", "the head of the unit");
  static final List<FileRef> EVIDENCE =
      List.of(new FileRef("register.pdf", "0".repeat(64), 10, "application/pdf"));

  static final InspectionEvent PLANNED =
      new InspectionEvent.InspectionPlanned(
          ID,
          "Files",
          OFFICE,
          PLANNING,
          List.of(new TeamMember(new PersonId("binh"), QUALITY)),
          DAY,
          DAY.plusDays(9),
          List.of(STATUTE),
          DAY);
  static final InspectionEvent STARTED = new InspectionEvent.InspectionStarted(ID, DAY);
  static final InspectionEvent FOUND =
      new InspectionEvent.FindingRecorded(ID, "1", "two reports are missing", STATUTE, DUE, DAY);
  static final InspectionEvent ANSWERED =
      new InspectionEvent.RemedySubmitted(ID, "1", "filed", EVIDENCE, DAY);
  static final InspectionEvent CLOSED = new InspectionEvent.RemedyAccepted(ID, "1", DAY);
  static final InspectionEvent DECLINED =
      new InspectionEvent.RemedyDeclined(ID, "1", "unsigned", DUE.plusDays(9), DAY);
  static final InspectionEvent CONCLUDED =
      new InspectionEvent.InspectionConcluded(ID, CONCLUSION, List.of(), DAY);

  private InspectionStory() {}

  static Given<InspectionCommand, Inspection, InspectionEvent> given(InspectionEvent... events) {
    return Given.of(
        new Inspection.NotPlanned(),
        Inspection::evolve,
        (c, s) -> InspectionDecider.decide(c, s, NOTED),
        List.of(events));
  }

  static InspectionCommand plan(Actor actor, UnitId subject, UnitId ofTeam) {
    return plan(by(actor), subject, List.of(new TeamMember(new PersonId("binh"), ofTeam)), STATUTE);
  }

  static InspectionCommand plan(
      CommandContext context, UnitId subject, List<TeamMember> team, ProjectId item) {
    return new InspectionCommand.PlanInspection(
        context, ID, "Files", subject, team, DAY, DAY.plusDays(9), List.of(item));
  }

  static InspectionCommand start(CommandContext context) {
    return new InspectionCommand.StartInspection(context, ID);
  }

  static InspectionCommand find(CommandContext context) {
    return new InspectionCommand.RecordFinding(
        context, ID, "two reports are missing", STATUTE, DUE);
  }

  static InspectionCommand answer(CommandContext context, String finding) {
    return new InspectionCommand.SubmitRemedy(context, ID, finding, "filed", EVIDENCE);
  }

  static InspectionCommand close(CommandContext context, String finding) {
    return new InspectionCommand.AcceptRemedy(context, ID, finding);
  }

  static InspectionCommand decline(CommandContext context, String finding, LocalDate due) {
    return new InspectionCommand.DeclineRemedy(context, ID, finding, "unsigned", due);
  }

  static InspectionCommand conclude(CommandContext context) {
    return new InspectionCommand.ConcludeInspection(context, ID, CONCLUSION);
  }
}
