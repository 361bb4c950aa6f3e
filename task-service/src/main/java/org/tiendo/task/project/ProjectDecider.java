package org.tiendo.task.project;

import static org.tiendo.contracts.kernel.Decision.refuse;
import static org.tiendo.task.project.ProjectRule.DATES_RUN_FORWARD;
import static org.tiendo.task.project.ProjectRule.NOT_IN_THIS_STATE;
import static org.tiendo.task.project.ProjectRule.PROJECT_UNKNOWN;

import java.util.Map;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.task.project.Project.Known;
import org.tiendo.task.project.Project.NotAssigned;
import org.tiendo.task.project.ProjectCommand.AssignProject;
import org.tiendo.task.project.ProjectCommand.CompleteProject;
import org.tiendo.task.project.ProjectCommand.RecordReviewAcceptance;
import org.tiendo.task.project.ProjectCommand.RecordReviewOpened;
import org.tiendo.task.project.ProjectCommand.RecordReviewReturn;
import org.tiendo.task.project.ProjectCommand.ReportProgress;
import org.tiendo.task.project.ProjectCommand.SubmitProject;

/// Decides on projects: which command is possible in which state at all.
public final class ProjectDecider {

  private final AssignProjectDecider assignment;

  /// @param isolated whether the installation may hold secret items
  public ProjectDecider(boolean isolated) {
    this.assignment = new AssignProjectDecider(isolated);
  }

  public Decision<ProjectEvent> decide(
      ProjectCommand command, Project state, ProjectReferences references) {
    return switch (state) {
      case NotAssigned _ ->
          switch (command) {
            case AssignProject c -> assignment.decide(c, references);
            case ReportProgress _,
                SubmitProject _,
                RecordReviewOpened _,
                RecordReviewReturn _,
                RecordReviewAcceptance _,
                CompleteProject _ ->
                unknown(command);
          };
      case Known project
          when !references.existsFor(command.context().actor(), project.assignment()) ->
          unknown(command);
      case Known project ->
          switch (command) {
            case AssignProject _ -> notIn(project);
            case ReportProgress c -> LeadDecider.report(c, project);
            case SubmitProject c -> LeadDecider.submit(c, project);
            case RecordReviewOpened c -> ReviewOutcomeDecider.opened(c, project);
            case RecordReviewReturn c -> ReviewOutcomeDecider.returned(c, project);
            case RecordReviewAcceptance c -> ReviewOutcomeDecider.accepted(c, project);
            case CompleteProject c -> CompleteProjectDecider.decide(c, project, references);
          };
    };
  }

  /// What does not exist for the sender is refused like what does not exist at all, whatever else is wrong.
  private static Decision<ProjectEvent> unknown(ProjectCommand command) {
    return refuse(PROJECT_UNKNOWN, Map.of("project", command.project().value()));
  }

  static Decision<ProjectEvent> notIn(Known project) {
    return refuse(NOT_IN_THIS_STATE, Map.of("state", project.label()));
  }

  /// Whether a command is dated before what already happened to the project.
  static boolean runsBackward(Command command, Known project) {
    return command.context().effectiveOn().isBefore(project.on());
  }

  static Decision<ProjectEvent> runsBackward(Known project) {
    return refuse(DATES_RUN_FORWARD, Map.of("lastRecordedFor", project.on().toString()));
  }
}
