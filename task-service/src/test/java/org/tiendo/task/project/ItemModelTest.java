package org.tiendo.task.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.task.World.AUTHORITY;
import static org.tiendo.task.World.CENTRE;
import static org.tiendo.task.World.COMMISSION;
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
import static org.tiendo.task.project.Items.COMMENT;
import static org.tiendo.task.project.Items.DUE;
import static org.tiendo.task.project.Items.FILE;
import static org.tiendo.task.project.Items.ID;
import static org.tiendo.task.project.Items.KNOWN;
import static org.tiendo.task.project.Items.NEXT_PROGRAMME;
import static org.tiendo.task.project.Items.OPINION;
import static org.tiendo.task.project.Items.OTHER_HEAD;
import static org.tiendo.task.project.Items.PROGRAMME;
import static org.tiendo.task.project.Items.REVIEWER;
import static org.tiendo.task.project.Items.day;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.CommandId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Corrections.Wanted;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.CommentResponse;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.Opinion;
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
import org.tiendo.task.project.ItemModel.Asked;
import org.tiendo.task.project.ItemModel.Outcome;
import org.tiendo.task.project.ItemModel.State;
import org.tiendo.task.project.LeadCommand.AcknowledgeAssignment;
import org.tiendo.task.project.LeadCommand.AddCoordinator;
import org.tiendo.task.project.LeadCommand.AnswerClarification;
import org.tiendo.task.project.LeadCommand.ProposeReassignment;
import org.tiendo.task.project.LeadCommand.ReassignLead;
import org.tiendo.task.project.LeadCommand.RemoveCoordinator;
import org.tiendo.task.project.LeadCommand.RequestClarification;
import org.tiendo.task.project.ProjectCommand.CompleteProject;
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

/// Every command of everybody in every state that is reachable within six commands does what the table says.
class ItemModelTest {

  private static final int COMMANDS = 6;
  private static final ProjectId OTHER = new ProjectId("project-2");

  private static final Map<String, Actor> ACTORS =
      Map.of(
          "authority", AUTHORITY,
          "monitor", MONITOR,
          "head", HEAD,
          "officer", OFFICER,
          "other", OTHER_HEAD,
          "opinion", OPINION,
          "reviewer", actor("reviewer", QUALITY, Role.REVIEWER),
          "service", SERVICE,
          "moved", actor("tu", OFFICE, Role.MONITORING_OFFICE),
          "auditor", actor("kiem", CENTRE, Role.AUDITOR));

  private static final Map<Asked, ProjectCommand> ALL = everybodysCommands();

  private final ProjectDecider decider = new ProjectDecider(false);
  private final ItemModel model = new ItemModel();

  @Test
  void every_command_in_every_state_within_six_commands_does_what_the_table_says() {
    Set<Place> seen = new HashSet<>();
    List<Place> last = List.of(new Place(new Project.NotAssigned(), model.beginning()));
    for (int depth = 1; depth <= COMMANDS; depth++) {
      List<Place> next = new ArrayList<>();
      for (Place place : last) {
        explore(place).stream().filter(seen::add).forEach(next::add);
      }
      last = next;
    }
    assertThat(seen).hasSizeGreaterThan(1_000);
  }

  /// A state, and what the table remembers of the way to it.
  private record Place(Project project, State state) {}

  /// Compares every command of everybody, and tells where they lead.
  private List<Place> explore(Place place) {
    List<Place> next = new ArrayList<>();
    Function<Asked, Outcome> table = model.in(place.state());
    ALL.forEach((asked, command) -> {
      Decision<ProjectEvent> decision = decider.decide(command, place.project(), KNOWN);
      Outcome expected = table.apply(asked);
      Project after = after(decision, place.project(), expected);
      if (after == null) {
        throw new AssertionError(
            "%s in %s: %s, not %s".formatted(asked, place.state(), said(decision), expected));
      }
      if (after != place.project()) next.add(new Place(after, expected.after()));
    });
    return next;
  }

  /// The state that follows; null if it is not what was expected.
  private static Project after(Decision<ProjectEvent> decision, Project project, Outcome expected) {
    return switch (decision) {
      case Decision.Refused<ProjectEvent>(var refusal) ->
          expected.isRefused() && refusal.rule().code().equals(expected.said()) ? project : null;
      case Decision.Accepted<ProjectEvent> accepted -> {
        if (expected.isRefused() || accepted.events().isEmpty() != expected.said().equals(".")) {
          yield null;
        }
        Project after = project;
        for (ProjectEvent event : accepted.events()) {
          after = Project.evolve(after, event);
        }
        yield phase(after).equals(expected.after().phase()) ? after : null;
      }
    };
  }

  private static String phase(Project project) {
    return switch (project) {
      case Project.NotAssigned _ -> "NOTHING";
      case Project.Planned _ -> "PLANNED";
      case Project.Dropped _ -> "WITHDRAWN";
      case Project.Known known -> known.label();
    };
  }

  private static String said(Decision<ProjectEvent> decision) {
    return switch (decision) {
      case Decision.Refused<ProjectEvent>(var refusal) -> refusal.rule().code();
      case Decision.Accepted<ProjectEvent> accepted -> accepted.events().toString();
    };
  }

  private static CommandContext later(CommandContext context) {
    return new CommandContext(
        new CommandId("c-2"), context.actor(), context.effectiveOn(), TODAY.plusDays(5));
  }

  private static Map<Asked, ProjectCommand> everybodysCommands() {
    Map<Asked, ProjectCommand> all = new LinkedHashMap<>();
    commands()
        .forEach((name, make) ->
            ACTORS.forEach(
                (role, actor) -> all.put(new Asked(name, role), make.apply(by(actor, day(0))))));
    return all;
  }

