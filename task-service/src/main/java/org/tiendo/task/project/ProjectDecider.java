package org.tiendo.task.project;

import static org.tiendo.contracts.kernel.Decision.refuse;
import static org.tiendo.task.project.ProjectRule.DATES_RUN_FORWARD;
import static org.tiendo.task.project.ProjectRule.NOT_IN_THIS_STATE;
import static org.tiendo.task.project.ProjectRule.PROJECT_UNKNOWN;

import java.time.LocalDate;
import java.util.Map;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.task.project.FateCommand.WithdrawProject;
import org.tiendo.task.project.Project.Dropped;
import org.tiendo.task.project.Project.Known;
import org.tiendo.task.project.Project.NotAssigned;
import org.tiendo.task.project.Project.Planned;
import org.tiendo.task.project.ProjectCommand.AssignProject;
import org.tiendo.task.project.ProjectCommand.CompleteProject;
import org.tiendo.task.project.ProjectCommand.RecordReview;
import org.tiendo.task.project.ProjectCommand.RegisterItem;
import org.tiendo.task.project.ProjectCommand.ReportProgress;
import org.tiendo.task.project.ProjectCommand.ReverseCompletion;
import org.tiendo.task.project.ProjectCommand.SubmitProject;
import org.tiendo.task.project.ProjectCommand.WithdrawSubmission;

/// Decides on projects: which command is possible in which state at all, and who decides on it.
public final class ProjectDecider {

  private final AssignProjectDecider assignment;
  private final LeadDecider lead;
  private final WorkDecider work;
  private final CoordinationDecider coordination;
  private final TimeDecider time;

  public ProjectDecider(ItemPolicy policy) {
    this.assignment = new AssignProjectDecider(policy);
    this.lead = new LeadDecider(policy);
    this.work = new WorkDecider(policy);
    this.coordination = new CoordinationDecider(policy);
    this.time = new TimeDecider(policy);
  }

  /// @param isolated whether the installation may hold secret items
  public ProjectDecider(boolean isolated) {
    this(ItemPolicy.plain(isolated));
  }

  public Decision<ProjectEvent> decide(
      ProjectCommand command, Project state, ProjectReferences references) {
    return switch (state) {
      case NotAssigned _ ->
          switch (command) {
            case RegisterItem c -> RegisterItemDecider.decide(c, references);
            case AssignProject c -> assignment.decide(c, references);
            case ProjectCommand _ -> unknown(command);
          };
      case Project p when !references.existsFor(command.context().actor(), p) -> unknown(command);
      case Planned planned ->
          switch (command) {
            case AssignProject c -> assignment.decide(c, planned, references);
            case WithdrawProject c -> FateDecider.drop(c, planned);
            case ProjectCommand _ -> notIn("PLANNED");
          };
      case Dropped _ -> notIn("WITHDRAWN");
      case Known project -> decide(command, project, references);
    };
  }

  private Decision<ProjectEvent> decide(
      ProjectCommand command, Known project, ProjectReferences references) {
    return switch (command) {
      case RegisterItem _, AssignProject _ -> notIn(project);
      case ReportProgress c -> work.report(c, project);
      case SubmitProject c -> work.submit(c, project, references);
      case WithdrawSubmission c -> work.withdraw(c, project, references);
      case RecordReview c -> ReviewOutcomeDecider.decide(c, project);
      case CompleteProject c -> CompleteProjectDecider.decide(c, project, references);
      case ReverseCompletion c -> CompleteProjectDecider.reverse(c, project, references);
      case LeadCommand c -> lead.decide(c, project, references);
      case CoordinationCommand c -> coordination.decide(c, project, references);
      case TimeCommand c -> time.decide(c, project, references);
      case FateCommand c -> FateDecider.decide(c, project, references);
      case EntryCommand c -> EntryDecider.decide(c, project, references);
    };
  }

  /// What does not exist for the sender is refused like what does not exist at all, whatever else is wrong.
  private static Decision<ProjectEvent> unknown(ProjectCommand command) {
    return refuse(PROJECT_UNKNOWN, Map.of("project", command.project().value()));
  }

  static Decision<ProjectEvent> notIn(Known project) {
    return notIn(project.label());
  }

  private static Decision<ProjectEvent> notIn(String state) {
    return refuse(NOT_IN_THIS_STATE, Map.of("state", state));
  }

  /// Whether a command is dated before the step of the project that was recorded last.
  static boolean runsBackward(Command command, Known project) {
    return command.context().effectiveOn().isBefore(project.on());
  }

  static Decision<ProjectEvent> runsBackward(Known project) {
    return runsBackward(project.on());
  }

  static Decision<ProjectEvent> runsBackward(LocalDate last) {
    return refuse(DATES_RUN_FORWARD, Map.of("lastRecordedFor", last.toString()));
  }
}