  private static Map<String, Function<CommandContext, ProjectCommand>> commands() {
    Map<String, Function<CommandContext, ProjectCommand>> all = new LinkedHashMap<>();
    all.put(
        "RegisterItem",
        c -> new RegisterItem(c, ID, ItemType.PROJECT, "Title", null, COMMISSION, null, DUE, null));
    all.put(
        "AssignProject",
        c ->
            Items.assign()
                .actor(c.actor())
                .memberships(new ProjectCommand.Place(PROGRAMME, null))
                .command());
    leading(all);
    working(all);
    reviewing(all);
    timing(all);
    ending(all);
    all.put(
        "CorrectEntry",
        c -> new CorrectEntry(later(c), ID, new Wanted("title", "Titles", "Typing")));
    all.put("ConfirmCorrection", c -> new ConfirmCorrection(c, ID, 1));
    all.put("RejectCorrection", c -> new RejectCorrection(c, ID, 1, "Right"));
    return all;
  }

  private static void leading(Map<String, Function<CommandContext, ProjectCommand>> all) {
    all.put("AcknowledgeAssignment", c -> new AcknowledgeAssignment(c, ID));
    all.put("RequestClarification", c -> new RequestClarification(c, ID, "What?"));
    all.put("AnswerClarification", c -> new AnswerClarification(c, ID, 1, "That"));
    all.put("ProposeReassignment", c -> new ProposeReassignment(c, ID, DEPARTMENT, "Why"));
    all.put("ReassignLead", c -> new ReassignLead(c, ID, DEPARTMENT, "Why", null));
    all.put("AddCoordinator", c -> new AddCoordinator(c, ID, OFFICE, null));
    all.put("RemoveCoordinator", c -> new RemoveCoordinator(c, ID, OFFICE, "Why"));
    all.put(
        "RequestCoordination", c -> new RequestCoordination(c, ID, OFFICE, "Sound?", day(0), true));
    all.put(
        "AnswerCoordination",
        c -> new AnswerCoordination(c, ID, 1, Opinion.AGREE, null, List.of()));
    all.put(
        "RecordCoordinationLapse", c -> new RecordCoordinationLapse(by(c.actor(), day(1)), ID, 1));
  }

  private static void working(Map<String, Function<CommandContext, ProjectCommand>> all) {
    all.put("ReportProgress", c -> new ReportProgress(c, ID, null, 40, null, null));
    all.put("ReportOnBehalf", c -> new ReportProgress(c, ID, COMMISSION, 40, null, null));
    all.put("SubmitProject", c -> new SubmitProject(c, ID, List.of(FILE), List.of(), null));
    all.put(
        "SubmitAnswering",
        c ->
            new SubmitProject(
                c,
                ID,
                List.of(FILE),
                List.of(new CommentResponse(COMMENT.comment(), "Done", true)),
                null));
    all.put("WithdrawSubmission", c -> new WithdrawSubmission(c, ID, "Annex"));
    all.put("CompleteProject", c -> new CompleteProject(c, ID, List.of()));
    all.put("ReverseCompletion", c -> new ReverseCompletion(c, ID, "Revoked"));
  }

  private static void reviewing(Map<String, Function<CommandContext, ProjectCommand>> all) {
    all.put("RecordReviewOpened", c -> new RecordReviewOpened(c, ID, 1));
    all.put("RecordReviewScored", c -> new RecordReviewScored(c, ID, 1, REVIEWER));
    all.put(
        "RecordReviewReturn",
        c -> new RecordReviewReturn(c, ID, 1, "content", null, List.of(COMMENT), REVIEWER));
    all.put(
        "RecordReviewRejection",
        c -> new RecordReviewRejection(c, ID, 1, "content", List.of(COMMENT), REVIEWER));
    all.put("RecordReviewAcceptance", c -> new RecordReviewAcceptance(c, ID, 1, true, REVIEWER));
  }

  private static void timing(Map<String, Function<CommandContext, ProjectCommand>> all) {
    all.put("RequestExtension", c -> new RequestExtension(c, ID, DUE.plusDays(30), "Late", "Half"));
    all.put("GiveTime", c -> new DecideExtension(c, ID, 1, DUE.plusDays(30), null));
    all.put("RefuseTime", c -> new DecideExtension(c, ID, 1, null, "No cause"));
    all.put(
        "SuspendProject",
        c -> new SuspendProject(c, ID, "Law", "14-TB", SuspensionPolicy.NO_EFFECT));
    all.put("ResumeProject", c -> new ResumeProject(c, ID));
    all.put("RecordDeadlineEvent", c -> new RecordDeadlineEvent(c, ID, day(0)));
    all.put("RecordDeadlineRederived", c -> new RecordDeadlineRederived(c, ID));
  }

  private static void ending(Map<String, Function<CommandContext, ProjectCommand>> all) {
    Part part = new Part("Part", "Draft", COMMISSION, null);
    all.put("WithdrawProject", c -> new WithdrawProject(c, ID, "Given up", null));
    all.put("MergeProjects", c -> new MergeProjects(c, ID, List.of(OTHER), "Same", null));
    all.put("EndAsMerged", c -> new EndAsMerged(c, ID, OTHER, "Same", null));
    all.put("SplitProject", c -> new SplitProject(c, ID, List.of(part, part), "Two", null));
    all.put("CarryOverProject", c -> new CarryOverProject(c, ID, PROGRAMME, NEXT_PROGRAMME));
  }
}
